import { loadStandardBooks } from '../../libs/billing-store/src/rules/load-rule-book.js';
import {
  arrangementOutcomes,
  outcomeList,
  type ListedOutcome,
} from '../../libs/billing-store/src/reads/outcomes.js';
import { recordAdjustment } from '../../libs/billing-store/src/ledger/adjustments.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { terms } from '../support/service-account.js';
import { AnArrangedAccount } from './an-arranged-account.js';
import { freshStore, type FreshStore } from './fresh-store.js';

describe('what became of arrangements, on the ledger', () => {
  let fresh: FreshStore;
  const of: Record<string, AnArrangedAccount> = {};
  beforeAll(async () => {
    fresh = await freshStore();
    await loadStandardBooks(fresh.store);
    const owing = async (name: string, owed: number, months: number): Promise<AnArrangedAccount> => {
      const number = `A-${Object.keys(of).length + 1}`;
      const arranged = await AnArrangedAccount.beside(fresh, number, { electric: owed });
      await arranged.isAgreed(months);
      return (of[name] = arranged);
    };
    const completed = await owing('completed', 45_000, 3);
    await completed.pays(45_000);
    const broken = await owing('broken', 60_000, 6);
    await broken.pays(12_500);
    await broken.comesTo('2026-06-30');
    const live = await owing('live', 30_000, 3);
    await live.pays(10_000);
    const adjusted = { key: 'ADJ-1', account: 'A-3', service: 'electric' as const, amount: cents(2_000) };
    await fresh.inOne((client) =>
      recordAdjustment(client, { ...adjusted, reason: 'leak', at: live.now }, terms),
    );
    const returned = await owing('returned', 36_000, 3);
    await returned.pays(12_000);
    await returned.returns('A-4/P-6');
  });
  afterAll(() => fresh.close());

  const all = async (filters = {}): Promise<ListedOutcome[]> =>
    (await arrangementOutcomes(fresh.store, { filters, most: 100 })).rows;
  const named = async (name: string): Promise<ListedOutcome | undefined> =>
    (await all()).find(({ caseNumber }) => caseNumber === of[name]?.caseNumber);

  it('names who agreed on it, by which version of the rules, for how many months and how much', async () => {
    expect(await named('broken')).toMatchObject({
      ...{ utility: 'APS', counselor: 'R. Begay', book: 'APS', months: 6, size: 60_000 },
      ...{ account: 'A-2', customer: 'Elena Ortega', end: 'broken' },
    });
    const [{ version }] = await fresh.store.query<[{ version: string }]>(
      `SELECT version FROM rule_books WHERE utility = 'APS'`,
    );
    expect((await named('live'))?.version).toBe(version);
  });

  it.each([
    ['completed', { arranged: 45_000, paid: 45_000, otherwise: 0, owed: 0 }],
    ['broken', { arranged: 60_000, paid: 12_500, otherwise: 0, owed: 47_500 }],
    ['live', { arranged: 30_000, paid: 10_000, otherwise: 2_000, owed: 18_000 }],
    ['returned', { arranged: 36_000, paid: 0, otherwise: 0, owed: 36_000 }],
  ])('of one that is %s, the ledger says what was paid and what was left', async (name, sums) => {
    expect(await named(name)).toMatchObject(sums);
  });

  it('adds up: what was arranged was paid, taken off otherwise, or is left', async () => {
    for (const { arranged, paid, otherwise, owed } of await all())
      expect(paid + otherwise + owed).toBe(arranged);
  });

  it.each([
    [{ outcome: 'broken' as const }, ['broken']],
    [{ outcome: 'live' as const }, ['live', 'returned']],
    [{ months: 6 }, ['broken']],
    [{ sizeFrom: 36_000, sizeBelow: 60_000 }, ['completed', 'returned']],
    [{ counselor: 'Nobody' }, []],
    [{ inBulk: true }, []],
    [{ book: 'APS', version: '1900.1' }, []],
    [{ from: instant('2027-01-01T00:00:00Z') }, []],
    [{ brokenInMonth: 3 }, ['broken']],
    [{ brokenInMonth: 2 }, []],
  ])('is found by %o', async (filters, names) => {
    const found = (await all(filters)).map(({ caseNumber }) => caseNumber).sort();
    expect(found).toEqual(names.map((name) => of[name]?.caseNumber).sort());
  });

  it('is read page by page, the latest first, each once', async () => {
    const read: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Awaited<ReturnType<typeof outcomeList>> = await outcomeList(fresh.store, {
        ...{ filters: {}, limit: 1, ...(cursor ? { cursor } : {}) },
      });
      read.push(...page.rows.map(({ caseNumber }) => caseNumber));
      cursor = page.next ?? undefined;
    }
    expect(read).toEqual((await all()).map(({ caseNumber }) => caseNumber));
    expect(new Set(read).size).toBe(4);
  });
});
