import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { freshDatabase } from '../support/database.js';
import { bareUpdate } from './cell-update.js';
import { applied, bare, fourRows, recordReport, type Here } from './cells-in-process.js';
import { checkedRoute, overHttp } from './cells-over-http.js';
import { Rounds, type Cell, type Measured } from './measuring.js';
import type { Options } from './options.js';
import { parentOf, type Watched } from './processor-time.js';
import type { RecordedCommand } from './recorded-command.js';
import { caseworkOn, FreshCases, openers } from './workload.js';

/** Until the programs run as they would after an hour; then each number of callers gets a little more. */
const [warmUpAtFirst, warmUp] = [300, 40];

/** Cells that use up a case with each command. */
const usesCases = 'abd';

export interface CommandPhase {
  measured: Measured[];
  /** What one report sends in its transaction. */
  statements: { texts: readonly string[]; bytes: number };
}

/** Every cell at every number of callers, in rounds, on the same servers and in one database; no worker runs. */
export async function measureCells(options: Options): Promise<CommandPhase> {
  const database = await freshDatabase();
  const store = await dataSource(database.url, { poolSize: options.pool }).initialize();
  const casework = caseworkOn(store);
  const here: Here = {
    url: database.url,
    pool: options.pool,
    store,
    casework,
    cases: new FreshCases(casework),
  };
  const cells: Cell[] = [];
  try {
    await here.cases.open(casesNeeded(options));
    const recorded = await recordReport(here);
    for (const letter of options.cells) cells.push(await makeCell(letter, here, recorded));
    const place = { store, servers: await servers(store) };
    const measured: Measured[] = [];
    for (const cell of cells) await new Rounds(cell, openers, place).warmUp(warmUpOf(cell));
    for (const callers of options.callers)
      measured.push(
        ...(await rounds(
          cells.map((cell) => new Rounds(cell, callers, place)),
          options,
        )),
      );
    return { measured, statements: { texts: recorded.texts, bytes: recorded.bytes } };
  } finally {
    for (const cell of cells) await cell.close?.();
    await casework.announcer.flush();
    await store.destroy();
    await database.drop();
  }
}

function casesNeeded({ cells, callers, commands, rounds }: Options): number {
  const using = [...cells].filter((letter) => usesCases.includes(letter)).length;
  return 3 + using * (warmUpAtFirst + callers.length * (commands + rounds + warmUp));
}

const warmUpOf = ({ most }: Cell): number => (most === undefined ? warmUpAtFirst : warmUp);

function makeCell(letter: string, here: Here, recorded: RecordedCommand): Cell | Promise<Cell> {
  switch (letter) {
    case 'a':
      return bare(here, recorded);
    case 'b':
      return applied(here, recorded);
    case 'c':
      return checkedRoute();
    case 'd':
      return overHttp(here, recorded);
    case 'e':
      return bareUpdate();
    case 'f':
      return fourRows(here);
    default:
      throw new RangeError(`There is no cell (${letter}).`);
  }
}

/** PostgreSQL and Temporal, when they run on this machine. */
export async function servers(store: DataSource): Promise<Watched[]> {
  const [{ pid }] = await store.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
  const temporal = Number(process.env.THROUGHLINE_TEMPORAL_PID);
  return [
    { name: 'PostgreSQL', pid: parentOf(pid), withChildren: true },
    ...(temporal ? [{ name: 'Temporal', pid: temporal, withChildren: false }] : []),
  ];
}

/** Every round measures each cell once, and each round begins with another one. */
async function rounds(all: Rounds[], options: Options): Promise<Measured[]> {
  for (const each of all) await each.warmUp(warmUp);
  for (let round = 0; round < options.rounds; round++) {
    const first = round % all.length;
    for (const each of [...all.slice(first), ...all.slice(0, first)])
      await each.measure(Math.ceil(Math.min(options.commands, each.cell.most ?? Infinity) / options.rounds));
  }
  return all.map((each) => each.result());
}
