import { daysBetween, addDays, localDate, type Calendar } from '../../../libs/domain/src/time/calendar.js';

const day = 86_400_000;
const text = (at: number): string => new Date(at).toISOString().slice(0, 10);
const weekday = (at: number): number => new Date(at).getUTCDay();

/** The nth Monday (1) or Thursday (4) of a month, or with `nth` 0 the last of the month before. */
function nth(year: number, month: number, [which, of]: [number, number]): number {
  const first = Date.UTC(year, month - 1, 1);
  return first + (((of - weekday(first) + 7) % 7) + 7 * (which - 1)) * day;
}

function kept(at: number): number {
  if (weekday(at) === 6) return at - day;
  return weekday(at) === 0 ? at + day : at;
}

function holidaysOf(year: number): number[] {
  return [
    kept(Date.UTC(year, 0, 1)),
    nth(year, 1, [3, 1]),
    nth(year, 2, [3, 1]),
    nth(year, 6, [0, 1]),
    kept(Date.UTC(year, 6, 4)),
    nth(year, 9, [1, 1]),
    nth(year, 10, [2, 1]),
    kept(Date.UTC(year, 10, 11)),
    nth(year, 11, [4, 4]),
    kept(Date.UTC(year, 11, 25)),
  ];
}

/** The weekdays on which Arizona keeps its holidays, in order, New Year's Day of the year after included where it falls into the span. */
export function keptHolidays(from: number, to: number): string[] {
  const years = Array.from({ length: to - from + 2 }, (_, index) => from + index);
  const days = years.flatMap(holidaysOf).map(text);
  return days.filter((each) => each >= `${from}-01-01` && each <= `${to}-12-31`).sort();
}

export function isWorkingDay(calendar: Calendar, date: string): boolean {
  const dayBefore = addDays(calendar, localDate(date), { count: -1, unit: 'calendar days' });
  return daysBetween(calendar, dayBefore, localDate(date), 'working days') === 1;
}
