import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unreachable } from './endings.js';

/** What `npm start` writes down about what it has started. */
interface Running {
  api?: string;
  databaseUrl?: string;
}

const howTo = 'Start it with `npm start`, or name it with --api or THROUGHLINE_API.';

/** Where the API is: as told, as the environment says, or as `npm start` has written down. */
export function apiAddress(told: string | undefined): string {
  const address = told || process.env.THROUGHLINE_API || running()?.api;
  if (address) return address.replace(/\/+$/, '');
  throw new Unreachable(`Throughline does not run here. ${howTo}`);
}

export function databaseUrl(): string {
  const url = process.env.DATABASE_URL || running()?.databaseUrl;
  if (url) return url;
  throw new Unreachable('No database is named. Set DATABASE_URL, or start Throughline with `npm start`.');
}

function running(): Running | undefined {
  const folder = process.env.THROUGHLINE_DATA ?? projectFolder();
  const file = folder && join(folder, 'running.json');
  if (!file || !existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Running;
}

/** `.throughline` of the folder one stands in or above, else of the project that this program is part of. */
function projectFolder(): string | undefined {
  const starts = [process.cwd(), dirname(fileURLToPath(import.meta.url))];
  return starts.flatMap(andAbove).find((folder) => existsSync(join(folder, 'running.json')));
}

function andAbove(folder: string): string[] {
  const above = dirname(folder);
  return [join(folder, '.throughline'), ...(above === folder ? [] : andAbove(above))];
}
