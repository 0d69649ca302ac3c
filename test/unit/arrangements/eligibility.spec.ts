import type { Applicant } from '../../../libs/domain/src/arrangements/applicant.js';
import { eligibilityOf } from '../../../libs/domain/src/arrangements/eligibility.js';
import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import { cents } from '../../../libs/domain/src/money.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { alderCreek, anAccount, aps, noon, owed, pastArrangement, phoenix } from './an-account.js';

const water = {
  service: 'water' as const,
  active: true,
  premise: 'P-1',
  since: instant('2024-01-01T00:00:00Z'),
};
const before = { at: instant('2025-08-20T15:00:00Z'), dueOn: '2025-09-12' as never };
const payment = (name: string, day: string, amount = 5_000) => ({
  payment: name,
  amount: cents(amount),
  tender: 'check',
  receivedAt: instant(`${day}T19:00:00Z`),
});

const applicant = (rules: Rules, money: Partial<AccountMoney> = {}, over: Partial<Applicant> = {}) => ({
  ...{ rules, now: noon, balance: cents(45_000), takesOver: [], unauthorizedUse: false, assisted: false },
  money: anAccount(money),
  ...over,
});

/** The rules that are not met, in words. */
const notMet = (asks: Applicant): string[] =>
  eligibilityOf(asks).flatMap(({ met, about }) => (met ? [] : [about]));

describe('who gets an arrangement', () => {
  it.each([
    ['APS', aps],
    ['Phoenix', phoenix],
    ['Alder Creek', alderCreek],
  ])('a customer of %s in good order does', (_name, rules) => {
    expect(notMet(applicant(rules))).toEqual([]);
  });

  it.each<[string, Rules, number, string[]]>([
    ['APS: $74.99 is too little', aps, 7_499, ['balance of at least $75.00']],
    ['APS: $75.00 is enough', aps, 7_500, []],
    ['Phoenix: any balance', phoenix, 1, []],
    ['Alder Creek: $20.00 is too little, it must be exceeded', alderCreek, 2_000, ['balance above $20.00']],
    ['Alder Creek: $20.01 is enough', alderCreek, 2_001, []],
  ])('%s', (...[, rules, balance, unmet]) => {
    expect(notMet(applicant(rules, {}, { balance: cents(balance) }))).toEqual(unmet);
  });

  it.each<[string, Rules, Partial<AccountMoney>, string[]]>([
    ['APS: one broken in 90 days does not bar', aps, { arrangements: [pastArrangement('2026-02-01')] }, []],
    [
      'APS: two broken in 90 days bar',
      aps,
      { arrangements: [pastArrangement('2026-01-05'), pastArrangement('2026-02-01')] },
      ['no broken'],
    ],
    [
      'APS: of two broken, one longer ago than 90 days does not count',
      aps,
      { arrangements: [pastArrangement('2025-12-01'), pastArrangement('2026-02-01')] },
      [],
    ],
    ['APS: budget billing bars', aps, { budgetBilling: true }, ['no budget billing']],
    ['Phoenix: budget billing does not bar', phoenix, { budgetBilling: true }, []],
    ['APS: a final bill bars', aps, { finalBilled: true }, ['no final bill']],
    [
      'Phoenix: one broken in six months bars',
      phoenix,
      { arrangements: [pastArrangement('2025-09-10')] },
      ['no broken'],
    ],
    [
      'Phoenix: one broken longer ago does not',
      phoenix,
      { arrangements: [pastArrangement('2025-09-01')] },
      [],
    ],
    [
      'Phoenix: not while the disconnection goes on',
      phoenix,
      { services: [{ ...water, off: 'restricted' }] },
      ['no in disconnection'],
    ],
    [
      'Alder Creek: not beside an active one',
      alderCreek,
      { arrangements: [{ ...pastArrangement('2026-02-01'), outcome: undefined as never }] },
      ['no active arrangement'],
    ],
  ])('%s', (...[, rules, money, unmet]) => {
    expect(notMet(applicant(rules, money))).toEqual(unmet);
  });

  it('APS: not after a last payment that was returned, and again after one that was not', () => {
    const returned = { ...payment('PAY-1', '2026-01-05'), returnedAt: instant('2026-01-12T19:00:00Z') };
    expect(notMet(applicant(aps, { payments: [returned] }))).toEqual(['no returned payment']);
    expect(notMet(applicant(aps, { payments: [returned, payment('PAY-2', '2026-02-05')] }))).toEqual([]);
  });

  it('Phoenix: fees for unauthorized use bar', () => {
    expect(notMet(applicant(phoenix, {}, { unauthorizedUse: true }))).toEqual(['no unauthorized use']);
  });

  it.each<[string, Partial<AccountMoney>, string]>([
    [
      'the arrangement that was broken, and when',
      { arrangements: [pastArrangement('2025-12-10')] },
      'HA-2025-12-10 was broken on 2025-12-10',
    ],
    [
      'the arrangement that runs',
      { arrangements: [{ ...pastArrangement('2026-02-01'), outcome: undefined as never }] },
      'HA-2026-02-01 is running',
    ],
    [
      'the payment that came back, and when',
      {
        payments: [{ ...payment('PAY-1', '2026-01-05'), returnedAt: instant('2026-01-12T19:00:00Z') }],
      },
      'payment PAY-1 of $50.00 came back on 2026-01-12',
    ],
    [
      'the disconnection that goes on',
      { severances: [{ caseNumber: 'SV-2026-000001', service: 'water', state: 'ready' }] },
      'disconnection SV-2026-000001 of water: ready',
    ],
  ])('says by what it bars: %s', (_name, money, because) => {
    const barred = eligibilityOf(applicant(phoenix, money)).filter(({ met }) => !met);
    expect(barred).toMatchObject([{ because: [because], inputs: { because: [because] } }]);
  });

  it('says from which day on a broken arrangement bars no more', () => {
    const asks = applicant(phoenix, { arrangements: [pastArrangement('2025-12-10')] });
    const [barred] = eligibilityOf(asks).filter(({ met }) => !met);
    expect(barred?.wouldChange).toBe('From 2026-06-11 on, 6 months after it was broken.');
  });
});

describe('the way back at APS after three arrangements broken in twelve months', () => {
  const broken = ['2025-06-02', '2025-08-04', '2025-10-06'].map((day) => pastArrangement(day));
  const back = (asks: Applicant) =>
    eligibilityOf(asks).find(({ rule }) => rule === 'arrangement broken too often');

  it.each<[string, number, boolean, string]>([
    ['a quarter of the past due', 45_000, false, '$112.50'],
    ['$500.00 at most', 400_000, false, '$500.00'],
    ['$250.00 at most with Energy Support', 400_000, true, '$250.00'],
  ])('is %s', (...[, pastDue, assisted, required]) => {
    const charges = [owed(pastDue, 'electric', before)];
    const found = back(applicant(aps, { charges, arrangements: broken }, { assisted }));
    expect(found).toMatchObject({
      met: false,
      wouldChange: expect.stringContaining(`Pay ${required};`) as string,
    });
  });

  it('is open once it has been paid', () => {
    const charges = [owed(45_000, 'electric', before)];
    const payments = [payment('PAY-9', '2025-11-03', 11_250)];
    expect(back(applicant(aps, { charges, payments, arrangements: broken }))?.met).toBe(true);
  });

  it('asks for the current charges as well', () => {
    const current = owed(8_000, 'electric', { key: 'B-2', ...before, dueOn: '2025-10-20' as never });
    const charges = [owed(45_000, 'electric', before), current];
    expect(back(applicant(aps, { charges, arrangements: broken }))?.inputs).toEqual({
      required: 19_250,
      paid: 0,
    });
  });
});
