import { cents } from '../../../libs/domain/src/money.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { mostMonths } from '../../../libs/domain/src/rules/most-months.js';
import { rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';

const rule = rulesAsOf(apsRuleBook, localDate('2026-03-02')).get('arrangement months');

describe('the longest arrangement of APS', () => {
  it.each([
    ['not even one installment of $25.00', 2_499, 0],
    ['one', 2_500, 1],
    ['three', 7_500, 3],
    ['four', 10_000, 4],
    ['eleven, although twelve would be $25.00 each', 29_999, 11],
    ['eleven, for the balance must exceed $300.00', 30_000, 11],
    ['twelve', 30_001, 12],
    ['twelve', 45_000, 12],
    ['twelve, however much is owed', 1_000_000, 12],
  ])('is %s for %d cents: %d months', (_why, balance, months) => {
    expect(mostMonths(rule, cents(balance))).toBe(months);
  });

  it('is the most months where a book has neither a smallest installment nor a full term', () => {
    const { least, most } = rule;
    expect(mostMonths({ least, most, smallestInstallment: cents(0) }, cents(1))).toBe(12);
  });
});
