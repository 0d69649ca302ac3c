import type { Facts, Item } from '../../domain/src/cases/state.js';
import { cents } from '../../domain/src/money.js';
import type { Language } from './language.js';
import type { Amount, Count, Day } from './phrase.js';

/** What a letter of a job may speak of. */
export interface AboutJob {
  language: Language;
  caseNumber: string;
  facts: Facts;
  item?: Item;
  /** Which of several it is: the name of a notice. */
  of?: string;
}

export const nameOf = ({ item }: AboutJob): string => item?.name ?? '';
export const amountOf = ({ caseNumber, item }: AboutJob, field: string): Amount => ({
  cents: cents(Number(item?.fields[field] ?? 0)),
  source: `${caseNumber}, ${item?.stage ?? 'item'} ${item?.name ?? ''}, ${field}`,
});
export const dayOf = ({ caseNumber, item }: AboutJob, field: string): Day => ({
  date: String(item?.fields[field] ?? '—'),
  source: `${caseNumber}, ${item?.stage ?? 'item'} ${item?.name ?? ''}, ${field}`,
});
export const factOf = ({ caseNumber, facts }: AboutJob, name: string): Count | string =>
  typeof facts[name] === 'number' ? { count: facts[name], source: `${caseNumber}, fact ${name}` } : '—';

export function correctionsOf({ item }: AboutJob, otherwise: string): string {
  const list = item?.fields['corrections'];
  return Array.isArray(list) && list.length > 0 ? list.map(String).join('; ') : otherwise;
}
