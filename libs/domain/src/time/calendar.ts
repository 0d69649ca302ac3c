import {
  dateText,
  dayMilliseconds,
  dayNumber,
  isWeekend,
  monthsOn,
  plusDays,
  type DayNumber,
} from './day.js';
import { instant, later, plusMilliseconds, type Instant } from './instant.js';
import { startOfWallDay, utcOfWall, wallAt } from './zone.js';

/** A day of the office's own calendar, `2026-01-05`. */
export type LocalDate = string & { readonly unit: 'date' };

/** The office's hours and holidays, as a rule book holds them. */
export interface Calendar {
  readonly name: string;
  /** IANA name, `America/Phoenix`. */
  readonly timeZone: string;
  /** When the office closes, `17:00`. */
  readonly closes: string;
  /** Days on which the office is closed, entered on the weekday on which they are kept. */
  readonly officeHolidays: readonly string[];
  /** Days that the law does not count as working days. The office may be open. */
  readonly legalHolidays: readonly string[];
  /** First and last date whose holidays are known. Counting business or working days beyond is refused. */
  readonly from: string;
  readonly to: string;
}

/** Monday to Friday, less the office's holidays. */
export interface BusinessDays {
  readonly count: number;
  readonly unit: 'business days';
}
/** Monday to Friday, less legal holidays: as the Arizona 811 law counts. */
export interface WorkingDays {
  readonly count: number;
  readonly unit: 'working days';
}
/** Every day. */
export interface CalendarDays {
  readonly count: number;
  readonly unit: 'calendar days';
}
export interface Hours {
  readonly count: number;
  readonly unit: 'hours';
}
/** The same day of a later month; its last day where it is too short for that. */
export interface Months {
  readonly count: number;
  readonly unit: 'months';
}
/** Anniversaries; that of 29 February is 28 February. */
export interface Years {
  readonly count: number;
  readonly unit: 'years';
}
export type Limit = BusinessDays | WorkingDays | CalendarDays | Hours | Months | Years;
export type DayUnit = 'business days' | 'working days' | 'calendar days';

/** Refuses what is no date of the calendar. */
export function localDate(text: string): LocalDate {
  if (dayNumber(text) === undefined) throw new RangeError(`Not a date: ${text}`);
  return text as LocalDate;
}

/** `40 business days`, `1 year`. */
export function limitText(limit: Limit): string {
  return `${limit.count} ${limit.count === 1 ? limit.unit.replace(/s$/, '') : limit.unit}`;
}

export function dateOf(calendar: Calendar, at: Instant): LocalDate {
  return dateText(dayAt(calendar, at)) as LocalDate;
}

/** When the office closes on that day, or would if it were open. */
export function closeOf(calendar: Calendar, date: LocalDate): Instant {
  return closing(calendar, dayOf(date));
}

/** The end of that day, which is the start of the next. */
export function endOf(calendar: Calendar, date: LocalDate): Instant {
  return ending(calendar, dayOf(date));
}

export function isBusinessDay(calendar: Calendar, date: LocalDate): boolean {
  return counts(reckoning(calendar), dayOf(date), 'business days');
}

/** The date so many days on (back, for a negative count). The date given is day 0, whether or not it is such a day itself. Refuses hours. */
export function addDays(calendar: Calendar, date: LocalDate, limit: Limit): LocalDate {
  return dateText(moved(calendar, dayOf(date), limit)) as LocalDate;
}

/** How many such days lie after `from`, up to and with `to`; negative when `to` comes first. `addDays` undone. */
// eslint-disable-next-line max-params -- from and to are one pair
export function daysBetween(calendar: Calendar, from: LocalDate, to: LocalDate, unit: DayUnit): number {
  return between(reckoning(calendar), [dayOf(from), dayOf(to)], unit);
}

/** How many business days there were by the end of each day, from the calendar's first on: many spans are then counted by one subtraction each. */
export function businessDaysBy(calendar: Calendar): number[] {
  const office = reckoning(calendar);
  let count = 0;
  return Array.from({ length: office.to - office.from + 1 }, (_, index) => {
    if (counts(office, plusDays(office.from, index), 'business days')) count += 1;
    return count;
  });
}

/**
 * When a limit that begins at `from` ends. The office's day of `from` is day 0. Business and working days end when the
 * office closes on the last of them, calendar days, months and years at the end of the last day, hours exactly. Never before `from`.
 */
export function dueAfter(calendar: Calendar, from: Instant, limit: Limit): Instant {
  if (limit.unit === 'hours') return plusMilliseconds(from, limit.count * 3_600_000);
  const last = moved(calendar, dayAt(calendar, from), limit);
  const atClose = limit.unit === 'business days' || limit.unit === 'working days';
  return later(from, atClose ? closing(calendar, last) : ending(calendar, last));
}

/**
 * A due instant after a hold: later by as many business days as the hold lasted, at the same time of day. The end of a day
 * stays the end of a day. A hold within one day moves nothing.
 */
// eslint-disable-next-line max-params -- from and to are one pair
export function dueLater(calendar: Calendar, due: Instant, heldFrom: Instant, heldTo: Instant): Instant {
  const held = [dayAt(calendar, heldFrom), dayAt(calendar, heldTo)] as const;
  const count = between(reckoning(calendar), held, 'business days');
  return count > 0 ? later(due, shifted(calendar, due, { count, unit: 'business days' })) : due;
}

/** So long before a due instant, at the same time of day: when a reminder goes out. The end of a day stays the end of a day. */
export function dueEarlier(calendar: Calendar, due: Instant, limit: Limit): Instant {
  if (limit.unit === 'hours') return plusMilliseconds(due, -limit.count * 3_600_000);
  return shifted(calendar, due, { ...limit, count: -limit.count });
}

function shifted(calendar: Calendar, due: Instant, limit: Limit): Instant {
  const wall = wallAt(calendar.timeZone, Date.parse(due));
  const day = Math.ceil(wall / dayMilliseconds) - 1;
  const timeOfDay = wall - day * dayMilliseconds;
  return atTime(calendar, moved(calendar, day as DayNumber, limit), timeOfDay);
}

function moved(calendar: Calendar, day: DayNumber, limit: Limit): DayNumber {
  switch (limit.unit) {
    case 'business days':
    case 'working days':
      return walked(reckoning(calendar), day, limit);
    case 'calendar days':
      return plusDays(day, limit.count);
    case 'months':
      return monthsOn(day, limit.count);
    case 'years':
      return monthsOn(day, 12 * limit.count);
    case 'hours':
      throw new RangeError('Hours cannot be added to a date');
  }
}

function walked(office: Reckoning, from: DayNumber, limit: BusinessDays | WorkingDays): DayNumber {
  const step = limit.count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(limit.count); left > 0;) {
    day = plusDays(day, step);
    if (counts(office, day, limit.unit)) left -= 1;
  }
  return day;
}

function between(office: Reckoning, [from, to]: readonly [DayNumber, DayNumber], unit: DayUnit): number {
  if (unit === 'calendar days') return to - from;
  if (to < from) return 0 - between(office, [plusDays(to, -1), plusDays(from, -1)], unit);
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (counts(office, day as DayNumber, unit)) count += 1;
  return count;
}

function counts(office: Reckoning, day: DayNumber, unit: 'business days' | 'working days'): boolean {
  if (day < office.from || day > office.to) throw new RangeError(unknownHolidays(office, day));
  return !isWeekend(day) && !(unit === 'business days' ? office.closed : office.legal).has(day);
}

function unknownHolidays(office: Reckoning, day: DayNumber): string {
  const { name, from, to } = office.calendar;
  return `The calendar ${name} knows holidays from ${from} to ${to}, not those of ${dateText(day)}`;
}

const dayAt = (calendar: Calendar, at: Instant): DayNumber =>
  Math.floor(wallAt(calendar.timeZone, Date.parse(at)) / dayMilliseconds) as DayNumber;

const closing = (calendar: Calendar, day: DayNumber): Instant =>
  atTime(calendar, day, reckoning(calendar).closes);

const ending = (calendar: Calendar, day: DayNumber): Instant =>
  instant(startOfWallDay(calendar.timeZone, plusDays(day, 1) * dayMilliseconds));

/** `timeOfDay` in milliseconds after the local midnight; a whole day is the end of that day. */
function atTime(calendar: Calendar, day: DayNumber, timeOfDay: number): Instant {
  if (timeOfDay === dayMilliseconds) return ending(calendar, day);
  return instant(utcOfWall(calendar.timeZone, day * dayMilliseconds + timeOfDay));
}

/** A calendar's texts, read once. */
interface Reckoning {
  calendar: Calendar;
  closed: ReadonlySet<DayNumber>;
  legal: ReadonlySet<DayNumber>;
  from: DayNumber;
  to: DayNumber;
  closes: number;
}
const reckonings = new WeakMap<Calendar, Reckoning>();

function reckoning(calendar: Calendar): Reckoning {
  const read = reckonings.get(calendar) ?? {
    calendar,
    closed: new Set(calendar.officeHolidays.map(dayOf)),
    legal: new Set(calendar.legalHolidays.map(dayOf)),
    from: dayOf(calendar.from),
    to: dayOf(calendar.to),
    closes: Date.parse(`1970-01-01T${calendar.closes}Z`),
  };
  reckonings.set(calendar, read);
  return read;
}

function dayOf(date: string): DayNumber {
  const day = dayNumber(date);
  if (day === undefined) throw new RangeError(`Not a date: ${date}`);
  return day;
}
