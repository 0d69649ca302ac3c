import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../../domain/src/cases/entry.js';
import type { Listed } from '../../../domain/src/cases/process.js';
import type { CaseState } from '../../../domain/src/cases/state.js';
import { caseRow, partTables, rowsOf, type PartTable, type Row } from '../cases/rows.js';

/** A case as its tables show it. */
export interface Stored {
  row: Row;
  state: string | null;
  /** What the case is found by, in its table of its own. */
  text: string | null;
  /** By which words it should be found. */
  words: string;
  /** Whether its list row names its customer and its premise as they are called. */
  named: boolean;
  parts: Record<PartTable, Row[]>;
  decisions: Row[];
}

/** What a journal says. */
export interface Told {
  state: CaseState;
  entries: readonly Entry[];
  /** What lists show, when the process could be asked. */
  listed: Listed | undefined;
}

/** The first thing in which the tables differ from what the journal says. */
export function firstDifference({ state, entries, listed }: Told, stored: Stored): string | undefined {
  return (
    stateDifference(state, stored.state) ??
    headDifference(state, stored.row, listed) ??
    (stored.text === stored.words ? undefined : 'case_texts.search is not what the case is found by') ??
    (stored.named ? undefined : 'cases does not name the customer and the premise as they are called') ??
    partsDifference(state, stored.parts) ??
    decisionsDifference(entries, stored.decisions)
  );
}

function stateDifference(state: CaseState, stored: string | null): string | undefined {
  if (stored === null) return 'there is no row in case_states';
  let read: unknown;
  try {
    read = JSON.parse(stored);
  } catch {
    return 'case_states.state is not readable';
  }
  const field = differing(plain(state), read as Row);
  return field === undefined ? undefined : `case_states.state: ${field} is not what the journal comes to`;
}

function headDifference(state: CaseState, row: Row, listed = asListed(row)): string | undefined {
  const column = differing(plain(caseRow(state, listed)), row);
  return column === undefined ? undefined : `cases.${column} is not what the journal says`;
}

/** Title, kind, level, address and company follow from the process, not from the state: taken as they stand when it was not asked. */
function asListed(row: Row): Listed {
  const { title, kind, level, address, company } = row as {
    [column in keyof Listed]-?: Listed[column] | null;
  };
  return {
    title: title ?? '',
    kind: kind ?? '',
    ...(level === null ? {} : { level }),
    ...(address === null ? {} : { address }),
    ...(company === null ? {} : { company }),
  } as Listed;
}

function partsDifference(state: CaseState, parts: Stored['parts']): string | undefined {
  for (const table of partTables) {
    const wrong = tableDifference(table, rowsOf(state, table), parts[table]);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function tableDifference(table: string, expected: Row[], found: Row[]): string | undefined {
  const byKey = new Map(found.map((row) => [row.key, row]));
  for (const row of expected) {
    const there = byKey.get(row.key);
    if (there === undefined) return `${table} '${String(row.key)}' is missing`;
    const column = differing(plain(row), there);
    if (column !== undefined) return `${table} '${String(row.key)}': ${column} is not what the journal says`;
    byKey.delete(row.key);
  }
  const [extra] = byKey.keys();
  return extra === undefined ? undefined : `${table} '${String(extra)}' is in no entry of the journal`;
}

function decisionsDifference(entries: readonly Entry[], found: Row[]): string | undefined {
  const expected = entries.flatMap(({ number, decisions }) =>
    decisions.map((decision, place) => ({ key: `${number}/${place}`, ...decision })),
  );
  return tableDifference('decisions', expected, found);
}

/** The first field of what is expected that the other does not have alike; columns beyond are not looked at. */
function differing(expected: Row, found: Row): string | undefined {
  return Object.keys(expected).find((field) => !isDeepStrictEqual(expected[field], found[field]));
}

/** As it is after a passage through JSON, the way it was stored. */
const plain = (row: object): Row => JSON.parse(JSON.stringify(row)) as Row;
