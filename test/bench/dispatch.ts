import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { freshDatabase } from '../support/database.js';
import { servers } from './cells.js';
import { clone, nthOf, type Pattern } from './cloned.js';
import { Collections, dateIn, morningOf } from './collections.js';
import { Rounds, type Cell, type Measured } from './measuring.js';
import type { Options } from './options.js';
import { poolOf, RecordedCommand } from './recorded-command.js';
import { freshId } from './workload.js';

const account = 'TO-CUT-0000000';
const warmUp = 40;

/** An order through the interlock, beside the statements of its transaction with nothing decided. */
export async function measureDispatch({ commands, rounds }: Options): Promise<Measured[]> {
  const database = await freshDatabase();
  const store = await dataSource(database.url).initialize();
  const pool = poolOf(database.url, 1);
  try {
    const collections = await Collections.on(store);
    const pattern = await readyToGo(collections);
    await clone(store, pattern, { from: 1, to: 2 * (commands + warmUp + rounds) + 2 });
    let nth = 0;
    const next = () => {
      nth += 1;
      return {
        caseNumber: nthOf(pattern.caseNumber ?? '', nth),
        account: nthOf(account, nth),
        id: freshId(),
      };
    };
    const dispatch = async (caseNumber: string, id: string): Promise<void> =>
      void (await collections.does(caseNumber, { kind: 'dispatch' }, id));
    const first = next();
    await dispatch(first.caseNumber, first.id);
    const names = next();
    const recorded = await RecordedCommand.of(names, () => dispatch(names.caseNumber, names.id));
    const shared = { servers: [], asks: false, roundTrips: recorded.roundTrips };
    const cells: Cell[] = [
      { ...shared, letter: 'h', name: 'bare statements', command: () => recorded.replay(pool, next()) },
      {
        ...shared,
        letter: 'g',
        name: 'dispatch',
        command: () => {
          const { caseNumber, id } = next();
          return dispatch(caseNumber, id);
        },
      },
    ];
    const place = { store, servers: await servers(store) };
    const all = cells.map((cell) => new Rounds(cell, 1, place));
    for (const each of all) await each.warmUp(warmUp);
    for (let round = 0; round < rounds; round++)
      for (const each of round % 2 ? all : all.toReversed()) await each.measure(Math.ceil(commands / rounds));
    await collections.casework.announcer.flush();
    return all.map((each) => each.result());
  } finally {
    await pool.end();
    await store.destroy();
    await database.drop();
  }
}

/** A disconnection whose notices have been given and are old enough, on a day and at an hour when orders go. */
async function readyToGo(collections: Collections): Promise<Pattern> {
  await collections.owing(account, { utility: 'City of Phoenix', service: 'water', dueOn: dateIn(-145) });
  collections.now = morningOf(dateIn(-100));
  const caseNumber = await collections.opens('severance', account, { service: 'water' });
  const isNotice = (name: string): boolean => name !== 'ask the interlock';
  let isTried = false;
  for (let day = 0; day < 120; day++) {
    await collections.settles(caseNumber, isNotice);
    const { stages, effects } = await collections.stateOf(caseNumber);
    if (Object.values(effects).some(({ name }) => name === 'ask the interlock')) {
      await collections.store.query('DELETE FROM news');
      return { account, caseNumber };
    }
    if (!isTried && stages['notices']?.status === 'open') {
      await collections.does(caseNumber, { kind: 'contact', by: 'phone', reached: true });
      isTried = true;
    }
    collections.now = plusMilliseconds(collections.now, 86_400_000);
    await collections.does(caseNumber, { kind: 'take up' });
  }
  throw new Error('The disconnection did not come to its order.');
}
