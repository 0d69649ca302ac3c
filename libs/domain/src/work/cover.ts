import {
  addDays,
  dateOf,
  dueAfter,
  endOf,
  isBusinessDay,
  type Calendar,
  type Limit,
  type LocalDate,
} from '../time/calendar.js';
import type { Instant } from '../time/instant.js';

/** Somebody is away; without an end until somebody says that this person is back. */
export interface Absence {
  person: string;
  from: Instant;
  until: Instant | null;
}

/** The work of somebody who is away is offered to the team. */
export interface Cover extends Absence {
  /** Since when it is offered. */
  since: Instant;
}

/** When the work of somebody who goes away is offered to the team: so long after the first business day away has begun. */
export function offeredFrom(calendar: Calendar, from: Instant, after: Limit): Instant {
  const day = dateOf(calendar, from);
  if (!isKnown(calendar, day) || isBusinessDay(calendar, day)) return dueAfter(calendar, from, after);
  const next = addDays(calendar, day, { count: 1, unit: 'business days' });
  const before = addDays(calendar, next, { count: -1, unit: 'calendar days' });
  return dueAfter(calendar, endOf(calendar, before), after);
}

/** Of a day whose holidays are not known every hour counts; the next business day is never further than a fortnight. */
const isKnown = (calendar: Calendar, day: LocalDate): boolean =>
  day >= calendar.from &&
  day <= calendar.to &&
  addDays(calendar, day, { count: 14, unit: 'calendar days' }) <= calendar.to;

/** Whose work is offered at an instant: each person once, since the earliest of the absences that hold. */
export function coversAt(
  absences: readonly Absence[],
  office: { calendar: Calendar; after: Limit },
  now: Instant,
): Cover[] {
  const offered = new Map<string, Cover>();
  for (const absence of absences) {
    const { person, from, until } = absence;
    if (from > now || (until !== null && until <= now)) continue;
    const since = offeredFrom(office.calendar, from, office.after);
    const other = offered.get(person);
    if (since <= now && (other === undefined || since < other.since))
      offered.set(person, { ...absence, since });
  }
  return [...offered.values()];
}
