import fc from 'fast-check';
import type { Service } from '../../libs/domain/src/accounts/service.js';
import { loadStandardBooks } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { noon } from '../support/service-account.js';
import { AnArrangedAccount } from './an-arranged-account.js';
import { freshStore, type FreshStore } from './fresh-store.js';

describe('an arrangement on the store', () => {
  let arranged: AnArrangedAccount;
  const owing = async (lines: { electric?: number; water?: number }, months = 3) => {
    arranged = await AnArrangedAccount.owing(lines);
    await arranged.isAgreed(months);
  };
  afterEach(async () => {
    try {
      expect(await arranged.findings()).toEqual([]);
    } finally {
      await arranged.fresh.close();
    }
  });

  it('moves the debt of each service into installments, which age by their own days', async () => {
    await owing({ electric: 45_000, water: 10_001 });
    expect(await arranged.open()).toEqual({
      'installment/1/electric': 15_000,
      'installment/1/water': 3_334,
      'installment/2/electric': 15_000,
      'installment/2/water': 3_334,
      'installment/3/electric': 15_000,
      'installment/3/water': 3_333,
    });
    expect(await arranged.arrears()).toBe(0);
    arranged.isAt('2026-04-01');
    expect(await arranged.arrears()).toBe(18_334);
  });

  describe('of $450.00 over three months', () => {
    beforeEach(() => owing({ electric: 45_000 }));

    it('is kept by money that comes at once, in parts, early and in the grace', async () => {
      await arranged.comesTo('2026-03-10');
      await arranged.pays(15_000);
      expect(await arranged.standings()).toEqual(['kept', 'open', 'open']);
      await arranged.comesTo('2026-03-20');
      await arranged.pays(4_000);
      await arranged.pays(11_000);
      expect(await arranged.standings()).toEqual(['kept', 'kept', 'open']);
      await arranged.comesTo('2026-05-15');
      await arranged.pays(15_000);
      expect(await arranged.standings()).toEqual(['kept', 'kept', 'late', 'completed']);
      expect(await arranged.open()).toEqual({});
    });

    it('is completed early by one payment, and what was too much is the customer’s', async () => {
      await arranged.pays(46_250);
      expect(await arranged.standings()).toEqual(['kept', 'kept', 'kept', 'completed']);
      expect(await arranged.open()).toEqual({ credit: 1_250 });
    });

    it('is kept in a month only when the bill of that month is paid as well', async () => {
      await arranged.isBilled('2026-03-03', { electric: 9_000 });
      await arranged.comesTo('2026-03-10');
      await arranged.pays(15_000);
      await arranged.comesTo('2026-04-10');
      await arranged.pays(15_000);
      expect(await arranged.standings()).toEqual(['kept', 'open', 'open']);
      await arranged.pays(9_000);
      expect(await arranged.standings()).toEqual(['kept', 'kept', 'open']);
    });

    it('lives on after the first miss, and is broken by the second: what is open is owed where it was', async () => {
      await arranged.comesTo('2026-03-10');
      await arranged.pays(5_000);
      await arranged.comesTo('2026-03-20');
      expect(await arranged.standings()).toEqual(['tolerated', 'open', 'open']);
      await arranged.comesTo('2026-04-30');
      expect(await arranged.standings()).toEqual(['tolerated', 'missed', 'open', 'broken']);
      expect(await arranged.open()).toEqual({ 'bill/electric': 40_000 });
      expect(await arranged.arrears()).toBe(40_000);
      const { arrangements, protections } = await arranged.account.money();
      expect(arrangements).toMatchObject([{ outcome: 'broken', misses: [{}, {}] }]);
      expect(protections).toMatchObject([{ kind: 'arrangement', endedWhy: 'broken' }]);
    });

    it('is broken as of the end of the grace, however late anybody looks', async () => {
      arranged.isAt('2026-06-30');
      await arranged.pays(15_000);
      expect(await arranged.standings()).toEqual(['tolerated', 'missed', 'open', 'broken']);
      expect(await arranged.open()).toEqual({ 'bill/electric': 30_000 });
      const [{ endedAt } = {}] = (await arranged.account.money()).arrangements;
      expect(endedAt).toBe('2026-04-18T00:00:00.000Z');
    });

    it('lives again when money that had been received in the grace is posted after it was broken', async () => {
      await arranged.comesTo('2026-04-30');
      expect(await arranged.standings()).toEqual(['tolerated', 'missed', 'open', 'broken']);
      await arranged.pays(30_000, { receivedAt: noon('2026-04-15') });
      expect(await arranged.standings()).toEqual(['tolerated', 'late', 'open']);
      expect(await arranged.open()).toEqual({ 'installment/3/electric': 15_000 });
      await arranged.pays(15_000);
      expect(await arranged.standings()).toEqual(['tolerated', 'late', 'kept', 'completed']);
    });

    it('lives again when the payment that completed it is returned, and owes the fee as well', async () => {
      await arranged.pays(15_000);
      await arranged.comesTo('2026-04-02');
      await arranged.pays(30_000, { payment: 'P-bad', tender: 'check' });
      expect(await arranged.standings()).toEqual(['kept', 'kept', 'kept', 'completed']);
      await arranged.comesTo('2026-04-20');
      await arranged.returns('P-bad');
      expect((await arranged.state()).head.status).toBe('open');
      expect(await arranged.standings()).toEqual(['kept', 'open', 'open']);
      expect(await arranged.open()).toMatchObject({
        'installment/2/electric': 15_000,
        'installment/3/electric': 15_000,
      });
    });
  });
});

/** Some of them in time, some in the grace, some too late. */
const received: readonly [day: string, amount: number][] = [
  ['2026-03-09', 7_000],
  ['2026-03-16', 8_000],
  ['2026-04-05', 9_000],
  ['2026-04-16', 6_000],
  ['2026-04-23', 10_000],
  ['2026-05-02', 20_000],
];

describe('payments of one account that are posted late', () => {
  let fresh: FreshStore;
  let accounts = 0;
  beforeAll(async () => {
    fresh = await freshStore();
    await loadStandardBooks(fresh.store);
  });
  afterAll(() => fresh.close());

  const arrangedFor = async (lines: Partial<Record<Service, number>>): Promise<AnArrangedAccount> => {
    const arranged = await AnArrangedAccount.beside(fresh, `A-${++accounts}`, lines);
    await arranged.isAgreed(3);
    return arranged;
  };
  const found = async (arranged: AnArrangedAccount) => ({
    ...{ standings: await arranged.standings(), open: await arranged.open() },
    ...{ arrears: await arranged.arrears(), findings: await arranged.findings() },
  });

  it.each<[string, Partial<Record<Service, number>>]>([
    ['less and more than is owed for one service', { electric: 45_000 }],
    ['less and more than is owed for two services', { electric: 31_000, water: 14_000 }],
  ])('leave the arrangement as it is when they are posted in any other order: %s', async (_, lines) => {
    const posted = async (payments: typeof received) => {
      const arranged = await arrangedFor(lines);
      arranged.isAt('2026-05-06');
      for (const [day, amount] of payments) await arranged.pays(amount, { receivedAt: noon(day) });
      return found(arranged);
    };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...received], { minLength: 3 }), async (payments) => {
        const now = await posted(payments);
        expect(now.findings).toEqual([]);
        expect(now).toEqual(await posted(payments.toSorted()));
      }),
      { numRuns: 3, examples: [[[...received].reverse()]] },
    );
  });

  it('complete the arrangement though the last of them alone would have paid it', async () => {
    const arranged = await arrangedFor({ electric: 45_000 });
    arranged.isAt('2026-05-06');
    await arranged.pays(45_000, { receivedAt: noon('2026-05-02') });
    expect(await arranged.standings()).toEqual(['tolerated', 'missed', 'open', 'broken']);
    await arranged.pays(15_000, { receivedAt: noon('2026-03-10') });
    await arranged.pays(15_000, { receivedAt: noon('2026-04-10') });
    expect(await arranged.standings()).toEqual(['kept', 'kept', 'kept', 'completed']);
    expect(await found(arranged)).toMatchObject({ open: { credit: 30_000 }, findings: [] });
  });

  it('pay what was open when they came: also the bill of the month, though the arrangement is broken by now', async () => {
    const arranged = await arrangedFor({ electric: 45_000 });
    await arranged.pays(15_000);
    await arranged.isBilled('2026-03-20', { electric: 9_000 });
    await arranged.comesTo('2026-05-25');
    expect(await arranged.standings()).toEqual(['kept', 'tolerated', 'missed', 'broken']);
    await arranged.pays(24_000, { receivedAt: noon('2026-04-09') });
    expect((await arranged.standings()).slice(0, 2)).toEqual(['kept', 'kept']);
    expect((await found(arranged)).findings).toEqual([]);
  });

  it('count as if they had never come when they are returned, in whatever order that is posted', async () => {
    const inTurn = async (...acts: ((arranged: AnArrangedAccount) => Promise<void>)[]) => {
      const arranged = await arrangedFor({ electric: 45_000 });
      arranged.isAt('2026-05-06');
      for (const act of acts) await act(arranged);
      const { findings, ...rest } = await found(arranged);
      expect(findings).toEqual([]);
      return rest;
    };
    const early = (arranged: AnArrangedAccount) =>
      arranged.pays(30_000, { receivedAt: noon('2026-03-10'), payment: `A-${accounts}/P-bad` });
    const back = (arranged: AnArrangedAccount) => arranged.returns(`A-${accounts}/P-bad`);
    const late = (arranged: AnArrangedAccount) => arranged.pays(40_000, { receivedAt: noon('2026-04-15') });
    const one = await inTurn(early, late, back);
    expect(await inTurn(late, early, back)).toEqual(one);
    expect(await inTurn(early, back, late)).toEqual(one);
    expect(one.standings.slice(0, 2)).toEqual(['tolerated', 'late']);
  });
});
