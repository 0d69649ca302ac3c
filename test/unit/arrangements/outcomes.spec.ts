import {
  groupedBy,
  outcomesOf,
  survivalOf,
  type ArrangementOutcome,
} from '../../../libs/domain/src/arrangements/outcomes.js';
import { cents } from '../../../libs/domain/src/money.js';
import { instant, plusMilliseconds, type Instant } from '../../../libs/domain/src/time/instant.js';

const now = instant('2026-12-01T00:00:00Z');
const day = 86_400_000;
const daysAgo = (days: number): Instant => plusMilliseconds(now, -days * day);

let number = 0;
/** An arrangement of $600 over six months that began so many days ago. */
const agreed = (begun: number, more: Partial<ArrangementOutcome> = {}): ArrangementOutcome => ({
  ...{ caseNumber: `HA-2026-${String(++number).padStart(6, '0')}`, utility: 'APS', counselor: 'R. Begay' },
  ...{ book: 'APS', version: '2026.1', acceptedAt: daysAgo(begun), endedAt: null, end: 'live', months: 6 },
  ...{
    size: cents(60_000),
    arranged: cents(60_000),
    paid: cents(0),
    otherwise: cents(0),
    owed: cents(60_000),
  },
  ...more,
});
const broken = (begun: number, lasted: number, more: Partial<ArrangementOutcome> = {}): ArrangementOutcome =>
  agreed(begun, { end: 'broken', endedAt: daysAgo(begun - lasted), ...more });

describe('what became of arrangements', () => {
  it('is counted by end, with the sums of each and the days until half of them had ended', () => {
    const rows = [
      agreed(200, { end: 'completed', endedAt: daysAgo(20), paid: cents(60_000), owed: cents(0) }),
      broken(100, 40, { paid: cents(10_000), owed: cents(50_000) }),
      broken(100, 60, { paid: cents(20_000), owed: cents(40_000) }),
    ];
    const { count, arranged, paid, owed, ends } = outcomesOf(rows, now);
    expect({ count, arranged, paid, owed }).toEqual({
      count: 3,
      arranged: 180_000,
      paid: 90_000,
      owed: 90_000,
    });
    expect(ends.map(({ end, count: each, owed: left, medianDays }) => [end, each, left, medianDays])).toEqual(
      [
        ['completed', 1, 0, 180],
        ['broken', 2, 90_000, 50],
      ],
    );
  });

  it.each([
    ['term', [{ months: '6' }, { months: '12' }]],
    [
      'size',
      [
        { sizeFrom: '0', sizeBelow: '30000' },
        { sizeFrom: '60000', sizeBelow: '120000' },
      ],
    ],
    ['counselor', [{ inBulk: 'yes' }, { counselor: 'R. Begay' }]],
    [
      'rules',
      [
        { book: 'APS', version: '2026.1' },
        { book: 'APS', version: '2026.2' },
      ],
    ],
    ['utility', [{ utility: 'APS' }]],
  ] as const)('is told apart by %s, each group with the question that finds its cases', (by, filters) => {
    const other = { months: 12, size: cents(29_999), counselor: null, version: '2026.2' };
    const groups = groupedBy([agreed(30), agreed(30, other), agreed(10)], by, now);
    const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();
    expect(sorted(groups.map((group) => group.filters))).toEqual(sorted(filters));
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('puts terms and sizes in the order of their numbers', () => {
    const rows = [12, 3, 6].map((months) => agreed(10, { months }));
    expect(groupedBy(rows, 'term', now).map(({ filters }) => filters.months)).toEqual(['3', '6', '12']);
  });
});

describe('the share of arrangements that is still kept', () => {
  it('falls by those that broke in a month, of those that were watched into it', () => {
    const rows = [broken(300, 10), broken(300, 40), agreed(300), agreed(300)];
    const [first, second, third] = survivalOf(rows, now);
    expect(first).toEqual({ month: 1, watched: 4, broken: 1, kept: 0.75 });
    expect(second).toMatchObject({ month: 2, watched: 3, broken: 1 });
    expect(second?.kept).toBeCloseTo(0.5);
    expect(third).toMatchObject({ watched: 2, broken: 0, kept: second?.kept });
  });

  it('counts one that lives for as long as it has been watched, and no longer', () => {
    const points = survivalOf([agreed(20), agreed(50), broken(100, 70)], now);
    expect(points.map(({ watched }) => watched)).toEqual([3, 2, 1]);
    expect(points.map(({ kept }) => kept)).toEqual([1, 1, 0]);
  });

  it('counts one that is completed as kept ever after, and one that ended in another way until its end', () => {
    const rows = [
      agreed(120, { end: 'completed', endedAt: daysAgo(90) }),
      agreed(120, { end: 'renegotiated', endedAt: daysAgo(90) }),
      broken(120, 50),
    ];
    expect(survivalOf(rows, now).map(({ watched, kept }) => [watched, kept])).toEqual([
      [3, 1],
      [2, 0.5],
      [1, 0.5],
      [1, 0.5],
    ]);
  });

  it('never rises, and is nothing of no arrangement', () => {
    expect(survivalOf([], now)).toEqual([]);
    const rows = Array.from({ length: 60 }, (_, index) =>
      index % 3 ? broken(900, index * 9) : agreed(index * 11),
    );
    const kept = survivalOf(rows, now).map((point) => point.kept);
    expect(kept).toEqual(kept.toSorted((one, other) => other - one));
    expect(kept.length).toBeGreaterThan(20);
  });
});
