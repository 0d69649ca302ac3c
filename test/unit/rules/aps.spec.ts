import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { checkRuleBook, decided, rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import { capabilities, carrying, type RuleKey } from '../../../libs/domain/src/rules/keys.js';
import { isBusinessDay, localDate } from '../../../libs/domain/src/time/calendar.js';
import { isWorkingDay, keptHolidays } from './holidays.js';

const rules = rulesAsOf(apsRuleBook, localDate('2026-03-02'));

describe('the APS rule book', () => {
  it('has no faults', () => {
    expect(checkRuleBook(apsRuleBook)).toEqual([]);
  });

  it('may be stored as JSON and read back without faults', () => {
    expect(checkRuleBook(JSON.parse(JSON.stringify(apsRuleBook)))).toEqual([]);
  });

  it('answers every key', () => {
    const keys = Object.keys({ ...carrying, ...capabilities['design projects'] }) as RuleKey[];
    for (const key of keys) expect(rules.get(key)).toBeDefined();
  });

  it.each<[RuleKey, object]>([
    ['detailed plans', { count: 90, unit: 'calendar days' }],
    ['detailed plans of a subdivision', { count: 45, unit: 'calendar days' }],
    ['meter set', { count: 5, unit: 'working days' }],
    ['appointment window', { count: 4, unit: 'hours' }],
    ['marks valid', { count: 15, unit: 'working days' }],
    ['marks notice', { count: 2, unit: 'working days' }],
  ])('%s is what the law says, and is marked as confirmed', (key, limit) => {
    expect(rules.limit(key)).toEqual(limit);
    expect(rules.rule(key).standing).toBe('confirmed');
  });

  it('forfeits the deposit for detailed plans of a project that is not built, by R14-2-207 A.3', () => {
    expect(decided(rules, 'deposit on cancel', { deposit: 50_000 }, 'forfeited')).toEqual({
      rule: 'deposit on cancel',
      book: 'APS',
      version: '2026.6',
      source: 'A.A.C. R14-2-207 A.3',
      clause: rules.rule('deposit on cancel').clause,
      standing: 'confirmed',
      inputs: { deposit: 50_000 },
      outcome: 'forfeited',
    });
  });

  it('asks the utility to confirm the refund period, which is confirmed for the past only', () => {
    expect(rules.limit('refund watch')).toEqual({ count: 5, unit: 'years' });
    expect(rules.rule('refund watch').standing).toBe('assumption');
  });

  it('never calls a moment the customer’s while anybody else could act', () => {
    expect(rules.get('clock order').at(-1)).toBe('customer');
  });
});

describe('the holidays of Arizona', () => {
  const calendar = rules.calendar();

  it('are those of A.R.S. 1-301, kept on Friday for Saturday and on Monday for Sunday, every year of the book', () => {
    expect(calendar.legalHolidays).toEqual(keptHolidays(2024, 2040));
  });

  it.each([
    ['Columbus Day', '2026-10-12'],
    ['Veterans Day', '2026-11-11'],
    ['Presidents’ Day', '2026-02-16'],
  ])('%s is no working day, but the office is open', (_name, day) => {
    expect(isWorkingDay(calendar, day)).toBe(false);
    expect(isBusinessDay(calendar, localDate(day))).toBe(true);
  });

  it('the Friday after Thanksgiving is a working day, but the office is closed', () => {
    expect(isWorkingDay(calendar, '2026-11-27')).toBe(true);
    expect(isBusinessDay(calendar, localDate('2026-11-27'))).toBe(false);
  });

  it('Independence Day of 2026, a Saturday, is kept on Friday', () => {
    expect(isWorkingDay(calendar, '2026-07-03')).toBe(false);
  });

  it('New Year’s Day of 2028, a Saturday, is kept in the year before', () => {
    expect(isWorkingDay(calendar, '2027-12-31')).toBe(false);
  });
});
