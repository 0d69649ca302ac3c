import { dayNumber } from './day.js';

/** A moment in UTC, always written `2026-01-05T15:00:00.000Z`, so that the order of the texts is the order of time. */
export type Instant = string & { readonly unit: 'instant' };

const withZone = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const yearZero = -62_167_219_200_000;
const yearTenThousand = 253_402_300_800_000;

/** From milliseconds since 1970, or from an ISO-8601 text with a zone. Anything finer than a millisecond is cut off. Refuses all else. */
export function instant(value: string | number): Instant {
  const milliseconds = typeof value === 'number' ? Math.floor(value) : millisecondsIn(value);
  if (!(milliseconds >= yearZero && milliseconds < yearTenThousand))
    throw new RangeError(`Not an instant: ${value}`);
  return new Date(milliseconds).toISOString() as Instant;
}

export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

export function plusMilliseconds(from: Instant, milliseconds: number): Instant {
  return instant(Date.parse(from) + milliseconds);
}

/** Negative when `to` comes first. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** NaN for what is not an instant. `Date.parse` alone would take 30 February for 2 March, and a text without a zone for the machine's own. */
function millisecondsIn(text: string): number {
  const date = withZone.exec(text)?.[1];
  return date !== undefined && dayNumber(date) !== undefined ? Date.parse(text) : NaN;
}
