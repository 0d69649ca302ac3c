import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { OfService } from './schedule.js';

/** One part of an arranged debt; number 0 is the down payment. */
export interface Installment {
  number: number;
  dueOn: LocalDate;
  parts: OfService[];
}

/** An installment of an arrangement that runs: until when it is on time, and until when it can still be kept. */
export interface Running extends Installment {
  dueEndsAt: Instant;
  graceEndsAt: Instant;
}

/** The key of an installment within its case. */
export const installmentKey = (number: number): string => `installment/${number}`;

/** The key of the charge that an installment is for one service: `HA-2026-000123/installment/3/water`; the second under another date ends in `/2`. */
export const chargeKey = (caseNumber: string, { number, version = 1 }: Charged, service: string): string =>
  `${caseNumber}/${installmentKey(number)}/${service}${version === 1 ? '' : `/${version}`}`;

/** Which installment, and which of its versions where it was given another date or size. */
export interface Charged {
  number: number;
  version?: number;
}
