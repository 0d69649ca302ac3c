import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { endOfLog } from './process-tree.mjs';

/** Waits until a server that we started says it is ready. One that ends first, or never is, is a failure. */
export async function untilReady(child, isReady, patience = 90_000) {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
    if (child.ending) throw died(child);
    if (await isReady()) return;
  }
  throw new Failure(
    `${child.name} is running but was not ready after ${patience / 1000} seconds.`,
    `Its log is ${child.log}.`,
    endOfLog(child),
  );
}

export function died(child) {
  const wayOut = `The lines above are the end of ${child.log}.`;
  return new Failure(`${child.name} ended (${child.ending.how}).`, wayOut, endOfLog(child));
}

export async function answersOk(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

export function accepts({ host, port }) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5_000 });
    const answer = (accepted) => () => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
    socket.once('timeout', answer(false));
  });
}
