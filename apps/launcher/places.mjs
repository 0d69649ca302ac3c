import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('../..', import.meta.url));

/** The project's folder, and where it keeps what it must find again. */
export const root = resolve(process.env.THROUGHLINE_ROOT ?? here);
export const data = resolve(process.env.THROUGHLINE_DATA ?? join(root, '.throughline'));
export const logs = join(data, 'logs');
