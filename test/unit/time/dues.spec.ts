import { dueAfter, type Limit } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { inPhoenix, phoenix } from './office.js';

const business = (count: number): Limit => ({ count, unit: 'business days' });
const working = (count: number): Limit => ({ count, unit: 'working days' });
const calendarDays = (count: number): Limit => ({ count, unit: 'calendar days' });
const months = (count: number): Limit => ({ count, unit: 'months' });
const years = (count: number): Limit => ({ count, unit: 'years' });

describe('a due instant', () => {
  it.each<{ rule: string; from: string; limit: Limit; due: string }>([
    {
      rule: 'business days end when the office closes',
      from: '2026-01-05T08:00',
      limit: business(5),
      due: '2026-01-12T17:00',
    },
    {
      rule: 'the day of the start is not counted, however late it is',
      from: '2026-01-05T23:59',
      limit: business(1),
      due: '2026-01-06T17:00',
    },
    {
      rule: 'business days leave out the office’s holidays',
      from: '2026-11-25T09:00',
      limit: business(1),
      due: '2026-11-30T17:00',
    },
    {
      rule: 'business days count a legal holiday on which the office is open',
      from: '2026-11-10T09:00',
      limit: business(1),
      due: '2026-11-11T17:00',
    },
    {
      rule: 'working days leave out legal holidays',
      from: '2026-11-10T09:00',
      limit: working(1),
      due: '2026-11-12T17:00',
    },
    {
      rule: 'working days count a day on which the office alone is closed',
      from: '2026-11-25T09:00',
      limit: working(1),
      due: '2026-11-27T17:00',
    },
    {
      rule: 'what starts at a weekend is counted from Monday',
      from: '2026-01-10T12:00',
      limit: business(1),
      due: '2026-01-12T17:00',
    },
    {
      rule: 'forty business days from March are due in April',
      from: '2026-03-02T09:00',
      limit: business(40),
      due: '2026-04-27T17:00',
    },
    {
      rule: 'calendar days end when the last day does',
      from: '2026-01-05T08:00',
      limit: calendarDays(90),
      due: '2026-04-06T00:00',
    },
    {
      rule: 'calendar days may end at a weekend',
      from: '2026-01-09T08:00',
      limit: calendarDays(1),
      due: '2026-01-11T00:00',
    },
    {
      rule: 'months end on the same day of a later month',
      from: '2026-01-15T08:00',
      limit: months(3),
      due: '2026-04-16T00:00',
    },
    {
      rule: 'on the last day of a month that is too short for it',
      from: '2026-08-31T08:00',
      limit: months(6),
      due: '2027-03-01T00:00',
    },
    {
      rule: 'years end when the anniversary does',
      from: '2026-06-30T08:00',
      limit: years(5),
      due: '2031-07-01T00:00',
    },
    {
      rule: 'the anniversary of 29 February is 28 February',
      from: '2028-02-29T08:00',
      limit: years(1),
      due: '2029-03-01T00:00',
    },
    {
      rule: 'and 29 February again in a leap year',
      from: '2028-02-29T08:00',
      limit: years(4),
      due: '2032-03-01T00:00',
    },
    {
      rule: 'a day in a leap year’s February',
      from: '2028-02-28T08:00',
      limit: calendarDays(1),
      due: '2028-03-01T00:00',
    },
    {
      rule: 'hours are exact',
      from: '2026-01-05T16:30',
      limit: { count: 4, unit: 'hours' },
      due: '2026-01-05T20:30',
    },
    {
      rule: 'no business days are the same day',
      from: '2026-01-05T08:00',
      limit: business(0),
      due: '2026-01-05T17:00',
    },
    {
      rule: 'nothing is due before it starts',
      from: '2026-01-05T18:00',
      limit: business(0),
      due: '2026-01-05T18:00',
    },
  ])('$rule', ({ from, limit, due }) => {
    expect(dueAfter(phoenix, inPhoenix(from), limit)).toBe(inPhoenix(due));
  });

  it('follows the office’s day, which in the evening is not that of UTC', () => {
    expect(dueAfter(phoenix, instant('2026-01-06T06:59:59.999Z'), business(1))).toBe(
      inPhoenix('2026-01-06T17:00'),
    );
    expect(dueAfter(phoenix, instant('2026-01-06T07:00:00.000Z'), business(1))).toBe(
      inPhoenix('2026-01-07T17:00'),
    );
  });

  it('is refused where the holidays are not known, unless every day counts', () => {
    const lastDay = inPhoenix('2035-12-31T08:00');
    const fault =
      'The calendar Phoenix office knows holidays from 2020-01-01 to 2035-12-31, not those of 2036-01-01';
    expect(() => dueAfter(phoenix, lastDay, business(1))).toThrow(fault);
    expect(() => dueAfter(phoenix, lastDay, working(1))).toThrow(fault);
    expect(dueAfter(phoenix, lastDay, years(5))).toBe(inPhoenix('2041-01-01T00:00'));
  });
});
