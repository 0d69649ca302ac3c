import type { Charge } from '../accounts/charge.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Rules } from '../rules/rule-book.js';
import { addDays, isBusinessDay, type Calendar, type LocalDate } from '../time/calendar.js';
import { dateText, dayNumber, monthsOn, type DayNumber } from '../time/day.js';

export const alignments = ['bill due date', 'pay day', 'benefit day'] as const;

/** What the dates of installments follow. */
export type Alignment = (typeof alignments)[number];

/** A day of the month, and whether income that would come on a closed day comes the business day before. */
export interface Anchor {
  alignTo: Alignment;
  dayOfMonth: number;
  comesBefore: boolean;
}

/** The customer's own days, as far as they were told. */
export interface OwnDays {
  /** Day of the month on which wages come. */
  payDay?: number;
  /** The income whose day the rule book knows: `SSI`. */
  benefit?: string;
}

/** What installments can follow here: what the rules allow and the account or the customer gives a day for. */
export function anchorsOf(rules: Rules, charges: readonly Charge[], own: OwnDays): Anchor[] {
  const { alignTo, leavesBillDueDate } = rules.get('installment dates');
  const allowed = leavesBillDueDate ? alignTo : alignTo.filter((one) => one === 'bill due date');
  return allowed.flatMap((one) => {
    const dayOfMonth = dayOf(one, { rules, charges, own });
    return dayOfMonth === undefined
      ? []
      : [{ alignTo: one, dayOfMonth, comesBefore: one !== 'bill due date' }];
  });
}

interface Sources {
  rules: Rules;
  charges: readonly Charge[];
  own: OwnDays;
}

function dayOf(alignTo: Alignment, { rules, charges, own }: Sources): number | undefined {
  switch (alignTo) {
    case 'bill due date':
      return billDueDay(charges);
    case 'pay day':
      return own.payDay;
    case 'benefit day':
      return rules.get('income aligned days').find(({ income }) => income === own.benefit)?.dayOfMonth;
  }
}

/** The day of the month on which the latest bill falls due; the first where there is none. */
function billDueDay(charges: readonly Charge[]): number {
  const [latest] = charges
    .filter(({ bill }) => bill !== undefined)
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .reverse();
  return latest === undefined ? 1 : Number(latest.slice(8));
}

/** So many dates, a month apart, the first of them not before `from`. */
export function datesFrom(
  calendar: Calendar,
  from: LocalDate,
  given: { anchor: Anchor; count: number },
): LocalDate[] {
  const { anchor, count } = given;
  const first = firstMonth(calendar, from, anchor);
  return Array.from({ length: count }, (_, index) => inMonth(calendar, monthsOn(first, index), anchor));
}

function firstMonth(calendar: Calendar, from: LocalDate, anchor: Anchor): DayNumber {
  const month = numberOf(`${from.slice(0, 8)}01`);
  return inMonth(calendar, month, anchor) >= from ? month : monthsOn(month, 1);
}

/** The day of the anchor in the month that begins at `month`; its last day where it is too short. */
function inMonth(calendar: Calendar, month: DayNumber, { dayOfMonth, comesBefore }: Anchor): LocalDate {
  const last = numberOf(dateText(monthsOn(month, 1))) - 1;
  let date = dateText(Math.min(month + dayOfMonth - 1, last) as DayNumber) as LocalDate;
  while (comesBefore && !isBusinessDay(calendar, date))
    date = addDays(calendar, date, { count: -1, unit: 'calendar days' });
  return date;
}

function numberOf(date: string): DayNumber {
  const day = dayNumber(date);
  if (day === undefined) throw new Problem('input/invalid', phrase`${date} is no date.`);
  return day;
}
