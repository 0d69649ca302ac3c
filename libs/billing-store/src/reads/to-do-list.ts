import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Conditions } from './conditions.js';
import { awayIn, type OfferedBy } from './offered.js';
import { countOf, countedTo, type Count } from './case-list.js';
import { pageOf, pageSize, placeOf, type Page } from './cursor.js';

/** Which To Dos; those that are done are in the case's own story. */
export interface ToDoFilters {
  role?: string;
  assignee?: string;
  dueBefore?: Instant;
  /** Only what somebody has whose work is offered to the team. */
  offered?: readonly OfferedBy[];
}

export interface ListedToDo {
  caseNumber: string;
  key: string;
  what: string;
  role: string;
  assignee: string | null;
  about: string;
  raisedAt: Instant;
  dueAt: Instant | null;
  /** Of its case. */
  title: string;
  utility: string;
  address: string | null;
}

const due = `coalesce(t.due_at, 'infinity'::timestamptz)`;

/** One page of what people have to look at, first due first. */
export async function toDoList(
  store: DataSource,
  question: { filters?: ToDoFilters; cursor?: string; limit?: number } = {},
): Promise<Page<ListedToDo>> {
  const filters = question.filters ?? {};
  const list = ['to dos', { ...filters, dueBefore: filters.dueBefore !== undefined }];
  const place = placeOf(list, question.cursor, 3);
  const conditions = conditionsOf(filters);
  if (place) {
    const [at, caseNumber, key] = place.map((value) => conditions.value(value));
    conditions.and(
      `(${due}, t.case_number, t.key) > (${at}::timestamptz, ${caseNumber}::text, ${key}::text)`,
    );
  }
  const size = pageSize(question.limit);
  const rows = await store.query<ListedToDo[]>(
    `SELECT t.case_number AS "caseNumber", t.key, t.what, t.role, t.assignee, t.about, t.raised_at AS "raisedAt",
       t.due_at AS "dueAt", c.title, c.utility, c.address
     FROM to_dos t JOIN cases c ON c.case_number = t.case_number WHERE ${conditions.text}
     ORDER BY ${due}, t.case_number, t.key LIMIT ${size + 1}`,
    conditions.values,
  );
  return pageOf(rows, size, { list, place: (row) => [row.dueAt ?? 'infinity', row.caseNumber, row.key] });
}

export async function countToDos(
  store: DataSource,
  filters: Omit<ToDoFilters, 'offered'> = {},
): Promise<Count> {
  const conditions = conditionsOf(filters);
  const [row] = await store.query<[{ counted: number }]>(
    `SELECT count(*)::integer AS counted FROM (
       SELECT FROM to_dos t WHERE ${conditions.text} LIMIT ${countedTo + 1}) AS counted_rows`,
    conditions.values,
  );
  return countOf(row.counted);
}

function conditionsOf({ role, assignee, dueBefore, offered }: ToDoFilters): Conditions {
  const conditions = new Conditions()
    .and('t.done_at IS NULL')
    .where('t.role = ?', role)
    .where('t.assignee = ?', assignee)
    .where(`${due} < ?`, dueBefore);
  return offered ? conditions.and(awayIn(conditions, offered, 't.assignee')) : conditions;
}
