import { fc, test } from '@fast-check/jest';
import {
  earlier,
  instant,
  later,
  millisecondsBetween,
  plusMilliseconds,
} from '../../../libs/domain/src/time/instant.js';

const moments = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });

describe('an instant', () => {
  it.each([
    ['2026-01-05T08:00:00-07:00', '2026-01-05T15:00:00.000Z'],
    ['2026-01-05T15:00Z', '2026-01-05T15:00:00.000Z'],
    ['2026-01-05T15:00:00.123456Z', '2026-01-05T15:00:00.123Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [1_767_625_200_000.9, '2026-01-05T15:00:00.000Z'],
  ])('%s is written %s', (value, text) => {
    expect(instant(value)).toBe(text);
  });

  it.each([
    ['a text without a zone', '2026-01-05T15:00:00'],
    ['a date', '2026-01-05'],
    ['30 February', '2026-02-30T15:00:00Z'],
    ['29 February of a common year', '2026-02-29T15:00:00Z'],
    ['hour 25', '2026-01-05T25:00:00Z'],
    ['words', 'tomorrow'],
    ['nothing', ''],
    ['no number', NaN],
    ['a year of five digits', Date.UTC(10_000, 0, 1)],
    ['a year before zero', Date.UTC(-1, 0, 1)],
  ])('refuses %s', (_what, value) => {
    expect(() => instant(value)).toThrow('Not an instant');
  });

  test.prop([moments, moments])('the order of the texts is the order of time', (a, b) => {
    expect(instant(a) < instant(b)).toBe(a < b);
    expect(later(instant(a), instant(b))).toBe(instant(Math.max(a, b)));
    expect(earlier(instant(a), instant(b))).toBe(instant(Math.min(a, b)));
  });

  test.prop([moments, moments])('moved by the time between two instants, one becomes the other', (a, b) => {
    expect(plusMilliseconds(instant(a), millisecondsBetween(instant(a), instant(b)))).toBe(instant(b));
  });
});
