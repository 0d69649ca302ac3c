import { z } from 'zod';
import { cents } from '../money.js';
import { dayNumber, isWeekend } from '../time/day.js';
import { isZone } from '../time/zone.js';
import type { Calendar, Limit } from '../time/calendar.js';

/** The forms that the values of a rule book take. */

export const text = z.string().trim().min(1, 'is missing');

export const date = z.string().refine((day) => dayNumber(day) !== undefined, 'is not a date');

/** Whole cents, never negative. */
export const amount = z.int().min(0).transform(cents);

const limitOf = <U extends Limit['unit']>(unit: U, least: number) =>
  z.strictObject({ count: z.int().min(least), unit: z.literal(unit) });

/** May be nothing: `0 hours` is at once. */
export const wait = z.discriminatedUnion('unit', [
  limitOf('business days', 0),
  limitOf('working days', 0),
  limitOf('calendar days', 0),
  limitOf('hours', 0),
  limitOf('months', 0),
  limitOf('years', 0),
]);
/** A time limit: always some time. */
export const limit = z.discriminatedUnion('unit', [
  limitOf('business days', 1),
  limitOf('working days', 1),
  limitOf('calendar days', 1),
  limitOf('hours', 1),
  limitOf('months', 1),
  limitOf('years', 1),
]);
export const hours = limitOf('hours', 1);
export const workingDays = limitOf('working days', 1);

/** What happens one after the other, each so long after the same instant. */
export function inTurn<T extends { after: Limit }>(step: z.ZodType<T>, nameOf: (step: T) => string) {
  return z
    .array(step)
    .min(1)
    .refine((steps) => new Set(steps.map(nameOf)).size === steps.length, 'names one twice')
    .refine(
      (steps) => steps.every((each, index) => index === 0 || !sooner(each.after, steps[index - 1]?.after)),
      'is not in the order of time',
    );
}

const sooner = (a: Limit, b: Limit | undefined): boolean => a.unit === b?.unit && a.count < b.count;

const holidays = z.array(date).superRefine((days, context) => {
  for (const [index, day] of days.entries()) {
    if (days.indexOf(day) < index) context.addIssue(`${day} is given twice`);
    const number = dayNumber(day);
    if (number !== undefined && isWeekend(number))
      context.addIssue(`${day} is no weekday: give the day on which it is kept`);
  }
});

export const calendar = z
  .strictObject({
    name: text,
    timeZone: z.string().refine(isZone, 'is not a time zone'),
    closes: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 17:00'),
    officeHolidays: holidays,
    legalHolidays: holidays,
    from: date,
    to: date,
  })
  .superRefine((value, context) => {
    for (const nonsense of spanFaults(value)) context.addIssue(nonsense);
  });

function spanFaults({ from, to, officeHolidays, legalHolidays }: Calendar): string[] {
  if (to < from) return [`ends (${to}) before it begins (${from})`];
  const outside = [...officeHolidays, ...legalHolidays].filter((day) => day < from || day > to);
  return outside.map((day) => `${day} is outside ${from} to ${to}`);
}
