/** Servers for tests and measurements: on free ports, in temporary folders, ended with the process that started them. */
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFor, makeReadableFolder, reaches } from './postgres-account.mjs';
import { readablePlace } from './postgres-files.mjs';
import { root } from './places.mjs';
import { startPostgres } from './postgres.mjs';
import { tree } from './process-tree.mjs';
import { startService } from './service.mjs';
import { startTemporal } from './temporal.mjs';
import { temporalCommandLine, temporalTestServer } from './temporal-programs.mjs';

/** Nothing is lost when PostgreSQL is killed; only a power cut could hurt, and a test survives none. */
const quick = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };

/** A folder that also PostgreSQL's account reaches. It is removed when everything has stopped. */
export function temporaryFolder() {
  const account = accountFor('');
  const place = [tmpdir(), '/tmp'].find((folder) => reaches(account, folder, '-x')) ?? readablePlace;
  if (place === readablePlace) makeReadableFolder(place);
  const folder = mkdtempSync(join(place, 'throughline-'));
  chmodSync(folder, 0o755);
  tree.removeAtEnd(folder);
  return folder;
}

/** Starts PostgreSQL, or starts it again: the same folder holds the same data. */
export async function startPostgresForTests({ folder, port, settings = {} }) {
  const place = { home: folder, account: accountFor(join(folder, 'postgres')) };
  const log = join(folder, 'postgres.log');
  const started = await startPostgres({
    root,
    place,
    log,
    choosePort: fixed(port),
    settings: { ...quick, ...settings },
  });
  return { url: started.url, port: started.port, ...handles(started.child) };
}

/** Starts Temporal's development server, or starts it again: the same folder holds the same runs. */
export async function startTemporalForTests({ folder, port }) {
  const { path } = await temporalCommandLine(root);
  const file = join(folder, 'temporal.db');
  const log = join(folder, 'temporal.log');
  const started = await startTemporal({ program: path, log, file, choosePort: fixed(port) });
  return { address: started.address, namespace: started.namespace, ...handles(started.child) };
}

const fixed = (port) => port && (() => port);

/** A program of ours, or any other, that must not outlive the tests. */
export function startProgram({ name, command, args, log, env }) {
  return handles(startService({ name, command, args, log, env }));
}

const handles = (child) => ({
  pid: child.pid,
  log: child.log,
  exited: child.exited,
  stop: () => tree.stop(child),
  kill: async () => {
    process.kill(child.pid, 'SIGKILL');
    await child.exited;
  },
});

export const stopServers = () => tree.stopAll();

/** Where Temporal's two programs are. */
export async function temporalPrograms() {
  const [commandLine, testServer] = [await temporalCommandLine(root), await temporalTestServer(root)];
  return { commandLine: commandLine.path, testServer: testServer.path };
}
