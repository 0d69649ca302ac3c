import type { Row } from './rows.js';
import { written, type WrittenTable, type Written } from './tables.js';

/** How rows are written: the statement, its name, and the values that it takes of them. */
export interface Writing {
  name: string;
  text: string;
  values: (string | null)[];
}

type Rows = Partial<Record<WrittenTable, Row[]>>;

/** So many rows of a table are parameters of their own; of more, all are one parameter in JSON, which costs PostgreSQL far more to read. */
const mostApart = 2;

const texts = new Map<string, string>();

/** One statement that writes all the rows; its text is made once for each combination of tables and numbers of rows. */
export function writingOf(rows: Rows): Writing {
  const parts = (Object.keys(written) as WrittenTable[]).flatMap((table) => partOf(table, rows[table] ?? []));
  const name = `write ${parts.map(({ table, apart }) => `${codes[table]}${apart ?? 'n'}`).join('')}`;
  const text = texts.get(name) ?? textOf(parts);
  texts.set(name, text);
  return { name, text, values: parts.flatMap(valuesOf) };
}

/** The rows of one table: how many are apart, or none of them. */
interface Part {
  table: WrittenTable;
  rows: Row[];
  apart: number | undefined;
}

const partOf = (table: WrittenTable, rows: Row[]): Part[] =>
  rows.length === 0 ? [] : [{ table, rows, apart: rows.length <= mostApart ? rows.length : undefined }];

/** A letter for each table: the name of a statement has at most 63. */
const codes = Object.fromEntries(
  (Object.keys(written) as WrittenTable[]).map((table, place) => [table, String.fromCharCode(97 + place)]),
) as Record<WrittenTable, string>;

function textOf(parts: readonly Part[]): string {
  let parameters = 0;
  const writes = parts.map((part) => {
    const first = parameters + 1;
    parameters += part.apart === undefined ? 1 : part.apart * Object.keys(written[part.table].columns).length;
    return `write_${part.table} AS (${insertInto(part, first)} RETURNING 1)`;
  });
  return `WITH ${writes.join(',\n')} SELECT 1`;
}

function valuesOf({ table, rows, apart }: Part): (string | null)[] {
  if (apart === undefined) return [JSON.stringify(rows)];
  const columns: [string, string][] = Object.entries(written[table].columns);
  return rows.flatMap((row) => columns.map(([column, type]) => asText(row[column], type)));
}

function asText(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  if (Array.isArray(value)) return `{${value.map((each) => JSON.stringify(each)).join(',')}}`;
  return String(value);
}

function insertInto({ table, apart }: Part, first: number): string {
  const { key, columns, onConflict }: Written = written[table];
  const names = Object.keys(columns).map(quoted);
  const sets = names
    .filter((name) => !key.map(quoted).includes(name))
    .map((name) => `${name} = excluded.${name}`);
  const conflict =
    onConflict ?? `ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
  const rows = apart === undefined ? inJson(columns, first) : apartRows(columns, apart, first);
  return `INSERT INTO ${table} (${names.join(', ')}) ${rows} ${conflict}`;
}

function apartRows(columns: Record<string, string>, count: number, first: number): string {
  const types = Object.values(columns);
  const row = (nth: number): string =>
    `(${types.map((type, place) => `$${first + nth * types.length + place}::${type}`).join(', ')})`;
  return `VALUES ${Array.from({ length: count }, (_, nth) => row(nth)).join(', ')}`;
}

function inJson(columns: Record<string, string>, first: number): string {
  const typed = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
  return `SELECT ${Object.keys(columns).map(quoted).join(', ')} FROM json_to_recordset($${first}::json) AS row(${typed.join(', ')})`;
}

const quoted = (name: string): string => `"${name}"`;
