import type { DataSource } from 'typeorm';
import type { Casework } from '../../libs/casework/src/casework.js';
import type { Cell } from './measuring.js';
import { poolOf, RecordedCommand } from './recorded-command.js';
import { freshId, report, type FreshCases } from './workload.js';

/** What the cells of this process have in common. */
export interface Here {
  url: string;
  store: DataSource;
  pool: number;
  casework: Casework;
  cases: FreshCases;
}

const inThisProcess = { servers: [], asks: false };

export async function applied({ casework, cases }: Here, recorded: RecordedCommand): Promise<Cell> {
  return {
    ...inThisProcess,
    letter: 'b',
    name: 'apply(report)',
    roundTrips: recorded.roundTrips,
    command: async () => void (await report(casework, cases.take().caseNumber)),
  };
}

/** What one report sends; recorded when the statements are known to the connection's server already. */
export async function recordReport({ casework, cases }: Here): Promise<RecordedCommand> {
  await report(casework, cases.take().caseNumber);
  const names = { ...cases.take(), id: freshId() };
  return RecordedCommand.of(names, () => report(casework, names.caseNumber, names.id));
}

/** The same statements and the same log of PostgreSQL, with nothing decided and nothing parsed. */
export async function bare({ url, pool, casework, cases }: Here, recorded: RecordedCommand): Promise<Cell> {
  const connections = poolOf(url, pool);
  return {
    ...inThisProcess,
    letter: 'a',
    name: 'bare statements',
    roundTrips: recorded.roundTrips,
    command: async () => {
      const names = { ...cases.take(), id: freshId() };
      await recorded.replay(connections, names);
      casework.announcer.moved(names.caseNumber, true);
    },
    close: () => connections.end(),
  };
}

/** A yardstick for the machine: four rows of 200 bytes in one call. */
export async function fourRows({ url, pool, store }: Here): Promise<Cell> {
  await store.query('CREATE TABLE four_rows (key text, row integer, body text, PRIMARY KEY (key, row))');
  const connections = poolOf(url, pool);
  const body = 'x'.repeat(200);
  return {
    ...inThisProcess,
    letter: 'f',
    name: 'four rows, one SQL call',
    roundTrips: 1,
    command: async () =>
      void (await connections.query({
        name: 'four rows',
        text: 'INSERT INTO four_rows SELECT $1, row, $2 FROM generate_series(1, 4) AS row',
        values: [freshId(), body],
      })),
    close: () => connections.end(),
  };
}
