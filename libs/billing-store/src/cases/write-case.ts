import type { PoolClient } from 'pg';
import type { Change, Entry } from '../../../domain/src/cases/entry.js';
import type { Listed } from '../../../domain/src/cases/process.js';
import type { CaseState } from '../../../domain/src/cases/state.js';
import {
  caseRow,
  isThere,
  link,
  openStages,
  partTables,
  rowsOf,
  tableOfCollection,
  type PartTable,
  type Row,
} from './rows.js';
import type { WrittenTable } from './tables.js';
import { writingOf } from './writing.js';

/** A command that was accepted: repeated under the same id it gets the same answer. */
export interface Accepted {
  caller: string;
  id: string;
  bodyHash: Buffer;
  answer: string;
}

/** What one decision writes, all of it in one statement. */
export interface CaseWrite {
  state: CaseState;
  listed: Listed;
  entries: Entry[];
  /** The head of the chain before these entries. */
  before: Buffer;
  accepted?: Accepted;
  /** Whether the workflow has to hear of it. */
  isNews: boolean;
}

/**
 * Writes entries, state, list row, stage rows, items, clock, To Dos, effects and news of one case. All of it is sent before
 * anything is waited for: COMMIT may be sent right behind it.
 */
export async function writeCase(client: PoolClient, write: CaseWrite): Promise<void> {
  await Promise.all([client.query(writingOf(rowsToWrite(write))), ...takeAway(client, write)]);
}

/** What a decision has taken away is in no list any more. It is rare: the writing of all else does not pay for it. */
function takeAway(client: PoolClient, write: CaseWrite): Promise<unknown>[] {
  const { state } = write;
  const { caseNumber } = state.head;
  return [...touchedKeys(write)].flatMap(([table, touched]) => {
    const gone = [...touched].filter((key) => !isThere(state, table, key));
    const text = `DELETE FROM ${table} WHERE case_number = $1 AND key = ANY ($2)`;
    const values = [caseNumber, gone];
    return gone.length === 0 ? [] : [client.query({ name: `take away ${table}`, text, values })];
  });
}

function rowsToWrite(write: CaseWrite): Partial<Record<WrittenTable, Row[]>> {
  const { state, entries, accepted } = write;
  const case_number = state.head.caseNumber;
  const journal = journalRows(write);
  const hash = journal.at(-1)?.hash ?? hex(write.before);
  return {
    cases: [{ ...caseRow(state, write.listed), hash }],
    case_states: [{ case_number, entry: state.entry, state: JSON.stringify(state) }],
    journal,
    decisions: entries.flatMap((entry) => decisionRows(case_number, entry)),
    ...touchedParts(write),
    ...(accepted ? { accepted_commands: [acceptedRow(state, accepted)] } : {}),
    ...(write.isNews ? { news: [{ case_number, entry: state.entry, since: state.at }] } : {}),
  };
}

function journalRows({ state, entries, before, accepted }: CaseWrite): (Row & { hash: string })[] {
  let head = before;
  return entries.map((entry, index) => {
    const body = JSON.stringify(entry);
    head = link(head, body);
    const { number, at, actor, act } = entry;
    const command = index === entries.length - 1 ? (accepted?.id ?? null) : null;
    return {
      case_number: state.head.caseNumber,
      number,
      at,
      kind: act.kind,
      actor: actor.name,
      role: actor.role,
      command,
      body,
      hash: hex(head),
    };
  });
}

const decisionRows = (case_number: string, entry: Entry): Row[] =>
  entry.decisions.map((decision, place) => ({ case_number, entry: entry.number, place, ...decision }));

function touchedKeys({ state, entries }: CaseWrite): Map<PartTable, Set<string>> {
  const touched = new Map<PartTable, Set<string>>();
  for (const change of entries.flatMap((entry) => entry.changes)) {
    for (const [table, key] of rowsTouchedBy(change, state))
      touched.set(table, (touched.get(table) ?? new Set()).add(key));
  }
  return touched;
}

function rowsTouchedBy(change: Change, state: CaseState): [PartTable, string][] {
  if (change.of === 'head' && 'assignee' in change.is)
    return openStages(state).map((stage) => ['stages', stage]);
  const table = tableOfCollection[change.of];
  return table && 'key' in change ? [[table, change.key]] : [];
}

function touchedParts(write: CaseWrite): Partial<Record<PartTable, Row[]>> {
  const { state } = write;
  const touched = touchedKeys(write);
  const case_number = state.head.caseNumber;
  return Object.fromEntries(
    partTables
      .filter((table) => touched.has(table))
      .map((table) => [
        table,
        rowsOf(state, table, touched.get(table)).map((row) => ({ case_number, ...row })),
      ]),
  );
}

const acceptedRow = (state: CaseState, accepted: Accepted): Row => ({
  caller: accepted.caller,
  id: accepted.id,
  case_number: state.head.caseNumber,
  body_hash: hex(accepted.bodyHash),
  answer: accepted.answer,
  at: state.at,
});

/** As PostgreSQL reads bytes from JSON. */
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
