import type { Words } from '../words/use-words';

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const isMoney = /(cents|amount|refund)$/i;

/** A fact or a field as people write it. */
export function valueOf(name: string, value: unknown, words: Words): string {
  if (Array.isArray(value)) return value.map((one) => valueOf(name, one, words)).join('; ');
  if (typeof value === 'object' && value !== null) return partsOf(value, words);
  return simple(name, value, words);
}

function simple(name: string, value: unknown, words: Words): string {
  if (typeof value === 'number' && isMoney.test(name)) return words.money(value);
  if (typeof value === 'boolean') return words.t(value ? 'facts.yes' : 'facts.no');
  if (typeof value !== 'string') return String(value);
  return isDate.test(value) ? words.date(value) : words.said(value);
}

/** A geometry is drawn on the map; here it is told that there is one. */
const partsOf = (value: object, words: Words): string =>
  'coordinates' in value ? 'GeoJSON' : listed(value, words);

const listed = (value: object, words: Words): string =>
  Object.entries(value)
    .map(([part, one]) => (part === 'id' ? String(one) : `${words.term(part)} ${valueOf(part, one, words)}`))
    .join(', ');
