import type { Protection } from '../accounts/standing.js';
import type { Instant } from '../time/instant.js';

/** Whether a recorded protection holds at an instant: from its first moment, up to its end, that not included. */
export const isLive = ({ from, until, endedAt }: Protection, at: Instant): boolean =>
  from <= at && (until === undefined || at < until) && (endedAt === undefined || at < endedAt);
