import type { DataSource } from 'typeorm';
import type { CustomerClass } from '../../../domain/src/accounts/standing.js';
import type { Actor } from '../../../domain/src/cases/state.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { classOfAccount } from '../accounts/account-class-text.js';

export interface NewBulkRun {
  run: string;
  utility: string;
  /** The last day of the moratorium. */
  endedOn: LocalDate;
  begunBy: Actor;
  begunAt: Instant;
}

/** How far it has come. */
export interface BulkStanding {
  run: string;
  utility: string;
  endedOn: string;
  begunBy: string;
  begunRole: string;
  begunAt: Instant;
  doneAt: Instant | null;
  arranged: number;
  notArranged: number;
  /** Accounts of the utility that have not been looked at. */
  left: number;
}

export interface BulkVerdict {
  account: string;
  verdict: 'arranged' | 'not arranged';
  caseNumber: string | null;
  code: string | null;
  detail: string | null;
}

/** Begins it, or goes on with what somebody has begun. */
export async function beginBulkRun(store: DataSource, begun: NewBulkRun): Promise<void> {
  const { run, utility, endedOn, begunBy, begunAt } = begun;
  await store.query(
    `INSERT INTO bulk_runs (run, utility, ended_on, begun_by, begun_role, begun_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING`,
    [run, utility, endedOn, begunBy.name, begunBy.role, begunAt],
  );
}

/** Whose debt: of which utility, of which classes, due before which day. */
export interface InDebt {
  utility: string;
  classes: readonly CustomerClass[];
  dueBefore: LocalDate;
}

/** The next accounts that owe, after one of them, in the order of their numbers. */
export async function nextInDebt(
  store: DataSource,
  { utility, classes, dueBefore }: InDebt,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await store.query<{ number: string }[]>(
    `SELECT a.number FROM accounts a WHERE a.utility = $1 AND a.number > $2 AND ${classOfAccount} = ANY ($3)
       AND EXISTS (SELECT FROM charges c WHERE c.account = a.number AND c.due_on < $4
         AND (SELECT sum(e.amount) FROM ledger_entries e WHERE e.ledger_account = c.ledger_account) > 0)
     ORDER BY a.number LIMIT $5`,
    [utility, after, classes, dueBefore, limit],
  );
  return rows.map(({ number }) => number);
}

/** The last account that was judged; before all others when none was. */
export async function lastJudged(store: DataSource, run: string): Promise<string> {
  const [row] = await store.query<{ last: string | null }[]>(
    'SELECT max(account) AS last FROM bulk_verdicts WHERE run = $1',
    [run],
  );
  return row?.last ?? '';
}

/** The first verdict stands. */
export async function keepBulkVerdict(
  store: DataSource,
  run: string,
  { account, verdict, caseNumber, code, detail, at }: BulkVerdict & { at: Instant },
): Promise<void> {
  await store.query(
    `INSERT INTO bulk_verdicts (run, account, verdict, case_number, code, detail, judged_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [run, account, verdict, caseNumber, code, detail, at],
  );
}

export async function endBulkRun(store: DataSource, run: string, at: Instant): Promise<void> {
  await store.query('UPDATE bulk_runs SET done_at = coalesce(done_at, $2) WHERE run = $1', [run, at]);
}

export async function bulkStanding(store: DataSource, run: string): Promise<BulkStanding> {
  const standing = await bulkBegun(store, run);
  if (standing) return standing;
  throw new Problem('bulk-run/not-found', phrase`No arrangements were made under ${run}.`);
}

/** How far it has come; nothing when nobody has begun. */
export async function bulkBegun(store: DataSource, run: string): Promise<BulkStanding | null> {
  const [standing] = await store.query<BulkStanding[]>(
    `SELECT b.run, b.utility, b.ended_on::text AS "endedOn", b.begun_by AS "begunBy", b.begun_role AS "begunRole",
       b.begun_at AS "begunAt", b.done_at AS "doneAt",
       (count(*) FILTER (WHERE v.verdict = 'arranged'))::int AS arranged,
       (count(*) FILTER (WHERE v.verdict = 'not arranged'))::int AS "notArranged",
       CASE WHEN b.done_at IS NULL THEN (SELECT count(*)::int FROM accounts a
         WHERE a.utility = b.utility AND a.number > coalesce(max(v.account), '')) ELSE 0 END AS left
     FROM bulk_runs b LEFT JOIN bulk_verdicts v ON v.run = b.run WHERE b.run = $1 GROUP BY b.run`,
    [run],
  );
  return standing ?? null;
}

/** The verdicts in the order of the accounts, after one of them. */
export function bulkVerdicts(
  store: DataSource,
  run: string,
  { after, limit }: { after: string; limit: number },
): Promise<BulkVerdict[]> {
  return store.query<BulkVerdict[]>(
    `SELECT account, verdict, case_number AS "caseNumber", code, detail FROM bulk_verdicts
     WHERE run = $1 AND account > $2 ORDER BY account LIMIT $3`,
    [run, after, limit],
  );
}
