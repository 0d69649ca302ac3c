import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, and where it keeps what it must find again. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const data = resolve(process.env.THROUGHLINE_DATA ?? join(root, '.throughline'));
export const logs = join(data, 'logs');
