import { fc, test } from '@fast-check/jest';
import {
  addDays,
  dateOf,
  daysBetween,
  dueAfter,
  dueEarlier,
  dueLater,
  isBusinessDay,
  limitText,
  localDate,
  type DayUnit,
  type Limit,
} from '../../../libs/domain/src/time/calendar.js';
import { earlier, instant, later, type Instant } from '../../../libs/domain/src/time/instant.js';
import { losAngeles, phoenix } from './office.js';

const offices = fc.constantFrom(phoenix, losAngeles);
const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2030, 0, 1) }).map(instant);
const dates = moments.map((at) => dateOf(phoenix, at));
const dayUnits = fc.constantFrom<DayUnit>('business days', 'working days', 'calendar days');
const officeUnits = fc.constantFrom<'business days' | 'working days'>('business days', 'working days');
const units = fc.constantFrom<Limit['unit']>(
  'business days',
  'working days',
  'calendar days',
  'hours',
  'months',
  'years',
);
const counts = fc.nat({ max: 120 });

const limitOf = (count: number, unit: Limit['unit']): Limit => ({
  count: unit === 'years' ? count % 5 : count,
  unit,
});

describe('days of an office', () => {
  it.each([
    ['a Monday', '2026-01-05', true],
    ['a Friday', '2026-01-09', true],
    ['a Saturday', '2026-01-10', false],
    ['a Sunday', '2026-01-11', false],
    ['Christmas', '2026-12-25', false],
    ['a Saturday before 1970', '1969-12-27', false],
  ])('%s, %s, is a business day: %s', (_day, date, open) => {
    const calendar = { ...phoenix, from: '1960-01-01' };
    expect(isBusinessDay(calendar, localDate(date))).toBe(open);
  });

  it.each(['2026-02-29', '2026-2-3', '2026-13-01', '5 May', ''])('refuses the date "%s"', (text) => {
    expect(() => localDate(text)).toThrow('Not a date');
  });

  it('are added to a date, hours are not', () => {
    const date = localDate('2026-01-05');
    expect(addDays(phoenix, date, { count: 3, unit: 'calendar days' })).toBe('2026-01-08');
    expect(() => addDays(phoenix, date, { count: 3, unit: 'hours' })).toThrow(
      'Hours cannot be added to a date',
    );
  });

  it.each<[Limit, string]>([
    [{ count: 40, unit: 'business days' }, '40 business days'],
    [{ count: 1, unit: 'working days' }, '1 working day'],
    [{ count: 6, unit: 'months' }, '6 months'],
    [{ count: 1, unit: 'years' }, '1 year'],
    [{ count: 0, unit: 'hours' }, '0 hours'],
  ])('%j reads "%s"', (limit, text) => {
    expect(limitText(limit)).toBe(text);
  });

  it('are counted backwards too', () => {
    expect(daysBetween(phoenix, localDate('2026-01-12'), localDate('2026-01-08'), 'business days')).toBe(-2);
    expect(daysBetween(phoenix, localDate('2026-01-12'), localDate('2026-01-12'), 'business days')).toBe(0);
  });

  test.prop({ from: dates, count: counts, unit: dayUnits })(
    'so many days on, there are so many days between',
    ({ from, count, unit }) => {
      const to = addDays(phoenix, from, { count, unit });
      expect(daysBetween(phoenix, from, to, unit)).toBe(count);
    },
  );

  test.prop({ three: fc.tuple(dates, dates, dates), unit: dayUnits })(
    'days between add up',
    ({ three, unit }) => {
      const [first, second, third] = three.toSorted() as typeof three;
      const there = daysBetween(phoenix, first, second, unit);
      expect(there + daysBetween(phoenix, second, third, unit)).toBe(
        daysBetween(phoenix, first, third, unit),
      );
    },
  );
});

describe('due instants', () => {
  test.prop({ office: offices, a: moments, b: moments, count: counts, unit: units })(
    'what starts later is never due earlier',
    ({ office, a, b, count, unit }) => {
      const limit = limitOf(count, unit);
      expect(dueAfter(office, earlier(a, b), limit) <= dueAfter(office, later(a, b), limit)).toBe(true);
    },
  );

  test.prop({ office: offices, from: moments, count: counts, unit: units })(
    'a longer limit is always due later, and none before it starts',
    ({ office, from, count, unit }) => {
      const limit = limitOf(count, unit);
      const due = dueAfter(office, from, limit);
      expect(due >= from).toBe(true);
      expect(dueAfter(office, from, { ...limit, count: limit.count + 1 }) > due).toBe(true);
    },
  );

  test.prop({ office: offices, from: moments, count: fc.integer({ min: 1, max: 120 }), unit: officeUnits })(
    'as many business or working days lie between as the limit has',
    ({ office, from, count, unit }) => {
      const due = dueAfter(office, from, { count, unit });
      expect(daysBetween(office, dateOf(office, from), dateOf(office, due), unit)).toBe(count);
    },
  );

  test.prop({ office: offices, from: moments, a: moments, b: moments })(
    'a hold makes nothing due earlier, and a longer one nothing earlier than a shorter',
    ({ office, from, a, b }) => {
      const due = dueAfter(office, from, { count: 10, unit: 'business days' });
      const held = (to: Instant) => dueLater(office, due, from, to);
      expect(held(earlier(a, b)) >= due).toBe(true);
      expect(held(later(a, b)) >= held(earlier(a, b))).toBe(true);
    },
  );

  test.prop({ office: offices, from: moments, count: fc.integer({ min: 1, max: 40 }), unit: dayUnits })(
    'a reminder precedes what it reminds of',
    ({ office, from, count, unit }) => {
      const due = dueAfter(office, from, { count: 60, unit: 'business days' });
      expect(dueEarlier(office, due, { count, unit }) < due).toBe(true);
    },
  );
});
