import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { npm, run } from './command.mjs';
import { unlessDiskIsFull } from './failure.mjs';
import { logs, root } from './places.mjs';

const dist = join(root, 'dist');
const consoleFolder = `${sep}apps${sep}console${sep}`;
const isOfConsole = (file) => file.startsWith(consoleFolder);
/** The console takes pure code from the domain, and packages. */
const isForConsole = (file) =>
  isOfConsole(file) ||
  file.startsWith(`${sep}libs${sep}domain${sep}`) ||
  ['package-lock.json', 'tsconfig.json'].some((name) => file === sep + name);

/** What is built apart from each other: by which script, from which sources, into which folder of dist. */
const programs = {
  script: 'build',
  stamp: join(dist, '.built.json'),
  takes: (file) => !isOfConsole(file),
  /** What was made from a source that is gone would still be found, and run. */
  clear: () => {
    for (const name of existsSync(dist) ? readdirSync(dist) : [])
      if (!consoleBuilt.includes(name)) rmSync(join(dist, name), { recursive: true, force: true });
  },
};
const consoleBuilt = ['console', '.console.json'];
const screens = {
  script: 'build:console',
  stamp: join(dist, '.console.json'),
  takes: isForConsole,
  clear: () => rmSync(join(dist, 'console'), { recursive: true, force: true }),
};
const others = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Builds what has a source that changed since the last build: the programs, and beside them the console. */
export async function build() {
  const sources = hashes();
  const parts = Object.keys(sources).some(isOfConsole) ? [programs, screens] : [programs];
  const built = await Promise.all(parts.map((part) => buildPart(part, sources)));
  const count = built.reduce((sum, files) => sum + files, 0);
  return { note: count ? `${count} files` : 'nothing to do' };
}

/** The console alone, for tests that look at it in a browser. */
export const buildConsole = () => buildPart(screens, hashes());

/** How many files it was built from; none when nothing had changed. */
async function buildPart({ script, stamp, takes, clear }, all) {
  const sources = Object.fromEntries(Object.entries(all).filter(([file]) => takes(file)));
  const built = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined;
  if (JSON.stringify(built) === JSON.stringify(sources)) return 0;
  if (!built || Object.keys(built).some((file) => !(file in sources))) clear();
  rmSync(stamp, { force: true });
  const [command, args] = npm('run', script);
  const log = join(logs, `${script.replace(':', '-')}.log`);
  await run(command, args, { cwd: root, log }).catch((error) => {
    throw unlessDiskIsFull(error, 'The sources do not build.', wayOut);
  });
  writeFileSync(stamp, JSON.stringify(sources));
  return Object.keys(sources).length;
}

const wayOut =
  'Correct what the lines above name, or go back to the last version that was built (git stash).';

function hashes() {
  const folders = ['apps', 'libs', 'workflows'].filter((folder) => existsSync(join(root, folder)));
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const all = [...files, ...others.map((name) => join(root, name)).filter(existsSync)].sort();
  return Object.fromEntries(all.map((file) => [file.slice(root.length), hashOf(file)]));
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
