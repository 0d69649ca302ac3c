import { join } from 'node:path';
import { run } from './command.mjs';
import { unlessDiskIsFull } from './failure.mjs';
import { logs, root } from './places.mjs';
import { anyFree, onPort } from './ports.mjs';
import { answersOk, untilReady } from './readiness.mjs';
import { startService } from './service.mjs';

const built = (path) => ['--enable-source-maps', join(root, 'dist', path)];

/** What the program that migrates ends with, and what a person can do about it. */
const refusals = {
  3: [
    'The database was made by a newer version of Throughline.',
    'Start that version. An embedded database may also begin anew: `npm start -- --reset`.',
  ],
  4: [
    'PostgreSQL is there, but this database cannot be used.',
    'Correct what DATABASE_URL says (server, user, password, database), or leave it unset to use the embedded server.',
  ],
};

export async function migrate(env) {
  const log = join(logs, 'migrate.log');
  await run(process.execPath, built('libs/billing-store/src/migrate.js'), { cwd: root, env, log }).catch(
    (error) => {
      throw unlessDiskIsFull(error, ...(refusals[error.code] ?? notMigrated(log)));
    },
  );
}

const notMigrated = (log) => [
  'The tables could not be brought up to this version.',
  `The lines above say why, and ${log} all of it. The database's user must own its tables.`,
];

export async function openTown(env) {
  await run(process.execPath, built('apps/town/src/main.js'), {
    cwd: root,
    env,
    log: join(logs, 'town.log'),
  });
}

export const startWorker = (env, watch) =>
  onPort(anyFree, (port) =>
    startProgram(
      'worker',
      { ...env, THROUGHLINE_HEALTH_PORT: String(port) },
      { watch, port, ready: '/health/ready' },
    ),
  );

export const startApi = (env, watch, choosePort) =>
  onPort(choosePort, (port) =>
    startProgram('api', { ...env, PORT: String(port) }, { watch, port, ready: '/api/health/ready' }),
  );

async function startProgram(name, env, { watch, port, ready }) {
  const child = startService({
    name,
    command: process.execPath,
    args: built(`apps/${name}/src/main.js`),
    log: join(logs, `${name}.log`),
    cwd: root,
    env,
  });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(child, () => answersOk(address + ready));
  watch(child);
  return { address, note: address };
}
