import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from './ending.mjs';
import { Failure } from './failure.mjs';
import { anyFree } from './ports.mjs';
import { tree } from './process-tree.mjs';
import { untilReady } from './readiness.mjs';
import { temporaryFolder } from './servers.mjs';
import { endOfLog, startService } from './service.mjs';
import { openCase } from './smoke-case.mjs';

const patience = 90_000;
const usersServers = /^(DATABASE_URL$|TEMPORAL_)/;

/** Starts the built applications as `npm start` does, opens a case, stops, and looks whether anything is left. */
export async function smoke() {
  const folder = temporaryFolder();
  const launcher = await startThere(folder);
  const file = join(folder, 'data', 'running.json');
  await untilReady(launcher, () => readRunning(file)?.api, patience);
  const { api, children } = readRunning(file);
  await untilWhole(launcher, api);
  await openACase(api);
  await tree.stop(launcher);
  mustHaveEndedWell(launcher, file, children);
  await tree.stopAll();
}

async function startThere(folder) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !usersServers.test(name)));
  return startService({
    name: 'npm start',
    command: process.execPath,
    args: [
      fileURLToPath(new URL('start.mjs', import.meta.url)),
      '--no-demo',
      '--port',
      String(await anyFree()),
    ],
    log: join(folder, 'launcher.log'),
    env: { ...env, THROUGHLINE_DATA: join(folder, 'data') },
    ways: { patience: 60_000 },
  });
}

const readRunning = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** Answering is not enough: a worker must be asking for work. */
async function untilWhole(launcher, api) {
  let health = {};
  const isWhole = async () => {
    const response = await fetch(`${api}/api/health/ready`).catch(() => undefined);
    health = (await response?.json()) ?? health;
    return health.status === 'ready';
  };
  await untilReady(launcher, isWhole, patience).catch((failure) => {
    throw new Failure(
      `${failure.message} ${health.missing?.join(' ') ?? ''}`,
      failure.wayOut,
      failure.details,
    );
  });
}

async function openACase(api) {
  const { path, headers, body } = openCase;
  const response = await fetch(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  process.stdout.write(`  POST ${path} → ${response.status}\n`);
  if (response.status === 201) return;
  throw new Failure(
    `The case could not be opened: ${response.status}.`,
    'The API answered the lines above.',
    text,
  );
}

function mustHaveEndedWell(launcher, file, children) {
  const left = children.filter(({ pid }) => isAlive(pid)).map(({ name }) => name);
  if (existsSync(file)) left.push(file);
  if (launcher.ending.code === 0 && left.length === 0) return;
  throw new Failure(
    `npm start ended with ${launcher.ending.how}; left: ${left.join(', ') || 'nothing'}.`,
    'The lines above are what it printed.',
    endOfLog(launcher),
  );
}
