import { instant, type Instant } from '../../domain/src/time/instant.js';

/** What time it is. Handed in everywhere, so that a town can walk through a year and a test server's time is the only time. */
export interface Clock {
  now(): Instant;
}

/** The time of this machine, in UTC. */
export const machineClock: Clock = { now: () => instant(Date.now()) };
