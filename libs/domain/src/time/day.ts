/** Days counted from 1 January 1970: what calendars reckon with, so that a day more is plain addition. */
export type DayNumber = number & { readonly unit: 'day number' };

export const dayMilliseconds = 86_400_000;

const written = /^\d{4}-\d{2}-\d{2}$/;

/** The days of a hundred years are read and written once each: nearly every date that is met is one of them. */
const texts: string[] = [];
const numbers = new Map<string, DayNumber>();
const keptUpTo = 36_525;

/** Undefined when the text is no date of the calendar (`2026-02-30`, `5 May`). */
export function dayNumber(date: string): DayNumber | undefined {
  return numbers.get(date) ?? read(date);
}

function read(date: string): DayNumber | undefined {
  if (!written.test(date)) return undefined;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  const day = (midnight / dayMilliseconds) as DayNumber;
  return dateText(day) === date ? day : undefined;
}

export function dateText(day: DayNumber): string {
  const kept = texts[day];
  if (kept !== undefined) return kept;
  const text = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
  if (day >= 0 && day < keptUpTo) {
    texts[day] = text;
    numbers.set(text, day);
  }
  return text;
}

export function plusDays(day: DayNumber, count: number): DayNumber {
  return (day + count) as DayNumber;
}

/** The same day of another month, or the last day of a month that is too short for it. */
export function monthsOn(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * dayMilliseconds);
  const moved = new Date(date);
  moved.setUTCMonth(date.getUTCMonth() + months);
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return (moved.getTime() / dayMilliseconds) as DayNumber;
}

/** 1 January 1970 was a Thursday. */
export function isWeekend(day: DayNumber): boolean {
  const sinceSunday = (((day + 4) % 7) + 7) % 7;
  return sinceSunday === 0 || sinceSunday === 6;
}
