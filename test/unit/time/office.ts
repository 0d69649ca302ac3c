import type { Calendar } from '../../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../../libs/domain/src/time/instant.js';

/** An office in Phoenix that is closed on the Friday after Thanksgiving, and open on Veterans Day, which the law keeps. */
export const phoenix: Calendar = {
  name: 'Phoenix office',
  timeZone: 'America/Phoenix',
  closes: '17:00',
  officeHolidays: ['2026-01-01', '2026-07-03', '2026-11-26', '2026-11-27', '2026-12-25'],
  legalHolidays: ['2026-01-01', '2026-07-03', '2026-11-11', '2026-11-26', '2026-12-25'],
  from: '2020-01-01',
  to: '2035-12-31',
};

/** The same office where clocks change: forward on 8 March 2026, back on 1 November 2026. */
export const losAngeles: Calendar = {
  ...phoenix,
  name: 'Los Angeles office',
  timeZone: 'America/Los_Angeles',
};

/** An instant, written as the clock on the wall of the Phoenix office shows it: `2026-01-05T08:00`. */
export function inPhoenix(wall: string): Instant {
  return instant(`${wall}:00-07:00`);
}
