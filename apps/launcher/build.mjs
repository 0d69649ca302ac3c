import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './command.mjs';
import { Failure, lastLines } from './failure.mjs';
import { logs, root } from './places.mjs';

const stamp = join(root, 'dist', '.built.json');
const others = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Builds when a source has changed since the last build. */
export async function build() {
  const sources = hashes();
  const built = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined;
  if (JSON.stringify(built) === JSON.stringify(sources)) return { note: 'nothing to do' };
  // What was made from a source that is gone would still be found, and run.
  if (!built || Object.keys(built).some((file) => !(file in sources)))
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  rmSync(stamp, { force: true });
  const [command, args] = npm('run', 'build');
  await run(command, args, { cwd: root, log: join(logs, 'build.log') }).catch((error) => {
    throw unlessDiskIsFull(error);
  });
  writeFileSync(stamp, JSON.stringify(sources));
  return { note: `${Object.keys(sources).length} files` };
}

function unlessDiskIsFull(error) {
  if (/ENOSPC/.test(error.output)) return error;
  const wayOut =
    'Correct what the lines above name, or go back to the last version that was built (git stash).';
  return new Failure('The sources do not build.', wayOut, lastLines(error.output));
}

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
