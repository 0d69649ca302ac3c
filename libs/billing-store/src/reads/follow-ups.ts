import type { DataSource } from 'typeorm';
import type { PromiseCounts, PromiseState } from '../../../domain/src/work/kept.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Conditions } from './conditions.js';
import { offeredIn, type OfferedBy } from './offered.js';
import { pageOf, pageSize, placeOf, type Page } from './cursor.js';

/** Which callbacks and letters that were promised. Without a state those that are still to be kept. */
export interface FollowUpFilters {
  /** Who has it now. */
  assignee?: string;
  /** Whose word it was. */
  owner?: string;
  /** The team. */
  role?: string;
  account?: string;
  caseNumber?: string;
  utility?: string;
  state?: PromiseState | 'any';
  /** By their date. */
  from?: Instant;
  to?: Instant;
  /** Only what is offered to the team: nobody has it, or whoever has it is away. */
  offered?: readonly OfferedBy[];
}

export interface ListedFollowUp {
  caseNumber: string;
  key: string;
  what: string;
  state: PromiseState;
  owner: string | null;
  assignee: string | null;
  role: string;
  raisedAt: Instant;
  dueAt: Instant;
  doneAt: Instant | null;
  doneBy: string | null;
  /** Of its case. */
  title: string;
  process: string;
  utility: string;
  account: string | null;
  customer: string | null;
}

/** One page of what was promised, the earliest date first. */
export async function followUpList(
  store: DataSource,
  question: { filters?: FollowUpFilters; now: Instant; cursor?: string; limit?: number },
): Promise<Page<ListedFollowUp>> {
  const filters = question.filters ?? {};
  const list = ['follow-ups', { ...filters, offered: filters.offered !== undefined }];
  const place = placeOf(list, question.cursor, 3);
  const conditions = conditionsOf(filters, question.now);
  if (place) {
    const [at, caseNumber, key] = place.map((value) => conditions.value(value));
    conditions.and(
      `(t.due_at, t.case_number, t.key) > (${at}::timestamptz, ${caseNumber}::text, ${key}::text)`,
    );
  }
  const size = pageSize(question.limit);
  const now = conditions.value(question.now);
  const rows = await store.query<ListedFollowUp[]>(
    `SELECT t.case_number AS "caseNumber", t.key, regexp_replace(t.what, '^promised: ', '') AS what, ${stateAt(now)} AS state,
       ${ownerOf} AS owner, t.assignee, t.role, t.raised_at AS "raisedAt", t.due_at AS "dueAt", t.done_at AS "doneAt",
       t.done_by AS "doneBy", c.title, c.process, c.utility, c.account, k.name AS customer
     FROM ${promised} LEFT JOIN accounts a ON a.number = c.account LEFT JOIN customers k ON k.number = a.customer
     WHERE ${conditions.text} ORDER BY t.due_at, t.case_number, t.key LIMIT ${size + 1}`,
    conditions.values,
  );
  return pageOf(rows, size, { list, place: (row) => [row.dueAt, row.caseNumber, row.key] });
}

export interface CountedPromises {
  owner: string | null;
  role: string;
  counts: PromiseCounts;
}

type CountFilters = Pick<FollowUpFilters, 'owner' | 'role' | 'utility' | 'from' | 'to'>;

/** How the promises of each person in each team stand, by the dates that were promised. */
export async function followUpCounts(
  store: DataSource,
  { filters = {}, now }: { filters?: CountFilters; now: Instant },
): Promise<CountedPromises[]> {
  const conditions = conditionsOf({ ...filters, state: 'any' }, now);
  const at = conditions.value(now);
  return store.query<CountedPromises[]>(
    `SELECT owner, role, jsonb_build_object('open', 0, 'overdue', 0, 'kept', 0, 'late', 0, 'missed', 0, 'not needed', 0)
       || jsonb_object_agg(state, counted) AS counts
     FROM (SELECT ${ownerOf} AS owner, t.role, ${stateAt(at)} AS state, count(*)::integer AS counted
           FROM ${filters.utility === undefined ? 'to_dos t' : promised} WHERE ${conditions.text} GROUP BY 1, 2, 3) AS counted_states
     GROUP BY owner, role ORDER BY owner NULLS LAST, role`,
    conditions.values,
  );
}

const promised = 'to_dos t JOIN cases c ON c.case_number = t.case_number';
const ownerOf = 'coalesce(t.owner, t.assignee)';

const toBeKept = 't.done_at IS NULL';
const isDone = 't.done_by IS NOT NULL';
const endedWithItsCase = 't.done_at IS NOT NULL AND t.done_by IS NULL';

const stateAt = (now: string): string => `CASE
  WHEN ${toBeKept} AND t.due_at < ${now}::timestamptz THEN 'overdue' WHEN ${toBeKept} THEN 'open'
  WHEN ${isDone} AND t.done_at <= t.due_at THEN 'kept' WHEN ${isDone} THEN 'late'
  WHEN t.done_at < t.due_at THEN 'not needed' ELSE 'missed' END`;

/** Written out, so that the database sees that a partial index will do. */
const states: Record<PromiseState | 'any' | 'to be kept', string> = {
  any: 'true',
  'to be kept': toBeKept,
  open: `${toBeKept} AND t.due_at >= ?::timestamptz`,
  overdue: `${toBeKept} AND t.due_at < ?::timestamptz`,
  kept: `${isDone} AND t.done_at <= t.due_at`,
  late: `${isDone} AND t.done_at > t.due_at`,
  missed: `${endedWithItsCase} AND t.done_at >= t.due_at`,
  'not needed': `${endedWithItsCase} AND t.done_at < t.due_at`,
};

function conditionsOf(
  { state = 'to be kept' as never, ...filters }: FollowUpFilters,
  now: Instant,
): Conditions {
  const conditions = new Conditions().and(`t.about LIKE 'promise/%'`);
  const inState = states[state as keyof typeof states];
  if (inState.includes('?')) conditions.where(inState, now);
  else conditions.and(inState);
  conditions
    .where('t.assignee = ?', filters.assignee)
    .where(`${ownerOf} = ?`, filters.owner)
    .where('t.role = ?', filters.role)
    .where('t.case_number = ?', filters.caseNumber)
    .where('c.account = ?', filters.account)
    .where('c.utility = ?', filters.utility)
    .where('t.due_at >= ?', filters.from)
    .where('t.due_at < ?', filters.to);
  return filters.offered ? offeredIn(conditions, filters.offered, 't.assignee') : conditions;
}
