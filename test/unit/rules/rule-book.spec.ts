import { rulesAsOf, type RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { permitReview, withRules } from './aps-changed.js';

describe('the rules of a date', () => {
  const book = withRules(
    'permit review',
    permitReview({ validTo: '2026-06-30' }),
    permitReview({ validFrom: '2026-07-01', value: { count: 30, unit: 'business days' } }),
  ) as RuleBook;

  it.each([
    ['2026-06-30', 40],
    ['2026-07-01', 30],
    ['2031-01-01', 30],
  ])(
    'on %s a permit may take %d business days: a value holds on its last day, and the next from the day after',
    (date, count) => {
      expect(rulesAsOf(book, localDate(date)).limit('permit review')).toEqual({
        count,
        unit: 'business days',
      });
    },
  );

  it('refuses a key that has no value on the date', () => {
    const rules = rulesAsOf(book, localDate('2023-12-31'));
    expect(() => rules.get('permit review')).toThrow(
      "The rule book APS 2026.6 has no value for 'permit review' on 2023-12-31",
    );
    expect(() => rules.calendar()).toThrow("no value for 'calendar' on 2023-12-31");
  });

  it('refuses to take for a time limit what is none', () => {
    expect(() => rulesAsOf(book, localDate('2026-01-05')).limit('level')).toThrow("'level' is no time limit");
  });

  it('refuses a value that is not of its form, in a book that nobody checked', () => {
    const unchecked = withRules('permit review', permitReview({ value: 40 })) as RuleBook;
    expect(() => rulesAsOf(unchecked, localDate('2026-01-05')).limit('permit review')).toThrow(
      "'permit review' is not of its form",
    );
  });

  it('reads a value once, so that one calendar serves every date', () => {
    const calendars = ['2026-01-05', '2026-12-31'].map((date) => rulesAsOf(book, localDate(date)).calendar());
    expect(calendars[0]).toBe(calendars[1]);
  });
});
