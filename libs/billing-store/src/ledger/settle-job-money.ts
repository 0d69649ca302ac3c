import type { ClientBase } from 'pg';
import { cents, type Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import {
  costsCovered,
  forfeited,
  heldFor,
  jobReceivable,
  refundableAdvance,
  refundsOwed,
  type Job,
} from './chart.js';
import { balanceOf, post, type Line } from './postings.js';
import { oweBack } from './refunds.js';

export interface Settlement {
  caseNumber: string;
  /** What becomes of money that was paid on a bill: paid back, forfeited, or paid back less what the job has cost. */
  how: 'refund' | 'forfeit' | { costs: Cents };
  /** Derived from the effect that settles: the same key settles once. */
  key: string;
  at: Instant;
  reason: string;
  /** Only the money of one purpose; else all of the job. */
  purpose?: string;
}

/**
 * Ends the money of a job: what is billed and unpaid is taken off, what was paid is owed back to whoever advanced it, or
 * kept. Money beyond what was billed is never kept. Answers with what is now owed back.
 */
export async function settleJobMoney(client: ClientBase, settlement: Settlement): Promise<Cents> {
  let owed = 0;
  for (const job of await jobsOf(client, settlement)) owed += await settle(client, job, settlement);
  return cents(owed);
}

async function settle(client: ClientBase, job: Job, settlement: Settlement): Promise<number> {
  const { at, reason, how } = settlement;
  const key = `${settlement.key}/${job.purpose}`;
  if (await wasPosted(client, key)) return 0;
  const { lines, back } = await settlementLines(client, job, how);
  await client.query(
    `UPDATE invoices SET settled_at = $4
     WHERE case_number = $1 AND purpose = $2 AND account = $3 AND settled_at IS NULL`,
    [job.caseNumber, job.purpose, job.account, at],
  );
  await client.query(
    `UPDATE advances SET ended_at = $2, ended_as = 'settled' WHERE case_number = $1 AND ended_at IS NULL`,
    [job.caseNumber, at],
  );
  if (lines.length === 0) return 0;
  const kind = how === 'forfeit' ? 'job money forfeited' : 'job money refunded';
  await post(client, { key, kind, at, account: job.account, caseNumber: job.caseNumber, lines });
  if (back > 0) await oweBack(client, job, { key, at, reason, amount: back });
  return back;
}

/** What is held, refundable or not, less what is unpaid is real money. When less is held than is owed, the customer still owes the rest. */
async function settlementLines(
  client: ClientBase,
  job: Job,
  how: Settlement['how'],
): Promise<{ lines: Line[]; back: Cents }> {
  const owed = await balanceOf(client, jobReceivable(job));
  const held = cents(-(await balanceOf(client, heldFor(job))));
  const refundable = cents(-(await balanceOf(client, refundableAdvance(job))));
  const takenOff = Math.min(owed, held + refundable);
  const real = held + refundable - takenOff;
  const beyond = Math.max(0, -owed - (await takenBackOf(client, job)));
  const kept = Math.min(Math.max(0, real - beyond), await mostKept(client, job, how));
  const back = cents(real - kept);
  const lines = [
    { ledgerAccount: heldFor(job), amount: held },
    { ledgerAccount: refundableAdvance(job), amount: refundable },
    { ledgerAccount: jobReceivable(job), amount: cents(-takenOff) },
    { ledgerAccount: refundsOwed(job.caseNumber), amount: cents(-back) },
    { ledgerAccount: how === 'forfeit' ? forfeited : costsCovered(job), amount: cents(-kept) },
  ];
  return { lines: lines.filter(({ amount }) => amount !== 0), back };
}

/** Costs are kept once, however often money of the job is settled. */
async function mostKept(client: ClientBase, job: Job, how: Settlement['how']): Promise<number> {
  if (how === 'refund') return 0;
  if (how === 'forfeit') return Infinity;
  return Math.max(0, how.costs + (await balanceOf(client, costsCovered(job))));
}

/**
 * What was billed until it was taken back, where nothing else is billed now: money paid on it was paid on a bill. An
 * invoice in whose place a later one was issued does not count.
 */
async function takenBackOf(client: ClientBase, job: Job): Promise<Cents> {
  const { rows } = await client.query<{ billed: string }>(
    `WITH unsettled AS (
       SELECT * FROM invoices WHERE case_number = $1 AND purpose = $2 AND account = $3 AND settled_at IS NULL)
     SELECT coalesce(sum(amount), 0)::text AS billed FROM unsettled one
     WHERE NOT EXISTS (SELECT FROM unsettled WHERE withdrawn_at IS NULL)
       AND NOT EXISTS (SELECT FROM unsettled other WHERE other.issued_at > one.withdrawn_at)`,
    [job.caseNumber, job.purpose, job.account],
  );
  return cents(Number(rows[0]?.billed));
}

async function jobsOf(client: ClientBase, { caseNumber, purpose }: Settlement): Promise<Job[]> {
  const { rows } = await client.query<Job>(
    `SELECT DISTINCT account, case_number AS "caseNumber", purpose FROM invoices
     WHERE case_number = $1 AND ($2::text IS NULL OR purpose = $2) ORDER BY account, purpose`,
    [caseNumber, purpose ?? null],
  );
  return rows;
}

async function wasPosted(client: ClientBase, key: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM postings WHERE key = $1', [key]);
  return rowCount === 1;
}
