import { recordBill } from '../../libs/billing-store/src/ledger/bills.js';
import { Casework } from '../../libs/casework/src/casework.js';
import type { Entry } from '../../libs/domain/src/cases/entry.js';
import type { Actor } from '../../libs/domain/src/cases/state.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { Disconnections } from '../support/disconnections.js';
import { threatens, type Threatened } from '../support/threatened.js';
import { ServiceAccount, terms } from '../support/service-account.js';

/** Eight connections at once; a clerk of the desk may adjust $250.00 at once and $1,000.00 in a day. */
describe('what is given up of the utility’s money', () => {
  let town: Disconnections;
  let account: ServiceAccount;
  beforeAll(async () => {
    town = await Disconnections.begun();
    const inOne = <R>(work: Parameters<typeof inTransaction<R>>[1]) => inTransaction(town.store, work);
    account = await ServiceAccount.opened(town.store, inOne);
    await inOne((client) => recordBill(client, account.bill('2026-01-02', { electric: 900_000 }), terms));
  });
  afterAll(() => town.ends());

  let keys = 0;
  const adjusts = (name: string, amount: number, key = `adjustment ${++keys}`) => {
    const brought = { caller: { name, role: 'customer service representative' }, id: town.nextId() };
    const adjustment = { account: 'A-1', service: 'electric', reason: 'leak', at: town.clock.now() } as const;
    return town.tries(town.money.adjust({ ...adjustment, key, amount: cents(amount) }, brought));
  };
  const given = async (): Promise<number> => {
    const { charges } = await account.money();
    const entries = charges.flatMap((charge) => charge.entries);
    return -entries.filter(({ why }) => why === 'adjustment').reduce((sum, { amount }) => sum + amount, 0);
  };
  const both = async (name: string, amounts: readonly number[]) => {
    const before = await given();
    const taken = await Promise.all(amounts.map((amount) => adjusts(name, amount)));
    return { taken: taken.filter(Boolean).length, given: (await given()) - before };
  };

  it('stays within the day of one clerk, in however many windows at once', async () => {
    expect(await both('Ines', Array(12).fill(25_000))).toEqual({ taken: 4, given: 100_000 });
  });

  it('stays within the day of each of two clerks who adjust at the same time', async () => {
    const before = await given();
    const [one, other] = await Promise.all([
      both('Ada', Array(8).fill(20_000)),
      both('Ben', Array(8).fill(20_000)),
    ]);
    expect([one.taken, other.taken]).toEqual([5, 5]);
    expect((await given()) - before).toBe(200_000);
  });

  it('is not more than a clerk may give at once', async () => {
    expect(await both('Carl', [25_001])).toEqual({ taken: 0, given: 0 });
  });

  it('does not count what was refused, nor twice what was posted twice under one key', async () => {
    for (const amount of [25_000, 25_000, 25_000]) expect(await adjusts('Dora', amount)).toBe(true);
    for (let again = 0; again < 4; again++) expect(await adjusts('Dora', 15_000, 'leak at Dora')).toBe(true);
    expect(await adjusts('Dora', 10_001)).toBe(false);
    expect(await adjusts('Dora', 10_000)).toBe(true);
    expect(await adjusts('Dora', 1)).toBe(false);
  });

  it('begins anew when a day has passed', async () => {
    expect((await both('Emil', Array(5).fill(25_000))).taken).toBe(4);
    town.clock.skipTo(instant(Date.parse(town.clock.now()) + 86_400_000));
    expect((await both('Emil', Array(5).fill(25_000))).taken).toBe(4);
  });
});

describe('a second person', () => {
  let town: Disconnections;
  let policed: Casework;
  let threatened: Threatened[];
  beforeAll(async () => {
    town = await Disconnections.begun();
    threatened = await threatens(town, 16);
    policed = new Casework({ ...town.casework.doors, policed: true });
  });
  afterAll(async () => {
    await policed.announcer.flush();
    await town.ends();
  });

  const [sol, mia]: [Actor, Actor] = [
    { name: 'Sol', role: 'supervisor' },
    { name: 'Mia', role: 'supervisor' },
  ];
  const journalOf = async (caseNumber: string): Promise<Entry[]> => {
    const text = 'SELECT body FROM journal WHERE case_number = $1 ORDER BY number';
    const rows = await town.store.query<{ body: string }[]>(text, [caseNumber]);
    return rows.map(({ body }) => JSON.parse(body) as Entry);
  };

  it('confirms the reason of an order, never the one who gave it, whoever comes first', async () => {
    const does = (caseNumber: string, kind: 'change reason' | 'confirm reason', caller: Actor) => {
      const command = kind === 'change reason' ? ({ kind, to: 'tampering' } as const) : ({ kind } as const);
      return town.tries(policed.apply(caseNumber, command, { caller, id: town.nextId() }));
    };
    await Promise.all(
      threatened.flatMap(({ severance }, index) => {
        const [first, second] = index % 2 === 0 ? [sol, mia] : [mia, sol];
        return [
          does(severance, 'change reason', first),
          does(severance, 'confirm reason', first),
          does(severance, 'confirm reason', second),
          does(severance, 'change reason', index % 3 === 0 ? second : first),
        ];
      }),
    );
    let confirmed = 0;
    for (const { severance } of threatened) {
      const entries = await journalOf(severance);
      const at = entries.findIndex(({ act }) => act.kind === 'reason changed');
      if (at < 0) continue;
      confirmed++;
      const proposers = entries.slice(0, at).filter(({ act }) => act.kind === 'reason proposed');
      expect(proposers.map(({ actor }) => actor.name)).not.toContain(entries[at]?.actor.name);
    }
    expect(confirmed).toBeGreaterThan(0);
  });
});
