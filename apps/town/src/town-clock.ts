import type { Clock } from '../../../libs/casework/src/clock.js';
import type { Instant } from '../../../libs/domain/src/time/instant.js';

/** The clock by which the town lives through its year: it stands where it was set, and never goes back. */
export class TownClock implements Clock {
  constructor(private instant: Instant) {}

  now(): Instant {
    return this.instant;
  }

  reaches(instant: Instant): void {
    if (instant > this.instant) this.instant = instant;
  }
}
