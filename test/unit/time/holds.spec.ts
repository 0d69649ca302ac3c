import { dueEarlier, dueLater, type Limit } from '../../../libs/domain/src/time/calendar.js';
import { inPhoenix, phoenix } from './office.js';

const business = (count: number): Limit => ({ count, unit: 'business days' });
const calendarDays = (count: number): Limit => ({ count, unit: 'calendar days' });
const years = (count: number): Limit => ({ count, unit: 'years' });

describe('a hold', () => {
  it.each([
    {
      rule: 'of three business days makes it due three business days later',
      due: '2026-01-12T17:00',
      from: '2026-01-06T09:00',
      to: '2026-01-09T16:00',
      moved: '2026-01-15T17:00',
    },
    {
      rule: 'within one day moves nothing',
      due: '2026-01-12T17:00',
      from: '2026-01-06T08:00',
      to: '2026-01-06T17:00',
      moved: '2026-01-12T17:00',
    },
    {
      rule: 'over a weekend alone moves nothing',
      due: '2026-01-12T17:00',
      from: '2026-01-09T18:00',
      to: '2026-01-11T12:00',
      moved: '2026-01-12T17:00',
    },
    {
      rule: 'leaves the end of a day the end of a day',
      due: '2026-01-10T00:00',
      from: '2026-01-06T09:00',
      to: '2026-01-07T09:00',
      moved: '2026-01-13T00:00',
    },
    {
      rule: 'keeps the time of day',
      due: '2026-01-08T11:30',
      from: '2026-01-06T09:00',
      to: '2026-01-07T09:00',
      moved: '2026-01-09T11:30',
    },
    {
      rule: 'that ends before it starts moves nothing',
      due: '2026-01-12T17:00',
      from: '2026-01-09T09:00',
      to: '2026-01-06T09:00',
      moved: '2026-01-12T17:00',
    },
  ])('$rule', ({ due, from, to, moved }) => {
    expect(dueLater(phoenix, inPhoenix(due), inPhoenix(from), inPhoenix(to))).toBe(inPhoenix(moved));
  });
});

describe('a reminder', () => {
  it.each<{ rule: string; due: string; limit: Limit; reminded: string }>([
    {
      rule: 'two business days before, at the same time of day',
      due: '2026-01-12T17:00',
      limit: business(2),
      reminded: '2026-01-08T17:00',
    },
    { rule: 'not on a holiday', due: '2026-11-30T17:00', limit: business(1), reminded: '2026-11-25T17:00' },
    {
      rule: 'two days before the end of a day',
      due: '2026-04-06T00:00',
      limit: calendarDays(2),
      reminded: '2026-04-04T00:00',
    },
    {
      rule: 'a business day before the end of a Sunday is the end of Friday',
      due: '2026-01-12T00:00',
      limit: business(1),
      reminded: '2026-01-10T00:00',
    },
    {
      rule: 'hours are exact',
      due: '2026-01-12T17:00',
      limit: { count: 4, unit: 'hours' },
      reminded: '2026-01-12T13:00',
    },
    {
      rule: 'a year before 29 February is 28 February',
      due: '2028-03-01T00:00',
      limit: years(1),
      reminded: '2027-03-01T00:00',
    },
  ])('$rule', ({ due, limit, reminded }) => {
    expect(dueEarlier(phoenix, inPhoenix(due), limit)).toBe(inPhoenix(reminded));
  });
});
