import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { endOfLog } from './service.mjs';

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

export async function mustAcceptConnections(databaseUrl) {
  const { hostname, port } = readUrl(databaseUrl);
  if (!hostname || (await accepts({ host: hostname, port: Number(port) || 5432 }))) return;
  throw new Failure(
    `PostgreSQL does not answer at ${hostname}:${port || 5432}, which DATABASE_URL names.`,
    'Start it, correct DATABASE_URL, or leave it unset to use the embedded server.',
  );
}

function readUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (/^postgres(ql)?:$/.test(url?.protocol)) return url;
  throw new Failure(
    'DATABASE_URL is not the address of a PostgreSQL database.',
    'It looks like postgres://user:password@host:5432/database',
  );
}
