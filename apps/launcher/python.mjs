import { spawnSync } from 'node:child_process';

const names = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11'];

/** A Python of this version or a newer one that has pip: how it is called, and its version; nothing when there is none. */
export function pythonWithPip([major, minor]) {
  for (const command of names) {
    const version = versionOf(command);
    if (!version || version[0] !== major || version[1] < minor) continue;
    if (works(command, ['-m', 'pip', '--version'])) return { command, version: version.join('.') };
  }
  return undefined;
}

export const works = (command, args) => spawnSync(command, args, { timeout: 20_000 }).status === 0;

function versionOf(command) {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const [, ...version] = /^Python (\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  return version.length === 2 ? version.map(Number) : undefined;
}
