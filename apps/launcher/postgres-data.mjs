import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, run } from './command.mjs';
import { makeFolderFor } from './postgres-account.mjs';

/** Sorting does not depend on the machine's language, and passwords are asked for on loopback as well. */
const initdbOptions = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
  // An empty cluster lost in a power cut is made again; what is committed later is always written through.
  '--no-sync',
];

/** Makes an empty database cluster. It gets its name when it is complete: a broken attempt is never found. */
export async function initialise({ files, place, database }) {
  const { home, account } = place;
  mkdirSync(home, { recursive: true });
  const half = join(home, 'postgres.new');
  rmSync(half, { recursive: true, force: true });
  makeFolderFor(account, half);
  const password = randomBytes(18).toString('base64url');
  const cluster = join(half, 'data');
  const args = [...initdbOptions, '-D', cluster, '--pwfile', passwordFile(half, password, account)];
  await run(join(files.folder, 'bin', 'initdb'), args, { cwd: '/', ...account });
  if (database !== 'postgres') createDatabase({ files, cluster, database, account });
  passwordFile(home, password, {});
  renameSync(cluster, join(home, 'postgres'));
  rmSync(half, { recursive: true });
}

function passwordFile(folder, password, account) {
  const file = join(folder, 'postgres.password');
  writeFileSync(file, password, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(file, account.uid, account.gid);
  return file;
}

/** In single-user mode no server has to listen, and no driver has to be installed. */
function createDatabase({ files, cluster, database, account }) {
  const args = ['--single', '-D', cluster, 'postgres'];
  const input = `CREATE DATABASE ${database};\n`;
  const { status, stderr } = spawnSync(join(files.folder, 'bin', 'postgres'), args, {
    cwd: '/',
    input,
    encoding: 'utf8',
    ...account,
  });
  if (status !== 0 || /ERROR|FATAL/.test(stderr))
    throw new CommandFailed('CREATE DATABASE', { how: status }, stderr);
}
