import { collectionsPlayed } from './collections-absence.js';
import { workersCanBeCutOff } from '../support/cut-off.js';
import { Chance, isFull, say, seeds } from './seeds.js';

const [seed = 0] = seeds(1);
const chance = new Chance(seed);
const everyLength = Array.from({ length: 11 }, (_, days) => ({ from: chance.below(9), days }));
const absences = isFull ? everyLength : [{ from: 4, days: 10 }];

interface Found {
  judgments: { act: { kind: string } }[];
  orders: { act: { kind: string } }[];
  installments: { key: string; state: string }[];
  cases: { account: string; process: string; outcome: string | null }[];
}

describe('relay and worker away for days, while arrangements run and orders go', () => {
  let withThem: Found;
  beforeAll(async () => {
    workersCanBeCutOff();
    say(`absent Temporal, collections: seed ${seed}`);
    withThem = (await collectionsPlayed({ from: 1, days: 0 })) as unknown as Found;
  });

  it.each(absences)(
    'changes no judgment, ledger, installment, protection or order: from day $from for $days days',
    async (absence) => {
      expect(await collectionsPlayed(absence)).toEqual(withThem);
    },
    400_000,
  );

  it('finds in the script what it is there for', () => {
    const kinds = new Set([...withThem.judgments, ...withThem.orders].map(({ act }) => act.kind));
    for (const kind of [
      ...['grace end of installment', 'pledge expired', 'pledge paid', 'protection expired'],
      ...['order dispatched', 'order stopped', 'disconnected', 'reconnected'],
    ])
      expect([...kinds]).toContain(kind);
    const first = withThem.installments.filter(({ key }) => key === 'installment/1');
    expect(first.map(({ state }) => state).toSorted()).toEqual([
      'kept',
      'late',
      'late',
      'tolerated',
      'tolerated',
    ]);
    const cut = withThem.cases.filter(({ process }) => process === 'severance');
    expect(cut.map(({ account, outcome }) => [account, outcome])).toEqual([
      ['A-cut off', 'restored'],
      ['A-paid up', 'paid'],
      ['A-recalled', null],
    ]);
  });
});
