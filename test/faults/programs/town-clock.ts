import { TemporalAttempts, type Attempts } from '../../../libs/activities/src/attempts.js';
import { machineClock, type Clock } from '../../../libs/casework/src/clock.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { flightFrom, townTime } from './flight.js';

const flight = flightFrom(process.env);

/** The machine's clock, or that of a town in which time flies. */
export const townClock: Clock = flight ? { now: () => instant(townTime(Date.now(), flight)) } : machineClock;

/** Temporal says by its own clock since when a call is tried. */
export function attemptsByTownClock(): void {
  const current = Object.getOwnPropertyDescriptor(TemporalAttempts.prototype, 'current')
    ?.value as Attempts['current'];
  TemporalAttempts.prototype.current = function (this: Attempts) {
    const { id, since } = current.call(this);
    return { id, since: townTime(since, flight) };
  };
}
