import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { end, isAlive } from './ending.mjs';
import { Failure } from './failure.mjs';
import { anyFree, onPort } from './ports.mjs';
import { initialise } from './postgres-data.mjs';
import { programs } from './postgres-files.mjs';
import { untilReady } from './readiness.mjs';
import { startService } from './service.mjs';

/**
 * Starts a PostgreSQL of our own on loopback, making its data first where there is none.
 * @param place {{ home: string, account: { uid?: number, gid?: number } }}
 */
export async function startPostgres({
  root,
  place,
  log,
  choosePort = anyFree,
  database = 'postgres',
  settings = {},
}) {
  const files = programs(root, place.account);
  const data = join(place.home, 'postgres');
  if (!existsSync(data)) await initialise({ files, place, database });
  mustBeReadableBy(files.major, data);
  await endLeftover(data);
  const password = readFileSync(join(place.home, 'postgres.password'), 'utf8');
  return onPort(choosePort, async (port) => {
    const child = startService(service({ files, data, place, log, port, settings }));
    await untilReady(child, () => isReady(data, child.pid));
    return { child, port, url: `postgres://postgres:${password}@127.0.0.1:${port}/${database}` };
  });
}

function service({ files, data, place, log, port, settings }) {
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const command = join(files.folder, 'bin', 'postgres');
  // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything out.
  return {
    name: 'PostgreSQL',
    command,
    args,
    log,
    cwd: '/',
    ways: { signal: 'SIGINT', patience: 30_000 },
    ...place.account,
  };
}

function mustBeReadableBy(major, data) {
  const written = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (written === major) return;
  throw new Failure(
    `The data in ${data} was written by PostgreSQL ${written}; the installed one is ${major}.`,
    `Carry it over with pg_dump of version ${written}, or begin anew with \`npm start -- --reset\`.`,
  );
}

const lockLines = (data) => {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
};

/** PostgreSQL writes its state into the eighth line of its lock file. */
const isReady = (data, pid) => {
  const lines = lockLines(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
};

/** A lock file left by a server that was killed: end the server if it still runs, drop the file if it is a stranger's number. */
async function endLeftover(data) {
  const pid = Number(lockLines(data)[0]);
  if (!pid) return;
  if (isAlive(pid) && isPostgres(pid)) await end({ pid, signal: 'SIGINT', patience: 30_000 });
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

function isPostgres(pid) {
  const commandLine = `/proc/${pid}/cmdline`;
  return (
    !existsSync('/proc/self') ||
    (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres'))
  );
}
