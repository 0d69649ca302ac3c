import { lateFees, type LateAccount } from '../../../libs/domain/src/accounts/late-fees.js';
import type { Protection } from '../../../libs/domain/src/accounts/standing.js';
import { cents } from '../../../libs/domain/src/money.js';
import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import { rulesAsOf, type RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';
import { aCharge } from './a-charge.js';

const account = (over: Partial<LateAccount> = {}): LateAccount => ({
  ...{ customerClass: 'residential', protections: [], charges: [aCharge()] },
  services: [{ service: 'water', active: true, premise: 'P-1', since: instant('2025-01-02T15:00:00Z') }],
  ...over,
});
const noon = (day: string) => instant(`${day}T19:00:00Z`);
const fees = (of: LateAccount, day: string, book = phoenixRuleBook) =>
  lateFees(of, rulesAsOf(book, localDate(day)), noon(day)).map(({ key, amount }) => [key, amount]);
const may = [['late fee/B-1/water/2026-05', 150]];
const isOff = (off: 'disconnected' | 'restricted') =>
  account().services.map((service) => ({ ...service, off }));
const protection = (over: Partial<Protection>): Protection => ({
  ...{ key: 'X', account: 'A-1', kind: 'bankruptcy', from: noon('2026-04-10'), clause: '11 USC 362' },
  ...over,
});

describe('the late fee of Phoenix: 3 % of what is past due for more than ten days', () => {
  it('is charged from the eleventh day after the due date', () => {
    expect(fees(account(), '2026-05-01')).toEqual([]);
    expect(fees(account(), '2026-05-02')).toEqual(may);
  });

  it('is charged once in a month for a charge, and again in the next on what is still open', () => {
    const charged = aCharge({ key: 'late fee/B-1/water/2026-05', kind: 'late fee', amount: cents(150) });
    const [bill] = account().charges;
    const charges = [bill ?? charged, charged];
    expect(fees(account({ charges }), '2026-05-20')).toEqual([]);
    expect(fees(account({ charges }), '2026-06-20')).toEqual([['late fee/B-1/water/2026-06', 150]]);
  });

  it('is a share of what is open and not disputed', () => {
    const paid = { at: noon('2026-04-30'), amount: cents(-1_000), why: 'service payment' };
    const charges = [aCharge({ entries: [paid], disputed: cents(2_000) })];
    expect(fees(account({ charges }), '2026-05-02')).toEqual([['late fee/B-1/water/2026-05', 60]]);
  });

  it.each(['disconnected', 'restricted'] as const)('stops while service is %s', (off) => {
    expect(fees(account({ services: isOff(off) }), '2026-05-02')).toEqual([]);
  });

  it.each(['installment', 'late fee', 'deposit'] as const)('is not charged on a %s', (kind) => {
    expect(fees(account({ charges: [aCharge({ kind })] }), '2026-05-02')).toEqual([]);
  });

  it('is not charged on what was owed before a bankruptcy, but on what came after', () => {
    const stayed = account({ protections: [protection({})] });
    const before = account({ protections: [protection({ from: noon('2026-03-01') })] });
    expect([fees(stayed, '2026-05-02'), fees(before, '2026-05-02')]).toEqual([[], may]);
  });

  it('is charged on what came between the petition and the day on which the utility heard of it', () => {
    const heardLater = protection({ details: { petitionAt: noon('2026-03-01') } });
    expect(fees(account({ protections: [heardLater] }), '2026-05-02')).toEqual(may);
  });
});

describe('late fees and service that is not full', () => {
  it.each<[RuleBook, boolean, boolean]>([
    [apsRuleBook, true, true],
    [phoenixRuleBook, true, true],
    [alderCreekRuleBook, true, false],
    [marshAndMesa, false, false],
  ])('$name: stop when it is off: %s, when its flow is restricted: %s', (book, whenOff, whenRestricted) => {
    const stop = (off: 'disconnected' | 'restricted') =>
      fees(account({ services: isOff(off) }), '2026-05-04', book).length === 0;
    expect(fees(account(), '2026-05-04', book)).toHaveLength(1);
    expect([stop('disconnected'), stop('restricted')]).toEqual([whenOff, whenRestricted]);
  });
});

describe('the late charge of APS: 1.5 % a month', () => {
  const electric = account({ charges: [aCharge({ service: 'electric' })] });

  it('is charged from the day after the due date on', () => {
    expect(fees(electric, '2026-04-21', apsRuleBook)).toEqual([]);
    expect(fees(electric, '2026-04-22', apsRuleBook)).toEqual([['late fee/B-1/electric/2026-04', 75]]);
  });

  it('is not charged in the moratorium, from June to mid October, save to a business', () => {
    expect(fees(electric, '2026-06-01', apsRuleBook)).toEqual([]);
    expect(fees({ ...electric, customerClass: 'business' }, '2026-06-01', apsRuleBook)).toEqual([
      ['late fee/B-1/electric/2026-06', 75],
    ]);
    expect(fees(electric, '2026-11-02', apsRuleBook)).toEqual([['late fee/B-1/electric/2026-11', 75]]);
  });
});
