import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

/** PostgreSQL refuses to run as root. Root runs it as the owner of its data, or as the system user `postgres`. */
export function accountFor(dataFolder) {
  if (process.getuid?.() !== 0) return {};
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : { uid: 0 };
  return owner.uid === 0 ? systemUser() : { uid: owner.uid, gid: owner.gid };
}

let known;

function systemUser() {
  known ??= lookUp() ?? create();
  return known;
}

function lookUp() {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create() {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  if (!lookUp()) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres']);
  const user = lookUp();
  if (user) return user;
  throw new Failure(
    'PostgreSQL does not run as root, and the system user `postgres` could not be created.',
    'Run as an ordinary user, create the user `postgres`, or set DATABASE_URL to a server of your own.',
  );
}

/** Whether that account reaches this path through every folder above it. */
export function reaches(account, path, test = '-r') {
  if (account.uid === undefined) return true;
  const script = `test ${test} "$0"`;
  return spawnSync('/bin/sh', ['-c', script, path], { cwd: '/', ...account }).status === 0;
}

/** A folder that only this account may enter. */
export function makeFolderFor(account, folder) {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
}

/** A folder that everybody may read, whatever the umask says. */
export function makeReadableFolder(folder) {
  if (existsSync(folder)) return;
  makeReadableFolder(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}
