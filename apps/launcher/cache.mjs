import { accessSync, constants, mkdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The user's cache, or a folder of the project where the user has none. */
export function cacheFolder(root) {
  const folder = join(usersCache(), 'throughline');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return join(root, '.throughline', 'cache');
  }
}

function usersCache() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}

/** Makes a folder of the cache. It appears complete or not at all; `fill` is given the folder to fill and one to work in. */
export async function appearsComplete(folder, fill) {
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}.`);
  try {
    const complete = join(half, 'complete');
    await mkdir(complete);
    const result = await fill(complete, half);
    await chmod(complete, 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(complete, folder);
    return result;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}
