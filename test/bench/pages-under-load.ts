import { servers } from './cells.js';
import { served, type Served } from './cells-over-http.js';
import { Rounds, type Cell, type Measured } from './measuring.js';
import type { Store } from './lists.js';

/** What people open all day, as the API answers it. */
const pages: Record<string, string> = {
  'my queue': '/api/cases?assignee=associate%2077',
  'my work, by harm': '/api/work?assignee=associate%2077',
  "a team's queue": '/api/cases?team=permit%20desk',
  'at a stage': '/api/cases?stage=permit',
  overdue: '/api/cases?dueBefore=2026-06-01T00:00:00Z',
  'of a kind and level': '/api/cases?kind=upgrade&level=3',
  'text that is rare': '/api/cases',
  'To Dos of a role': '/api/to-dos?role=permit%20desk',
  'counts of a manager': '/api/counts',
};

/** What of it is looked for by words. */
const words: Record<string, string> = { 'text that is rare': 'pr-47110' };

/** Requests of a page at each number of callers; one that is slow is asked for less often. */
const [requests, seconds] = [400, 10];

/** The built API on a store of very many cases: each page for each number of callers. */
export async function measurePages({ url, store }: Store, callers: readonly number[]): Promise<Measured[]> {
  const server = await served('api', { DATABASE_URL: url, THROUGHLINE_MODE: 'development' });
  const measured: Measured[] = [];
  try {
    const place = { store, servers: await servers(store) };
    for (const [name, path] of Object.entries(pages)) {
      const cell = pageOf(server, name, path);
      const once = await timed(() => new Rounds(cell, 1, place).warmUp(3));
      for (const each of callers) {
        const rounds = new Rounds(cell, each, place);
        await rounds.measure(Math.max(10, Math.min(requests, Math.floor((seconds * 3_000) / once))));
        measured.push(rounds.result());
      }
    }
    return measured;
  } finally {
    await server.cell.close();
  }
}

const pageOf = (server: Served, name: string, path: string): Cell => ({
  ...server.cell,
  ...{ letter: 'p', name, roundTrips: undefined },
  command: () => server.get(path, name in words ? { 'x-words': words[name] } : {}),
});

/** Milliseconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
