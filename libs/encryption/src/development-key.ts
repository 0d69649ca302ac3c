import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRing } from './key-ring.js';

/** The key of this machine's development, made when the first program asks for it, kept where the owner alone reads it. */
export function developmentKeys(folder: string): KeyRing {
  const file = join(folder, 'development-key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, KeyRing.newText(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return KeyRing.from(readFileSync(file, 'utf8'));
}
