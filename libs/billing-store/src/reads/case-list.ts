import type { DataSource } from 'typeorm';
import type { CaseHead, Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { conditionsOf, dueOf, keyOf, tablesOf, type CaseFilters } from './case-filters.js';
import type { Conditions } from './conditions.js';
import { pageOf, pageSize, placeOf, type Page } from './cursor.js';

export interface CaseQuestion {
  filters?: CaseFilters;
  /** First due first, or last opened first. Closed cases have no due date: lists with them go by opening. */
  sort?: 'due' | 'opened';
  cursor?: string;
  limit?: number;
}

/** What a list shows of a case. */
export interface ListedCase {
  caseNumber: string;
  process: string;
  utility: string;
  account: string | null;
  status: CaseHead['status'];
  outcome: string | null;
  title: string;
  kind: string;
  level: number | null;
  /** Of the premise, as it is written. */
  address: string | null;
  customer: string | null;
  owner: string;
  assignee: string | null;
  coOwner: string | null;
  party: Party | null;
  onHold: boolean;
  openStages: string[];
  openedAt: Instant;
  closedAt: Instant | null;
  /** Of the first open stage; in the list of a stage or a team, of that stage. */
  dueAt: Instant | null;
  entry: number;
  at: Instant;
}

/** One page of the cases that a question names, served by an index however many there are. */
export async function caseList(store: DataSource, question: CaseQuestion = {}): Promise<Page<ListedCase>> {
  const filters = question.filters ?? {};
  const sort = sortOf(question);
  const list = [sort, withoutInstants(filters)];
  const place = placeOf(list, question.cursor, 2);
  const conditions = conditionsOf(filters);
  const { by, direction, after } = orders(filters)[sort];
  if (place) conditions.and(`(${by}, ${keyOf(filters)}) ${after} ${placeIn(conditions, place)}`);
  const size = pageSize(question.limit);
  const rows = await store.query<ListedCase[]>(
    `SELECT ${columnsOf(dueOf(filters))} FROM ${tablesOf(filters)} WHERE ${conditions.text}
     ORDER BY ${by} ${direction}, ${keyOf(filters)} ${direction} LIMIT ${size + 1}`,
    conditions.values,
  );
  const orderOf = (row: ListedCase): string => (sort === 'due' ? (row.dueAt ?? 'infinity') : row.openedAt);
  return pageOf(rows, size, { list, place: (row) => [orderOf(row), row.caseNumber] });
}

/** An instant that is counted from now is another one for each page. */
const withoutInstants = (filters: CaseFilters): object =>
  Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      name,
      /(From|Before|Until|After)$/.test(name) ? true : value,
    ]),
  );

/** How many there are, counted no further than anybody reads. */
export interface Count {
  count: number;
  more: boolean;
}

export const countedTo = 10_000;

export const countOf = (counted: number, most = countedTo): Count => ({
  count: Math.min(counted, most),
  more: counted > most,
});

export async function countCases(store: DataSource, filters: CaseFilters = {}): Promise<Count> {
  const conditions = conditionsOf(filters);
  const [row] = await store.query<[{ counted: number }]>(
    `SELECT count(*)::integer AS counted FROM (
       SELECT FROM ${tablesOf(filters)} WHERE ${conditions.text} LIMIT ${countedTo + 1}) AS counted_rows`,
    conditions.values,
  );
  return countOf(row.counted);
}

const sortOf = ({ filters, sort = 'due' }: CaseQuestion): 'due' | 'opened' =>
  filters?.status === 'closed' || filters?.status === 'any' ? 'opened' : sort;

const orders = (filters: CaseFilters) => ({
  due: { by: dueOf(filters), direction: 'ASC', after: '>' },
  opened: { by: 'c.opened_at', direction: 'DESC', after: '<' },
});

const placeIn = (conditions: Conditions, [order, key]: readonly string[]): string =>
  `(${conditions.value(order)}::timestamptz, ${conditions.value(key)}::text)`;

const columnsOf = (due: string): string => `
  c.case_number AS "caseNumber", c.process, c.utility, c.account, c.status, c.outcome, c.title, c.kind, c.level,
  coalesce(nullif(c.premise_address, ''), c.address) AS address, c.customer_name AS customer, c.owner, c.assignee,
  c.co_owner AS "coOwner", c.party, c.on_hold AS "onHold",
  c.open_stages AS "openStages", c.opened_at AS "openedAt", c.closed_at AS "closedAt",
  nullif(${due}, 'infinity'::timestamptz) AS "dueAt", c.entry, c.at`;
