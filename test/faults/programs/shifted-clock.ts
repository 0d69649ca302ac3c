import { readFileSync } from 'node:fs';
import { machineClock, type Clock } from '../../../libs/casework/src/clock.js';
import { instant } from '../../../libs/domain/src/time/instant.js';

const file = process.env.THROUGHLINE_SHIFT;

/** The machine's time, later by as many milliseconds as a file says: a month may pass while programs are killed and come back. */
export const shiftedClock: Clock =
  file === undefined ? machineClock : { now: () => instant(Date.now() + Number(readFileSync(file, 'utf8'))) };
