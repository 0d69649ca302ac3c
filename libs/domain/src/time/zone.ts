import { Temporal } from 'temporal-polyfill';
import { dayMilliseconds } from './day.js';

/** A stretch of time in which a zone's clocks do not change. Milliseconds since 1970, the end not included. */
interface Stretch {
  from: number;
  to: number;
  /** Local time less UTC, in milliseconds. */
  offset: number;
}

/** What has been asked of the zone data so far. A zone's past never changes while the program runs, so it may be kept. */
const known = new Map<string, Stretch[]>();

export function isZone(timeZone: string): boolean {
  try {
    stretchAt(timeZone, 0);
    return true;
  } catch {
    return false;
  }
}

/** What the wall clock shows, as milliseconds: the wall's `2026-01-05 08:00` is what UTC's would be. */
export function wallAt(timeZone: string, utc: number): number {
  return utc + stretchAt(timeZone, utc).offset;
}

/**
 * When the wall clock shows a time. Shown twice (clocks go back), the first; never shown (clocks go forward), the
 * moment as if they had not. This is what RFC 9557 and iCalendar call for.
 */
export function utcOfWall(timeZone: string, wall: number): number {
  return shown(timeZone, wall) ?? wall - offsetBefore(timeZone, wall);
}

/** The first moment of a local day, which is not midnight where clocks go forward at midnight. */
export function startOfWallDay(timeZone: string, midnight: number): number {
  return shown(timeZone, midnight) ?? stretchAt(timeZone, midnight - offsetBefore(timeZone, midnight)).from;
}

function shown(timeZone: string, wall: number): number | undefined {
  const before = wall - offsetBefore(timeZone, wall);
  if (wallAt(timeZone, before) === wall) return before;
  const after = wall - stretchAt(timeZone, wall + dayMilliseconds).offset;
  return wallAt(timeZone, after) === wall ? after : undefined;
}

function offsetBefore(timeZone: string, wall: number): number {
  return stretchAt(timeZone, wall - dayMilliseconds).offset;
}

function stretchAt(timeZone: string, utc: number): Stretch {
  const stretches = known.get(timeZone) ?? [];
  for (const stretch of stretches) if (utc >= stretch.from && utc < stretch.to) return stretch;
  const found = lookUp(timeZone, utc);
  known.set(timeZone, [found, ...stretches]);
  return found;
}

function lookUp(timeZone: string, utc: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(utc).toZonedDateTimeISO(timeZone);
  // A change that happens at this very instant is where the stretch begins, and `previous` looks before the instant.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = here.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    offset: here.offsetNanoseconds / 1_000_000,
  };
}
