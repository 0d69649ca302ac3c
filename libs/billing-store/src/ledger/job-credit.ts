import type { ClientBase } from 'pg';
import { cents, type Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { heldFor, jobReceivable, refundsOwed, type Job } from './chart.js';
import { post } from './postings.js';
import { keptOf, oweBack } from './refunds.js';

/** A charge that became lower after it was billed. */
export interface Credit extends Job {
  /** Derived from the effect that credits. */
  key: string;
  amount: Cents;
  /** The part of it that was paid already, and is owed back. */
  refund: Cents;
  at: Instant;
}

/** Lowers what a job is billed, and owes back what was paid beyond that. Tried again, nothing changes. Answers with what is owed back. */
export async function creditJob(
  client: ClientBase,
  { key, amount, refund, at, ...job }: Credit,
): Promise<Cents> {
  const { account, caseNumber } = job;
  await post(client, {
    ...{ key, kind: 'job credit', at, account, caseNumber },
    lines: [
      { ledgerAccount: heldFor(job), amount },
      { ledgerAccount: jobReceivable(job), amount: cents(-amount) },
    ],
  });
  return refundExcess(client, { ...job, key: `${key}/refund`, amount: refund, at, reason: 'charge lowered' });
}

export interface Excess extends Job {
  key: string;
  amount: Cents;
  at: Instant;
  reason: string;
  /** The payment that brought it. */
  payment?: string;
}

/**
 * Owes back what was paid beyond what is billed, while the job goes on. Nothing is owed back of a payment that was returned
 * meanwhile, and never more than was paid. Answers with what is owed back; tried again with the same.
 */
export async function refundExcess(
  client: ClientBase,
  { key, at, reason, payment, ...rest }: Excess,
): Promise<Cents> {
  const { amount: wanted, ...job } = rest;
  const known = await refundedUnder(client, key, job);
  if (known !== undefined) return known;
  const isReturned = payment !== undefined && (await wasReturned(client, payment));
  const amount = cents(isReturned ? 0 : Math.min(wanted, Math.max(0, await keptOf(client, job))));
  if (amount === 0) return amount;
  const { account, caseNumber } = job;
  const lines = [
    { ledgerAccount: jobReceivable(job), amount },
    { ledgerAccount: refundsOwed(caseNumber), amount: cents(-amount) },
  ];
  await post(client, { key, kind: 'excess refunded', at, account, caseNumber, lines });
  await oweBack(client, job, { key, at, reason, amount });
  return amount;
}

async function refundedUnder(client: ClientBase, key: string, job: Job): Promise<Cents | undefined> {
  const { rows } = await client.query<{ amount: string }>(
    'SELECT amount::text FROM ledger_entries WHERE posting = $1 AND ledger_account = $2',
    [key, jobReceivable(job)],
  );
  return rows[0] && cents(Number(rows[0].amount));
}

async function wasReturned(client: ClientBase, payment: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM payments WHERE payment = $1 AND returned_at IS NOT NULL',
    [payment],
  );
  return rowCount === 1;
}
