import type { ClientBase } from 'pg';
import { cents, type Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { heldFor, jobReceivable, type Job } from './chart.js';
import { post } from './postings.js';
import { refundExcess } from './settle-job-money.js';

/** A charge that became lower after it was billed. */
export interface Credit extends Job {
  /** Derived from the effect that credits. */
  key: string;
  amount: Cents;
  /** The part of it that was paid already, and is owed back. */
  refund: Cents;
  at: Instant;
}

/** Lowers what a job is billed, and owes back what was paid beyond that. Tried again, nothing changes. */
export async function creditJob(
  client: ClientBase,
  { key, amount, refund, at, ...job }: Credit,
): Promise<void> {
  const { account, caseNumber } = job;
  await post(client, {
    ...{ key, kind: 'job credit', at, account, caseNumber },
    lines: [
      { ledgerAccount: heldFor(job), amount },
      { ledgerAccount: jobReceivable(job), amount: cents(-amount) },
    ],
  });
  if (refund > 0)
    await refundExcess(client, {
      ...job,
      key: `${key}/refund`,
      amount: refund,
      at,
      reason: 'charge lowered',
    });
}
