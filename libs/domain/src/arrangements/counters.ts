import { dueEarlier, type Calendar, type Limit } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';

/** How many of these lie in a span that ends now; what happens at its very first instant is out of it. */
export function countWithin(
  calendar: Calendar,
  now: Instant,
  given: { within: Limit; of: readonly Instant[] },
): number {
  const since = dueEarlier(calendar, now, given.within);
  return given.of.filter((at) => at > since && at <= now).length;
}
