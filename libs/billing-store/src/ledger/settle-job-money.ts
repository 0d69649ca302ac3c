import type { ClientBase } from 'pg';
import { cents, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { cash, forfeited, heldFor, jobReceivable, refundsOwed, type Job } from './chart.js';
import { balanceOf, post, type Line } from './postings.js';

export interface Settlement {
  caseNumber: string;
  how: 'refund' | 'forfeit';
  /** Derived from the effect that settles: the same key settles once. */
  key: string;
  at: Instant;
  reason: string;
  /** Only the money of one purpose; else all of the job. */
  purpose?: string;
}

/**
 * Ends the money of a job: what is billed and unpaid is taken off, what was paid is owed back to whoever advanced it, or
 * forfeited. Money beyond what was billed is never forfeited. Answers with what is now owed back.
 */
export async function settleJobMoney(client: ClientBase, settlement: Settlement): Promise<Cents> {
  let owed = 0;
  for (const job of await jobsOf(client, settlement)) owed += await settle(client, job, settlement);
  return cents(owed);
}

export interface Excess extends Job {
  key: string;
  amount: Cents;
  at: Instant;
  reason: string;
}

/** Owes back what was paid beyond what is billed, while the job goes on. */
export async function refundExcess(
  client: ClientBase,
  { key, amount, at, reason, ...job }: Excess,
): Promise<boolean> {
  const beyond = -(await balanceOf(client, jobReceivable(job)));
  const isKnown = await wasPosted(client, key);
  if (!isKnown && amount > beyond)
    throw new Problem(
      'ledger/unbalanced',
      `Only ${beyond} cents of ${job.caseNumber} are beyond what is billed.`,
    );
  const lines = [
    { ledgerAccount: jobReceivable(job), amount },
    { ledgerAccount: refundsOwed(job.caseNumber), amount: cents(-amount) },
  ];
  const { account, caseNumber } = job;
  const isNew = await post(client, { key, kind: 'excess refunded', at, account, caseNumber, lines });
  if (isNew) await oweBack(client, job, { key, at, reason, amount });
  return isNew;
}

/** Pays a refund out. */
export async function payRefund(
  client: ClientBase,
  { key, at }: { key: string; at: Instant },
): Promise<boolean> {
  const { rows } = await client.query<{ case_number: string; amount: string }>(
    'UPDATE refunds SET paid_at = $2 WHERE key = $1 AND paid_at IS NULL RETURNING case_number, amount::text',
    [key, at],
  );
  const [refund] = rows;
  if (refund === undefined) return false;
  const amount = cents(Number(refund.amount));
  const lines = [
    { ledgerAccount: refundsOwed(refund.case_number), amount },
    { ledgerAccount: cash, amount: cents(-amount) },
  ];
  return post(client, {
    key: `refund paid/${key}`,
    kind: 'refund paid',
    at,
    caseNumber: refund.case_number,
    lines,
  });
}

async function settle(client: ClientBase, job: Job, settlement: Settlement): Promise<number> {
  const key = `${settlement.key}/${job.purpose}`;
  if (await wasPosted(client, key)) return 0;
  const owed = await balanceOf(client, jobReceivable(job));
  const held = cents(-(await balanceOf(client, heldFor(job))));
  const { lines, back } = settlementLines(job, { owed, held, how: settlement.how });
  if (lines.length === 0) return 0;
  const { at, reason } = settlement;
  const kind = settlement.how === 'refund' ? 'job money refunded' : 'job money forfeited';
  await post(client, { key, kind, at, account: job.account, caseNumber: job.caseNumber, lines });
  if (back > 0) await oweBack(client, job, { key, at, reason, amount: back });
  return back;
}

/** What is held less what is unpaid is real money. When less is held than is owed, the customer still owes the rest. */
function settlementLines(
  job: Job,
  { owed, held, how }: { owed: Cents; held: Cents; how: Settlement['how'] },
): { lines: Line[]; back: Cents } {
  const takenOff = Math.min(owed, held);
  const real = held - takenOff;
  const beyond = Math.max(0, -owed);
  const back = how === 'refund' ? real : Math.min(real, beyond);
  const lines = [
    { ledgerAccount: heldFor(job), amount: cents(held) },
    { ledgerAccount: jobReceivable(job), amount: cents(-takenOff) },
    { ledgerAccount: refundsOwed(job.caseNumber), amount: cents(-back) },
    { ledgerAccount: forfeited, amount: cents(back - real) },
  ];
  return { lines: lines.filter(({ amount }) => amount !== 0), back: cents(back) };
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

interface Back {
  key: string;
  at: Instant;
  reason: string;
  amount: Cents;
}

/** Divides what is owed back among those who advanced it, by what each paid; the first has the odd cents. */
async function oweBack(client: ClientBase, job: Job, { key, at, reason, amount }: Back): Promise<void> {
  const { rows } = await client.query<{ owedTo: string; paid: string }>(payers, [
    ...[job.caseNumber, job.purpose, job.account],
  ]);
  const advancers = rows.length > 0 ? rows : [{ owedTo: job.account, paid: '1' }];
  const shares = sharesOf(
    amount,
    advancers.map(({ paid }) => BigInt(paid)),
  );
  for (const [index, { owedTo }] of advancers.entries()) {
    if (!shares[index]) continue;
    await client.query(
      `INSERT INTO refunds (key, account, case_number, purpose, owed_to, amount, reason, owed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [`${key}/${index + 1}`, job.account, job.caseNumber, job.purpose, owedTo, shares[index], reason, at],
    );
  }
}

const payers = `
  SELECT coalesce(p.paid_by, a.customer, a.number) AS "owedTo", sum(p.amount)::text AS paid
  FROM payments p JOIN accounts a ON a.number = p.account
  WHERE p.case_number = $1 AND p.purpose = $2 AND p.account = $3 AND p.returned_at IS NULL
  GROUP BY 1 ORDER BY min(p.received_at), 1`;

function sharesOf(amount: Cents, paid: bigint[]): number[] {
  const total = paid.reduce((all, one) => all + one, 0n);
  const shares = paid.map((one) => Number((BigInt(amount) * one) / total));
  const odd = amount - shares.reduce((all, one) => all + one, 0);
  return shares.map((share, index) => (index === 0 ? share + odd : share));
}
