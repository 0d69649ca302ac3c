import { fc, test } from '@fast-check/jest';
import { Temporal } from 'temporal-polyfill';
import {
  closeOf,
  dateOf,
  dueAfter,
  dueLater,
  endOf,
  localDate,
  type Calendar,
} from '../../../libs/domain/src/time/calendar.js';
import { instant, millisecondsBetween } from '../../../libs/domain/src/time/instant.js';
import { losAngeles, phoenix } from './office.js';

const hour = 3_600_000;
const inZone = (timeZone: string, changes: Partial<Calendar> = {}): Calendar => ({
  ...phoenix,
  timeZone,
  ...changes,
});
const dayLength = (calendar: Calendar, date: string) =>
  millisecondsBetween(endOf(calendar, dayBefore(date)), endOf(calendar, localDate(date)));
const dayBefore = (date: string) =>
  localDate(new Date(Date.parse(date) - 24 * hour).toISOString().slice(0, 10));

describe('the office’s time', () => {
  it('is seven hours behind UTC in Phoenix, summer and winter', () => {
    expect(closeOf(phoenix, localDate('2026-01-05'))).toBe('2026-01-06T00:00:00.000Z');
    expect(closeOf(phoenix, localDate('2026-07-06'))).toBe('2026-07-07T00:00:00.000Z');
  });

  it('changes with the season in Los Angeles', () => {
    expect(closeOf(losAngeles, localDate('2026-01-05'))).toBe('2026-01-06T01:00:00.000Z');
    expect(closeOf(losAngeles, localDate('2026-07-06'))).toBe('2026-07-07T00:00:00.000Z');
  });

  it('has a day of 23 hours when clocks go forward, and of 25 when they go back', () => {
    expect(dayLength(losAngeles, '2026-03-08')).toBe(23 * hour);
    expect(dayLength(losAngeles, '2026-11-01')).toBe(25 * hour);
    expect(dayLength(phoenix, '2026-03-08')).toBe(24 * hour);
  });

  it('keeps the closing hour over a change of clocks', () => {
    const friday = instant('2026-03-06T20:00:00Z');
    expect(dueAfter(losAngeles, friday, { count: 1, unit: 'business days' })).toBe(
      '2026-03-10T00:00:00.000Z',
    );
    expect(dueAfter(losAngeles, friday, { count: 72, unit: 'hours' })).toBe('2026-03-09T20:00:00.000Z');
  });

  it('keeps the hour of a due instant that a hold moves over a change of clocks', () => {
    const due = closeOf(losAngeles, localDate('2026-03-06'));
    const moved = dueLater(losAngeles, due, instant('2026-03-05T20:00:00Z'), instant('2026-03-06T20:00:00Z'));
    expect(moved).toBe(closeOf(losAngeles, localDate('2026-03-09')));
  });

  it('takes the first of an hour that comes twice', () => {
    const calendar = inZone('America/Los_Angeles', { closes: '01:30' });
    expect(closeOf(calendar, localDate('2026-11-01'))).toBe('2026-11-01T08:30:00.000Z');
  });

  it('takes an hour that never comes as if clocks had not gone forward', () => {
    const calendar = inZone('America/Los_Angeles', { closes: '02:30' });
    expect(closeOf(calendar, localDate('2026-03-08'))).toBe('2026-03-08T10:30:00.000Z');
  });

  it('starts a day after midnight where clocks go forward at midnight', () => {
    expect(endOf(inZone('America/Sao_Paulo'), localDate('2018-11-03'))).toBe('2018-11-04T03:00:00.000Z');
    expect(dateOf(inZone('America/Sao_Paulo'), instant('2018-11-04T03:00:00Z'))).toBe('2018-11-04');
  });

  it('knows a day that a country left out', () => {
    expect(endOf(inZone('Pacific/Apia'), localDate('2011-12-29'))).toBe('2011-12-30T10:00:00.000Z');
    expect(dateOf(inZone('Pacific/Apia'), instant('2011-12-30T10:00:00Z'))).toBe('2011-12-31');
  });

  const zones = fc.constantFrom(
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Havana',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'UTC',
  );
  const days = fc
    .integer({ min: 15_000, max: 21_000 })
    .map((day) => localDate(new Date(day * 24 * hour).toISOString().slice(0, 10)));

  test.prop([zones, days, fc.nat({ max: 1439 })])(
    'is what the zone’s own data say',
    (timeZone, date, minute) => {
      const closes = new Date(minute * 60_000).toISOString().slice(11, 16);
      const calendar = inZone(timeZone, { closes });
      const day = Temporal.PlainDate.from(date);
      const closing = day.toZonedDateTime({ timeZone, plainTime: closes });
      expect(closeOf(calendar, date)).toBe(instant(closing.epochMilliseconds));
      expect(endOf(calendar, date)).toBe(
        instant(day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds),
      );
      expect(dateOf(calendar, instant(closing.epochMilliseconds))).toBe(closing.toPlainDate().toString());
    },
  );
});
