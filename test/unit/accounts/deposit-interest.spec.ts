import { depositInterestOf } from '../../../libs/domain/src/accounts/deposit-interest.js';
import { cents } from '../../../libs/domain/src/money.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';

const moved = (on: string, amount: number) => ({ on: localDate(on), amount: cents(amount) });
const to = (day: string, from?: string) => ({
  ...{ to: localDate(day), basisPoints: 100 },
  ...(from === undefined ? {} : { from: localDate(from) }),
});

describe('interest on a deposit is simple, for the days on which it was held', () => {
  it('is 1 % after a year at 1 %', () => {
    expect(depositInterestOf([moved('2025-06-01', 20_000)], to('2026-06-01'))).toBe(200);
  });

  it('is counted for each part from the day on which it came', () => {
    const parts = [moved('2025-06-01', 10_000), moved('2025-12-01', 10_000)];
    expect(depositInterestOf(parts, to('2026-06-01'))).toBe(150);
  });

  it('goes on from the day up to which it was added last', () => {
    expect(depositInterestOf([moved('2024-06-01', 20_000)], to('2026-06-01', '2025-06-01'))).toBe(200);
    expect(depositInterestOf([moved('2024-06-01', 20_000)], to('2026-06-01', '2026-06-01'))).toBe(0);
  });

  it('is not given on what has left it', () => {
    const all = [moved('2025-06-01', 20_000), moved('2025-06-01', -20_000)];
    expect(depositInterestOf(all, to('2026-06-01'))).toBe(0);
  });
});
