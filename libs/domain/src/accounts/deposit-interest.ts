import { cents, type Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import { dayNumber } from '../time/day.js';

/** Money that a deposit came to hold on a day, or that left it (negative). */
export interface DepositMovement {
  on: LocalDate;
  amount: Cents;
}

/** Simple interest, the rule `deposit interest`: on what was held on each day from `from` on, up to `to`, that day not included. */
export function depositInterestOf(
  movements: readonly DepositMovement[],
  { from, to, basisPoints }: { from?: LocalDate; to: LocalDate; basisPoints: number },
): Cents {
  const centDays = movements.reduce((total, { on, amount }) => {
    const first = from !== undefined && from > on ? from : on;
    return total + amount * Math.max(0, daysFrom(first, to));
  }, 0);
  return cents(Math.max(0, Math.round((centDays * basisPoints) / 10_000 / 365)));
}

const daysFrom = (from: LocalDate, to: LocalDate): number => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
