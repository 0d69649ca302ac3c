import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './command.mjs';
import { Failure } from './failure.mjs';
import { logs, root } from './places.mjs';

const oldest = [20, 19];

export function mustBeNewEnough(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Failure(
    `Node ${version} is too old: Throughline needs ${oldest.join('.')} or newer.`,
    'Install a newer Node and run the same command again.',
  );
}

/** While it unpacks npm takes no notice of who asks it to stop; what it leaves half done is not taken for whole, see below. */
const ways = { patience: 1_000, group: true };

/** Installs what the lock file says, unless exactly that is there already. */
export async function install() {
  if (isInstalled()) return { note: 'nothing to do' };
  const [command, args] = npm('ci', '--include=dev', '--no-audit', '--no-fund');
  await run(command, args, { cwd: root, log: join(logs, 'install.log'), ways });
  return { note: 'from package-lock.json' };
}

/** npm writes down what it has installed when it has finished, so a broken installation is not taken for a whole one. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' ? true : installed[path] ? installed[path].version === version : optional,
  );
}

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});
