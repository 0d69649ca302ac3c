import type { BusinessDays, CalendarDays, Hours, Months, WorkingDays, Years } from '../../time/calendar.js';
import type { RuleEntry, RuleKey } from '../keys.js';
import type { Rule } from '../rule-book.js';

/** Where a value comes from, and how well it is known. */
type Origin = Pick<Rule, 'source' | 'clause' | 'standing'>;

/** Values are held from the start of the holiday calendar on. */
const validFrom = '2024-01-01';

/** The value is checked against the form of its key when the program is compiled. */
export function rule<K extends RuleKey>(key: K, value: RuleEntry<K>, origin: Origin): Rule {
  return { key, value, validFrom, ...origin };
}

/** A value that another one precedes or follows. Both days count. */
export const during = (span: { from?: string; to?: string }, given: Rule): Rule => ({
  ...given,
  ...(span.from === undefined ? {} : { validFrom: span.from }),
  ...(span.to === undefined ? {} : { validTo: span.to }),
});

export const confirmed = (source: string, clause: string): Origin => ({
  source,
  clause,
  standing: 'confirmed',
});
/** Told by others: a report, a guide, a page of somebody else. */
export const secondary = (source: string, clause: string): Origin => ({
  source,
  clause,
  standing: 'secondary',
});
export const assumption = (source: string, clause: string): Origin => ({
  source,
  clause,
  standing: 'assumption',
});
/** The utility's own choice, to be set as it works; other utilities' practice is named where it is known. */
export const own = (clause: string, source = 'Own proposal'): Origin => ({ source, clause, standing: 'own' });

export const businessDays = (count: number): BusinessDays => ({ count, unit: 'business days' });
export const workingDays = (count: number): WorkingDays => ({ count, unit: 'working days' });
export const calendarDays = (count: number): CalendarDays => ({ count, unit: 'calendar days' });
export const hours = (count: number): Hours => ({ count, unit: 'hours' });
export const months = (count: number): Months => ({ count, unit: 'months' });
export const years = (count: number): Years => ({ count, unit: 'years' });

/** Dates in a row, with white space between them. */
export const days = (text: string): string[] => text.trim().split(/\s+/);
