import type { Row } from './rows.js';
import { written, type WrittenTable, type Written } from './tables.js';

/** How rows are written: the statement, its name, and the values that it takes of them. */
export interface Writing {
  name: string;
  text: string;
  valuesOf(rows: Partial<Record<WrittenTable, Row[]>>): (string | null)[];
}

const writings = new Map<string, Writing>();

/** One statement that writes rows into the named tables; made once for each combination of tables. */
export function writingOf(tables: readonly WrittenTable[]): Writing {
  const name = `write ${tables.map((table) => codes[table]).join('')}`;
  const known = writings.get(name) ?? makeWriting(name, tables);
  writings.set(name, known);
  return known;
}

/** A letter for each table: the name of a statement has at most 63. */
const codes = Object.fromEntries(
  (Object.keys(written) as WrittenTable[]).map((table, place) => [table, String.fromCharCode(97 + place)]),
) as Record<WrittenTable, string>;

function makeWriting(name: string, tables: readonly WrittenTable[]): Writing {
  let parameters = 0;
  const writes = tables.map((table) => {
    const first = parameters + 1;
    parameters += isSingle(table) ? Object.keys(written[table].columns).length : 1;
    return `write_${table} AS (${insertInto(table, first)} RETURNING 1)`;
  });
  return {
    name,
    text: `WITH ${writes.join(',\n')} SELECT 1`,
    valuesOf: (rows) => tables.flatMap((table) => valuesFor(table, rows[table] ?? [])),
  };
}

const isSingle = (table: WrittenTable): boolean => (written[table] as Written).single === true;

function valuesFor(table: WrittenTable, rows: Row[]): (string | null)[] {
  if (!isSingle(table)) return [JSON.stringify(rows)];
  return Object.keys(written[table].columns).map((column) => asText(rows[0]?.[column]));
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map((each) => JSON.stringify(each)).join(',')}}`;
  return String(value);
}

function insertInto(table: WrittenTable, first: number): string {
  const { key, columns, onConflict }: Written = written[table];
  const names = Object.keys(columns).map(quoted);
  const sets = names
    .filter((name) => !key.map(quoted).includes(name))
    .map((name) => `${name} = excluded.${name}`);
  const conflict =
    onConflict ?? `ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
  return `INSERT INTO ${table} (${names.join(', ')}) ${rowsOf(table, first)} ${conflict}`;
}

function rowsOf(table: WrittenTable, first: number): string {
  const { columns }: Written = written[table];
  if (isSingle(table))
    return `VALUES (${Object.values(columns)
      .map((type, place) => `$${first + place}::${type}`)
      .join(', ')})`;
  const typed = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
  return `SELECT ${Object.keys(columns).map(quoted).join(', ')} FROM json_to_recordset($${first}::json) AS row(${typed.join(', ')})`;
}

const quoted = (name: string): string => `"${name}"`;
