import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './ending.mjs';
import { Failure } from './failure.mjs';
import { tree } from './process-tree.mjs';

const furthest = 200;

export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from here on that nobody else has chosen. */
export async function freeFrom(first) {
  for (let port = first; port < first + furthest; port += 1) {
    if ((await isFree(port)) && isOurs(port)) return port;
  }
  throw new Failure(`No free port between ${first} and ${first + furthest}.`, 'Stop what listens there.');
}

/**
 * Between choosing a port and listening there, another start may choose the same one, and each take what answers for its own:
 * whoever chooses a port says so in a file that counts as long as that process lives.
 */
function isOurs(port) {
  const claim = join(tmpdir(), `throughline-port-${port}`);
  const draft = `${claim}.${process.pid}`;
  try {
    if (!isAnothers(claim)) rmSync(claim, { force: true });
    writeFileSync(draft, String(process.pid));
    linkSync(draft, claim);
    tree.removeAtEnd(claim);
  } catch {
    // Somebody was faster, which is seen below; where nothing can be written, nobody can claim anything.
  } finally {
    rmSync(draft, { force: true });
  }
  return !isAnothers(claim);
}

function isAnothers(claim) {
  try {
    const pid = Number(readFileSync(claim, 'utf8'));
    return pid !== process.pid && isAlive(pid);
  } catch {
    return false;
  }
}

/** Any free port, chosen by the operating system. */
export function anyFree() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A port that was asked for by name is taken or not: there is no second choice. */
export async function mustBeFree(port) {
  if (await isFree(port)) return port;
  throw new Failure(
    `Port ${port} is taken.`,
    'Choose another with `npm start -- --port N`, or leave --port out to take the next free one.',
  );
}

const inTheWay =
  /is already in use|could not bind|address already in use|EADDRINUSE|pre-existing shared memory/i;
const attempts = 20;

/** Starts a server on a port of our choice. Between choosing and listening somebody else may take it: then on another. */
export async function onPort(choose, start) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(await choose());
    } catch (error) {
      if (attempt === attempts || !inTheWay.test(error.details)) throw error;
      await sleep(200);
    }
  }
}
