import { createHash } from 'node:crypto';
import type { Listed } from '../../../domain/src/cases/process.js';
import { nextDue } from '../../../domain/src/cases/standing.js';
import type { CaseHead, CaseState, StageState } from '../../../domain/src/cases/state.js';

/** A row as its table takes it: column names to values. */
export type Row = Record<string, unknown>;

/** The tables that follow from the state of a case, beside its journal. Each has one row for each key of a collection. */
export const partTables = [
  'stages',
  'items',
  'effects',
  'asks',
  'to_dos',
  'reviews',
  'spans',
  'corrections',
] as const;
export type PartTable = (typeof partTables)[number];

const collectionOf = {
  stages: 'stages',
  items: 'items',
  effects: 'effects',
  asks: 'asks',
  to_dos: 'toDos',
  reviews: 'reviews',
  spans: 'spans',
  corrections: 'corrections',
} as const satisfies Record<PartTable, keyof CaseState>;

/** The rows of one table, for all keys or for those that changed. */
export function rowsOf(state: CaseState, table: PartTable, keys?: ReadonlySet<string>): Row[] {
  const all = Object.entries(state[collectionOf[table]]);
  const wanted = keys ? all.filter(([key]) => keys.has(key)) : all;
  const column = columns[table] as (part: unknown, head: CaseHead) => Row;
  return wanted.map(([key, part]) => ({ key, ...column(part, state.head) }));
}

/** Whether the state has a part of that key. */
export const isThere = (state: CaseState, table: PartTable, key: string): boolean =>
  key in state[collectionOf[table]];

/** Which table a change of the state touches; dues, facts and the head have none of their own. */
export const tableOfCollection: Readonly<Record<string, PartTable>> = Object.fromEntries(
  partTables.map((table) => [collectionOf[table], table]),
);

/** Open stages name who has the case, so they are written when somebody else gets it. */
export const openStages = (state: CaseState): string[] =>
  Object.keys(state.stages).filter((name) => state.stages[name]?.status === 'open');

const whoHasTheCase = ({ status }: StageState, { assignee }: CaseHead): string | null =>
  status === 'open' ? orNull(assignee) : null;

type Part<T extends PartTable> = CaseState[(typeof collectionOf)[T]][string];

const columns: { [T in PartTable]: (part: Part<T>, head: CaseHead) => Row } = {
  stages: (stage, head) => ({
    status: stage.status,
    opening: stage.opening,
    owner: stage.owner,
    assignee: stage.assignee ?? null,
    case_assignee: whoHasTheCase(stage, head),
    clock: stage.clock,
    opened_at: stage.openedAt ?? null,
    due_at: stage.dueAt ?? null,
    ended_at: stage.endedAt ?? null,
    reported_by: stage.reportedBy?.name ?? null,
    removed: stage.removed ?? false,
  }),
  items: (item) => ({
    stage: item.stage,
    name: item.name,
    state: item.state,
    party: item.party,
    owner: item.owner,
    ended: item.ended,
    since: item.since,
    due_at: item.dueAt ?? null,
    fields: item.fields,
  }),
  effects: (effect) => ({
    name: effect.name,
    stage: effect.stage,
    opening: effect.opening,
    item: effect.item ?? null,
    state: effect.state,
    order: effect.order,
    undoes: effect.undoes ?? null,
    stuck: effect.stuck ?? null,
    owed_at: effect.owedAt,
    settled_at: effect.settledAt ?? null,
  }),
  asks: (ask) => ({
    stage: ask.stage,
    of: ask.of,
    party: ask.party,
    question: ask.question,
    asked_by: ask.askedBy.name,
    asked_by_role: ask.askedBy.role,
    asked_at: ask.askedAt,
    due_at: ask.dueAt,
    answer: ask.answer ?? null,
    answered_at: ask.answeredAt ?? null,
  }),
  to_dos: (toDo) => ({
    what: toDo.what,
    role: toDo.role,
    assignee: toDo.assignee ?? null,
    owner: toDo.owner ?? null,
    about: toDo.about,
    raised_at: toDo.raisedAt,
    due_at: toDo.dueAt ?? null,
    done_at: toDo.doneAt ?? null,
    done_by: toDo.doneBy ?? null,
  }),
  reviews: (review) => ({
    stage: review.stage,
    opening: review.opening,
    outcome: review.outcome,
    by_name: review.by.name,
    by_role: review.by.role,
    at: review.at,
    note: review.note ?? null,
  }),
  spans: (span) => ({ party: span.party, stage: span.stage ?? null, from: span.from, to: span.to ?? null }),
  corrections: (correction) => ({
    party: correction.party,
    from: correction.from,
    to: correction.to,
    reason: correction.reason,
    by_name: correction.by.name,
    by_role: correction.by.role,
  }),
};

/** What lists show of a case: one row, derived from its state alone. */
export function caseRow(state: CaseState, listed: Listed): Row {
  const { head } = state;
  const open = openStages(state);
  const dues = open.map((name) => state.stages[name]?.dueAt ?? '').filter((due) => due !== '');
  return {
    case_number: head.caseNumber,
    process: head.process,
    utility: head.utility,
    account: orNull(head.account),
    status: head.status,
    outcome: orNull(head.outcome),
    title: listed.title,
    kind: listed.kind,
    level: orNull(listed.level),
    address: orNull(listed.address),
    company: orNull(listed.company),
    owner: head.owner,
    assignee: orNull(head.assignee),
    co_owner: orNull(head.coOwner),
    party: orNull(head.party),
    on_hold: head.hold !== undefined,
    open_stages: open,
    opened_at: head.openedAt,
    closed_at: orNull(head.closedAt),
    due_at: dues.length === 0 ? null : dues.reduce((first, due) => (due < first ? due : first)),
    next_due: orNull(nextDue(state)),
    entry: state.entry,
    at: state.at,
    table_hash: orNull(head.table),
    search: [head.caseNumber, listed.title, listed.address, head.account]
      .filter(Boolean)
      .join(' ')
      .toLowerCase(),
  };
}

const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** The first link of every chain. */
export const noHash = Buffer.alloc(32);

/** A link of a case's chain: over the link before and the entry's stored bytes. */
export const link = (before: Buffer, body: string): Buffer =>
  createHash('sha256').update(before).update(body, 'utf8').digest();
