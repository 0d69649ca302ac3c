import { checkRuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { calendarWith, permitReview, ruleOf, withRules } from './aps-changed.js';

describe('the values of a rule book', () => {
  it.each<{ fault: string; book: unknown; named: { key: string; fault: unknown }[] }>([
    {
      fault: 'a value of the wrong form',
      book: withRules('permit review', permitReview({ value: { count: '40', unit: 'business days' } })),
      named: [{ key: 'permit review', fault: expect.stringContaining('value.count: ') }],
    },
    {
      fault: 'a unit of time that there is not',
      book: withRules('permit review', permitReview({ value: { count: 40, unit: 'banking days' } })),
      named: [{ key: 'permit review', fault: expect.stringContaining('value.unit: ') }],
    },
    {
      fault: 'a time limit of no time',
      book: withRules('permit review', permitReview({ value: { count: 0, unit: 'business days' } })),
      named: [{ key: 'permit review', fault: expect.stringContaining('value.count: ') }],
    },
    {
      fault: 'a rule without a value',
      book: withRules('permit review', permitReview({ value: undefined })),
      named: [{ key: 'permit review', fault: expect.stringContaining('value: ') }],
    },
    {
      fault: 'a party left out of the clock order',
      book: withRules('clock order', { ...ruleOf('clock order'), value: ['utility', 'customer'] }),
      named: [{ key: 'clock order', fault: expect.stringContaining('must name each of storm, ') }],
    },
    {
      fault: 'a ladder that names a rung twice',
      book: withRules('ladder', {
        ...ruleOf('ladder'),
        value: [1, 2].map((count) => ({ rung: 'owner', after: { count, unit: 'business days' } })),
      }),
      named: [{ key: 'ladder', fault: 'value: names one twice' }],
    },
    {
      fault: 'a ladder whose manager comes before the supervisor',
      book: withRules('ladder', {
        ...ruleOf('ladder'),
        value: [
          { rung: 'supervisor', after: { count: 2, unit: 'business days' } },
          { rung: 'manager', after: { count: 1, unit: 'business days' } },
        ],
      }),
      named: [{ key: 'ladder', fault: 'value: is not in the order of time' }],
    },
    {
      fault: 'a time zone that there is not',
      book: calendarWith({ timeZone: 'America/Tempe' }),
      named: [{ key: 'calendar', fault: 'value.timeZone: is not a time zone' }],
    },
    {
      fault: 'an office that closes at no time of day',
      book: calendarWith({ closes: '5 pm' }),
      named: [{ key: 'calendar', fault: 'value.closes: is not a time of day such as 17:00' }],
    },
    {
      fault: 'a calendar that ends before it begins',
      book: calendarWith({ to: '2023-12-31' }),
      named: [{ key: 'calendar', fault: 'value: ends (2023-12-31) before it begins (2024-01-01)' }],
    },
    {
      fault: 'holidays outside the calendar, twice, at a weekend, or on no day',
      book: calendarWith({ officeHolidays: ['2026-12-25', '2026-12-25', '2026-07-04', '2026-13-01'] }),
      named: [
        { key: 'calendar', fault: 'value.officeHolidays.3: is not a date' },
        { key: 'calendar', fault: 'value.officeHolidays: 2026-12-25 is given twice' },
        {
          key: 'calendar',
          fault: 'value.officeHolidays: 2026-07-04 is no weekday: give the day on which it is kept',
        },
      ],
    },
    {
      fault: 'a holiday in a year that the calendar does not know',
      book: calendarWith({ officeHolidays: ['2044-12-26'] }),
      named: [{ key: 'calendar', fault: 'value: 2044-12-26 is outside 2024-01-01 to 2040-12-31' }],
    },
  ])('are refused for $fault', ({ book, named }) => {
    expect(checkRuleBook(book)).toEqual(named);
  });
});
