import { types } from 'pg';

const bigint = 20;
const date = 1082;
const timestamptz = 1184;

/** How values of PostgreSQL are read: an instant as the text that entries hold, a date and a bigint as their own text. */
export const asWritten = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (format === 'binary') return types.getTypeParser(oid, format);
    if (oid === timestamptz) return instantText;
    if (oid === date || oid === bigint) return itself;
    return types.getTypeParser(oid, 'text');
  },
};

const inUtc = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/;

/** `2026-01-05 15:00:00+00` as `2026-01-05T15:00:00.000Z`; anything finer than a millisecond is cut off. */
function instantText(text: string): string {
  const parts = inUtc.exec(text);
  if (parts === null) return text.endsWith('infinity') ? text : new Date(text).toISOString();
  const [, day, time, fraction = ''] = parts;
  return `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

const itself = (text: string): string => text;
