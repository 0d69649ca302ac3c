import type { ClientBase } from 'pg';
import { cents, dollars, sum, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { heldFor, refundableAdvance, refundsOwed, type Job, type LedgerAccount } from './chart.js';
import { balanceOf, post, type Line } from './postings.js';
import { oweBack } from './refunds.js';

export interface RefundClock {
  account: string;
  caseNumber: string;
  refundable: Cents;
  /** `2026-07-21`: the first and the last day on which it is refundable. */
  from: string;
  until: string;
  /** Derived from the effect that starts it: the same key starts it once. */
  key: string;
  at: Instant;
}

/** Sets the refundable part of what is held for a job apart, and records until when it is refundable. */
export async function startRefundClock(client: ClientBase, clock: RefundClock): Promise<void> {
  const { account, caseNumber, refundable, from, until, key, at } = clock;
  const lines = await linesToSetApart(client, clock);
  if (lines.length > 0)
    await post(client, { key, kind: 'advance refundable', at, account, caseNumber, lines });
  await client.query(
    `INSERT INTO advances (case_number, account, refundable, refundable_from, refundable_until) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (case_number) DO UPDATE SET account = excluded.account, refundable = excluded.refundable,
       refundable_from = excluded.refundable_from, refundable_until = excluded.refundable_until,
       ended_at = NULL, ended_as = NULL`,
    [caseNumber, account, refundable, from, until],
  );
}

export interface RefundClockEnd {
  account: string;
  caseNumber: string;
  /** What is left of it is refunded, is the utility's for good, or is held for the job as before. */
  as: 'wholly refunded' | 'contribution in aid' | 'stopped';
  key: string;
  at: Instant;
}

/** Nothing of a job's advance is refundable any more. Tried again, nothing changes. */
export async function endRefundClock(client: ClientBase, end: RefundClockEnd): Promise<void> {
  const { account, caseNumber, as, key, at } = end;
  for (const { job, apart } of await advancedFor(client, end)) {
    if (apart === 0) continue;
    const lines = [
      { ledgerAccount: refundableAdvance(job), amount: apart },
      { ledgerAccount: whereItGoes(job, as), amount: cents(-apart) },
    ];
    const posting = `${key}/${job.purpose}`;
    await post(client, { key: posting, kind: `advance ${as}`, at, account, caseNumber, lines });
    if (as === 'wholly refunded') await oweBack(client, job, { key: posting, at, reason: as, amount: apart });
  }
  await client.query(
    'UPDATE advances SET ended_at = $2, ended_as = $3 WHERE case_number = $1 AND ended_at IS NULL',
    [caseNumber, at, as],
  );
}

function whereItGoes(job: Job, as: RefundClockEnd['as']): LedgerAccount {
  if (as === 'wholly refunded') return refundsOwed(job.caseNumber);
  return heldFor(as === 'stopped' ? job : { ...job, purpose: as });
}

/** What has to move for so much of the job's money to be refundable; what was billed last is refundable first. */
async function linesToSetApart(client: ClientBase, clock: RefundClock): Promise<Line[]> {
  const advanced = await advancedFor(client, clock);
  const whole = sum(...advanced.map(({ held, apart }) => cents(held + apart)));
  if (clock.refundable > whole) {
    throw new Problem(
      'refund/by-hand',
      phrase`${dollars(clock.refundable)} are to be refundable, of ${dollars(whole)} held for the job.`,
      { remedy: phrase`Amend what is refundable, or settle the call by hand.` },
    );
  }
  let left: number = clock.refundable;
  return advanced.flatMap(({ job, held, apart }) => {
    const wanted = Math.min(left, held + apart);
    left -= wanted;
    if (wanted === apart) return [];
    return [
      { ledgerAccount: heldFor(job), amount: cents(wanted - apart) },
      { ledgerAccount: refundableAdvance(job), amount: cents(apart - wanted) },
    ];
  });
}

interface Advanced {
  job: Job;
  held: Cents;
  apart: Cents;
}

async function advancedFor(
  client: ClientBase,
  { account, caseNumber }: { account: string; caseNumber: string },
): Promise<Advanced[]> {
  const { rows } = await client.query<{ purpose: string }>(
    'SELECT purpose FROM invoices WHERE case_number = $1 GROUP BY purpose ORDER BY max(issued_at) DESC, purpose',
    [caseNumber],
  );
  const advanced: Advanced[] = [];
  for (const { purpose } of rows) {
    const job = { account, caseNumber, purpose };
    const held = cents(-(await balanceOf(client, heldFor(job))));
    const apart = cents(-(await balanceOf(client, refundableAdvance(job))));
    advanced.push({ job, held, apart });
  }
  return advanced;
}
