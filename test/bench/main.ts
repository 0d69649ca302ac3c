import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { freshDatabase } from '../support/database.js';
import { applied, bare, fourRows, recordReport, type Here } from './cells-in-process.js';
import { Rounds, type Cell, type Measured } from './measuring.js';
import { readOptions, type Options } from './options.js';
import { parentOf, type Watched } from './processor-time.js';
import { cellTable } from './report.js';
import { caseworkOn, FreshCases } from './workload.js';

const options = readOptions(process.argv.slice(2));
const database = await freshDatabase();
const store = await dataSource(database.url, { poolSize: options.pool }).initialize();
const casework = caseworkOn(store);
const here: Here = {
  url: database.url,
  store,
  pool: options.pool,
  casework,
  cases: new FreshCases(casework),
};
const opened = performance.now();
const perCell = options.commands + 50;
await here.cases.open(10 + 3 * options.callers.length * perCell);
console.log(`opened in ${((performance.now() - opened) / 1000).toFixed(1)} s`);
const [{ pid }] = await store.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
const servers: Watched[] = [{ name: 'PostgreSQL', pid: parentOf(pid), withChildren: true }];
const recorded = await recordReport(here);
console.log(recorded.texts.map((t) => t.slice(0, 100)).join('\n'), recorded.bytes);
const cells = [await bare(here, recorded), await applied(here, recorded), await fourRows(here)].filter((c) =>
  options.cells.includes(c.letter),
);
const all: Measured[] = [];
for (const callers of options.callers) all.push(...(await measureAll(cells, callers, options)));
console.log(cellTable(all));
for (const m of all) console.log(m.cell, m.callers, JSON.stringify(m.cpuOf));
for (const cell of cells) await cell.close?.();
await casework.announcer.flush();
await store.destroy();
await database.drop();

async function measureAll(
  cells: Cell[],
  callers: number,
  { commands, rounds }: Options,
): Promise<Measured[]> {
  const all = cells.map((cell) => new Rounds(cell, callers, { store, servers }));
  for (const cell of cells) await new Rounds(cell, callers, { store, servers }).measure(50);
  for (let round = 0; round < rounds; round++) {
    for (const each of [...all.slice(round % all.length), ...all.slice(0, round % all.length)])
      await each.measure(Math.ceil(commands / rounds));
  }
  return all.map((each) => each.result());
}
