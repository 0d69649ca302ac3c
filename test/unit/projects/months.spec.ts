import { gone, plusMonths, weeksOf } from '../../../apps/console/src/projects/months.js';

describe('a month of promised dates', () => {
  it('begins its weeks on a Sunday, and has no day of another month', () => {
    const weeks = weeksOf('2026-02');
    expect(weeks).toHaveLength(4);
    expect(weeks[0]?.[0]).toBe('2026-02-01');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-02-28');
    expect(weeksOf('2026-05')[0]?.slice(0, 6)).toEqual([null, null, null, null, null, '2026-05-01']);
  });

  it('is gone through by keys: day by day, week by week, and month by month', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => gone('2026-03-01', key))).toEqual(
      ['2026-02-28', '2026-03-02', '2026-02-22', '2026-03-08'],
    );
    expect(gone('2026-03-31', 'PageUp')).toBe('2026-02-28');
    expect(gone('2026-03-31', 'Tab')).toBeUndefined();
  });

  it('is followed by the next at the same day, or at its last', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(plusMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});
