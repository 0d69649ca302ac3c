import type { RuleValue } from '../rules/keys.js';
import { dateOf, endOf, localDate, type Calendar, type LocalDate } from '../time/calendar.js';
import { dateText, dayMilliseconds, dayNumber, plusDays } from '../time/day.js';
import { instant, type Instant } from '../time/instant.js';
import { utcOfWall } from '../time/zone.js';
import type { Check } from './stands.js';
import { phrase } from '../phrase.js';

type Hours = RuleValue<'no disconnection on'>;

/** No order on these weekdays, holidays and the days before them, nor outside of the hours. */
export const dayOrHour: Check = {
  rule: 'no disconnection on',
  look: ({ rules, calendar, today, at }) => {
    const rule = rules.get('no disconnection on');
    const window = windowOn(today, rule, calendar);
    const goes = window !== undefined && at >= window.opens && at < window.closes;
    if (goes) return { inputs: { date: today, at }, stands: [] };
    const until = nextOpening(calendar, rule, at);
    const why = phrase`no disconnection on ${weekdayOf(today)}, ${today}, at this hour`;
    return { inputs: { date: today, at }, stands: [{ kind: 'day or hour', until, why }] };
  },
};

/** When an order may go on a day; nothing when it may not. Refuses days whose holidays are not known. */
export function windowOn(
  date: LocalDate,
  rule: Hours,
  calendar: Calendar,
): { opens: Instant; closes: Instant } | undefined {
  if (isBarred(date, rule, calendar)) return undefined;
  return { opens: timeOn(calendar, date, rule.before), closes: timeOn(calendar, date, rule.after) };
}

function isBarred(date: LocalDate, { weekdays, holidays, eves }: Hours, calendar: Calendar): boolean {
  const next = dayAfter(date);
  if (date < calendar.from || next > calendar.to) {
    throw new RangeError(phrase`the calendar ${calendar.name} does not know the holidays of ${date}`);
  }
  if (weekdays.includes(weekdayOf(date))) return true;
  return (holidays && isHoliday(date, calendar)) || (eves && isHoliday(next, calendar));
}

/** Kept by the law or by the office. */
const isHoliday = (date: LocalDate, { officeHolidays, legalHolidays }: Calendar): boolean =>
  officeHolidays.includes(date) || legalHolidays.includes(date);

/** The next moment from which an order may go, within so many days. */
function nextOpening(calendar: Calendar, rule: Hours, at: Instant): Instant {
  let date = dateOf(calendar, at);
  for (let left = mostDays; left > 0; left--, date = dayAfter(date)) {
    const window = windowOn(date, rule, calendar);
    if (window && at < window.opens) return window.opens;
  }
  return endOf(calendar, date);
}

const mostDays = 30;

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

function weekdayOf(date: LocalDate): (typeof weekdayNames)[number] {
  return weekdayNames[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'Sunday';
}

const dayAfter = (date: LocalDate): LocalDate => localDate(dateText(plusDays(number(date), 1)));

function number(date: LocalDate) {
  const day = dayNumber(date);
  if (day === undefined) throw new RangeError(`Not a date: ${date}`);
  return day;
}

/** `15:00` on a day, by the office's clock. */
export function timeOn(calendar: Calendar, date: LocalDate, time: string): Instant {
  const timeOfDay = Date.parse(`1970-01-01T${time}Z`);
  return instant(utcOfWall(calendar.timeZone, number(date) * dayMilliseconds + timeOfDay));
}
