import type { DataSource } from 'typeorm';
import {
  monthSeconds,
  type ArrangementOutcome,
  type End,
} from '../../../domain/src/arrangements/outcomes.js';
import { cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Conditions } from './conditions.js';
import { cursorAt, pageSize, placeOf, type Page } from './cursor.js';

/** Which arrangements; the span is that in which they were agreed on. */
export interface OutcomeFilters {
  from?: Instant;
  to?: Instant;
  utility?: string;
  months?: number;
  sizeFrom?: number;
  sizeBelow?: number;
  counselor?: string;
  /** Made for many at once, with nobody asked. */
  inBulk?: boolean;
  book?: string;
  version?: string;
  outcome?: End;
  /** Broken in its first, second, … month. */
  brokenInMonth?: number;
}

export interface ListedOutcome extends ArrangementOutcome {
  account: string;
  customer: string | null;
}

/** The latest arrangements that a question names, no more than asked for, each with what the ledger says of it. */
export async function arrangementOutcomes(
  store: DataSource,
  { filters, most }: { filters: OutcomeFilters; most: number },
): Promise<{ rows: ListedOutcome[]; more: boolean }> {
  const rows = await read(store, conditionsOf(filters), most + 1);
  return { rows: rows.slice(0, most), more: rows.length > most };
}

/** One page of them, the latest first. */
export async function outcomeList(
  store: DataSource,
  question: { filters: OutcomeFilters; cursor?: string; limit?: number },
): Promise<Page<ListedOutcome>> {
  const list = ['outcomes', question.filters];
  const place = placeOf(list, question.cursor, 2);
  const conditions = conditionsOf(question.filters);
  if (place) {
    const [at, caseNumber] = place.map((value) => conditions.value(value));
    conditions.and(`(${acceptedAt}, g.case_number) < (${at}::text, ${caseNumber}::text)`);
  }
  const size = pageSize(question.limit);
  const rows = await read(store, conditions, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const next = rows.length > size && last ? cursorAt(list, [last.acceptedAt, last.caseNumber]) : null;
  return { rows: page, next };
}

const acceptedAt = `(g.seen->>'acceptedAt')`;
const endedAt = `(g.seen->>'endedAt')::timestamptz`;
const size = `(g.seen->>'total')::bigint`;

function conditionsOf(filters: OutcomeFilters): Conditions {
  const { outcome, brokenInMonth, inBulk } = filters;
  const conditions = new Conditions()
    .and(`g.kind = 'arrangement'`)
    .where(`${acceptedAt} >= ?`, filters.from)
    .where(`${acceptedAt} < ?`, filters.to)
    .where('a.utility = ?', filters.utility)
    .where(`(g.seen->>'months')::integer = ?`, filters.months)
    .where(`${size} >= ?`, filters.sizeFrom)
    .where(`${size} < ?`, filters.sizeBelow)
    .where('g.agreed_by = ?', filters.counselor)
    .where('g.book = ?', filters.book)
    .where('g.version = ?', filters.version);
  if (inBulk) conditions.and('g.agreed_by IS NULL');
  if (outcome === 'live') conditions.and(`g.seen->>'outcome' IS NULL`);
  else conditions.where(`g.seen->>'outcome' = ?`, outcome);
  if (brokenInMonth !== undefined) {
    const month = `floor(extract(epoch FROM ${endedAt} - ${acceptedAt}::timestamptz) / ${monthSeconds}) + 1`;
    conditions.and(`g.seen->>'outcome' = 'broken'`).where(`${month} = ?`, brokenInMonth);
  }
  return conditions;
}

type Sum = 'size' | 'arranged' | 'paid' | 'otherwise' | 'owed';

async function read(store: DataSource, conditions: Conditions, most: number): Promise<ListedOutcome[]> {
  const rows = await store.query<(Omit<ListedOutcome, Sum> & Record<Sum, number>)[]>(
    `SELECT g.case_number AS "caseNumber", g.account, k.name AS customer, a.utility, g.agreed_by AS counselor, g.book, g.version,
       ${acceptedAt} AS "acceptedAt", g.seen->>'endedAt' AS "endedAt", coalesce(g.seen->>'outcome', 'live') AS end,
       (g.seen->>'months')::integer AS months, ${size}::float8 AS size, ledger.*
     FROM (SELECT g.* FROM agreements g JOIN accounts a ON a.number = g.account WHERE ${conditions.text}
           ORDER BY ${acceptedAt} DESC, g.case_number DESC LIMIT ${most}) AS g
       JOIN accounts a ON a.number = g.account LEFT JOIN customers k ON k.number = a.customer,
       LATERAL (${ledgerOf}) AS ledger
     ORDER BY ${acceptedAt} DESC, g.case_number DESC`,
    conditions.values,
  );
  return rows.map(({ size: agreed, arranged, paid, otherwise, owed, ...row }) => ({
    ...{ ...row, size: cents(agreed) },
    ...{ arranged: cents(arranged), paid: cents(paid), otherwise: cents(otherwise), owed: cents(owed) },
  }));
}

/**
 * What the ledger accounts of its installments say. The case's own posting made them; payments and credit reduce them, and so do
 * adjustments; what was left when it ended was moved back, and of one that lives it is still there.
 */
const ledgerOf = `
  SELECT coalesce(sum(e.amount) FILTER (WHERE by_kind."is" = 'own'), 0)::float8 AS arranged,
    coalesce(-sum(e.amount) FILTER (WHERE by_kind."is" = 'paid'), 0)::float8 AS paid,
    coalesce(-sum(e.amount) FILTER (WHERE by_kind."is" = 'otherwise'), 0)::float8 AS otherwise,
    (coalesce(sum(e.amount), 0) - coalesce(sum(e.amount) FILTER (WHERE by_kind."is" = 'moved'), 0))::float8 AS owed
  FROM charges c JOIN ledger_entries e ON e.ledger_account = c.ledger_account JOIN postings p ON p.key = e.posting,
    LATERAL (SELECT CASE
      WHEN p.case_number = g.case_number AND p.kind IN ('arranged', 'rescheduled') THEN 'own'
      WHEN p.kind IN ('arranged', 'arrangement ended', 'arrangement revived') THEN 'moved'
      WHEN p.kind LIKE 'adjustment%' OR p.kind LIKE 'written off%' OR p.kind LIKE 'balance transferred%' THEN 'otherwise'
      ELSE 'paid' END AS "is") AS by_kind
  WHERE c.arrangement = g.case_number`;
