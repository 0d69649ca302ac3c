import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appearsComplete, cacheFolder } from './cache.mjs';
import { run } from './command.mjs';
import { Failure } from './failure.mjs';
import { root } from './places.mjs';
import { pythonWithPip } from './python.mjs';

/** The version that requirements.txt names, with the checksum of every file. */
const version = '4.32.5';
const oldestPython = [3, 11];
const requirements = join(root, 'test', 'conformance', 'requirements.txt');

/** The program that holds the API to its document: which Python runs it, and the folder of its packages. Fetched once. */
export async function schemathesis() {
  const python = pythonWithPip(oldestPython);
  if (!python)
    throw new Failure(
      'There is no Python that can run Schemathesis.',
      `Install Python ${oldestPython.join('.')} or newer with pip (Debian: apt-get install python3-pip).`,
    );
  const folder = join(cacheFolder(root), `schemathesis-${version}-python${python.version}`);
  if (!existsSync(folder)) await appearsComplete(folder, (complete) => fetchInto(complete, python.command));
  return { python: python.command, folder };
}

/** Into a folder of its own: a Python that is managed from outside is left as it is. */
async function fetchInto(folder, python) {
  const options = ['--require-hashes', '--only-binary=:all:', '--no-compile', '--disable-pip-version-check'];
  const args = ['-m', 'pip', 'install', ...options, '--target', folder, '--requirement', requirements];
  await run(python, args).catch((error) => {
    throw new Failure(
      'Schemathesis could not be fetched.',
      'Make the Python package index reachable for pip, or its mirror known to it (PIP_INDEX_URL).',
      error.output,
    );
  });
}
