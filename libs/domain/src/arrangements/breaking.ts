import type { RuleValue } from '../rules/keys.js';
import { type Calendar } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { Checked } from './checking.js';
import { countWithin } from './counters.js';

/** A miss, and whether the rules let the arrangement live on in spite of it. */
export interface Miss {
  number: number;
  at: Instant;
  tolerated: boolean;
}

interface Tolerance {
  calendar: Calendar;
  tolerated: RuleValue<'tolerated misses'>;
  /** Whether what was paid in the grace counts as missed too. */
  lateCounts: RuleValue<'late in grace counts'>;
}

/**
 * The misses among checked installments, in the order of time. A miss is tolerated while there are no more in the span that
 * ends with it than the rule allows; one that comes after this breaks the arrangement.
 */
export function missesOf(
  checked: readonly Checked[],
  { calendar, tolerated, lateCounts }: Tolerance,
): Miss[] {
  const found = checked
    .flatMap(({ number, standing, missedAt, paidAt }) => {
      const at = standing === 'late' && lateCounts === 'as missed' ? paidAt : missedAt;
      return at === undefined ? [] : [{ number, at }];
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.number - other.number));
  return found.map(({ number, at }, index) => {
    if (tolerated === 'none') return { number, at, tolerated: false };
    const until = found.slice(0, index + 1).map((miss) => miss.at);
    const within = countWithin(calendar, at, { within: tolerated.within, of: until });
    return { number, at, tolerated: within <= tolerated.count };
  });
}

/** The miss that breaks an arrangement, if any does. */
export const breaking = (misses: readonly Miss[]): Miss | undefined => misses.find((miss) => !miss.tolerated);
