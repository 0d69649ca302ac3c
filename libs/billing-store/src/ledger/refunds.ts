import type { ClientBase } from 'pg';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { cash, jobReceivable, refundsOwed, type Job } from './chart.js';
import { balanceOf, post } from './postings.js';

interface Back {
  key: string;
  at: Instant;
  reason: string;
  amount: Cents;
}

/** Divides what is owed back among those who advanced it, by what each paid; the first has the odd cents. */
export async function oweBack(client: ClientBase, job: Job, back: Back): Promise<void> {
  const shares = await sharesOf(client, job, back.amount);
  for (const [index, [owedTo, amount]] of [...shares].entries()) {
    if (amount > 0)
      await insertRefund(client, job, { ...back, key: `${back.key}/${index + 1}`, owedTo, amount });
  }
}

/** Pays a refund out. */
export async function payRefund(
  client: ClientBase,
  { key, at }: { key: string; at: Instant },
): Promise<boolean> {
  const { rows } = await client.query<{ caseNumber: string; amount: string }>(
    `UPDATE refunds SET paid_at = $2 WHERE key = $1 AND paid_at IS NULL AND withdrawn_at IS NULL
     RETURNING case_number AS "caseNumber", amount::text`,
    [key, at],
  );
  const [refund] = rows;
  if (refund === undefined) return false;
  const { caseNumber } = refund;
  const amount = cents(Number(refund.amount));
  const lines = [
    { ledgerAccount: refundsOwed(caseNumber), amount },
    { ledgerAccount: cash, amount: cents(-amount) },
  ];
  return post(client, { key: `refund paid/${key}`, kind: 'refund paid', at, caseNumber, lines });
}

/** What becomes of refunds when the money that they came from is taken back. */
export interface Unrefunded {
  /** Was owed back and not yet paid out: nobody is owed it any more. */
  withdrawn: Cents;
  /** Was paid out already: it is to be collected. */
  paidOut: Cents;
}

/** Money that was taken back: how much, by whom, and since when it had counted. */
export interface TakenBack {
  key: string;
  at: Instant;
  amount: Cents;
  paidBy: string;
  since: Instant;
}

/**
 * After a payment was returned: takes back what it had made the utility owe, its payer's first, as far as that is not paid
 * out. Whoever is still owed after all keeps the refund.
 */
export async function withdrawRefunds(client: ClientBase, job: Job, back: TakenBack): Promise<Unrefunded> {
  const { key, at, since, paidBy } = back;
  const uncovered = Math.max(0, await balanceOf(client, jobReceivable(job)));
  const refunds = await refundsSince(client, job, since);
  const beyond = Math.max(0, sum(...refunds.map(({ amount }) => amount)) - uncovered);
  const due = await sharesOf(client, job, cents(beyond));
  const unrefunded = { withdrawn: 0, paidOut: 0 };
  for (const owedTo of new Set([paidBy, ...refunds.map((refund) => refund.owedTo)])) {
    const theirs = refunds.filter((refund) => refund.owedTo === owedTo);
    const left = Math.min(uncovered, back.amount) - unrefunded.withdrawn - unrefunded.paidOut;
    const tooMuch = sum(...theirs.map(({ amount }) => amount)) - (due.get(owedTo) ?? 0);
    const surplus = Math.max(0, Math.min(left, tooMuch));
    const withdrawn = await takeFrom(client, job, { refunds: theirs, surplus, at });
    unrefunded.withdrawn += withdrawn;
    unrefunded.paidOut += surplus - withdrawn;
  }
  await postWithdrawal(client, job, { key, at, amount: cents(unrefunded.withdrawn) });
  return { withdrawn: cents(unrefunded.withdrawn), paidOut: cents(unrefunded.paidOut) };
}

/** What was paid on a job for its purpose and is neither returned nor owed back. */
export async function keptOf(client: ClientBase, job: Job): Promise<Cents> {
  const { rows } = await client.query<{ kept: string }>(
    `SELECT (coalesce((SELECT sum(amount) FROM payments
         WHERE case_number = $1 AND purpose = $2 AND account = $3 AND returned_at IS NULL), 0)
       - coalesce((SELECT sum(amount) FROM refunds
         WHERE case_number = $1 AND purpose = $2 AND account = $3 AND withdrawn_at IS NULL), 0))::text AS kept`,
    [job.caseNumber, job.purpose, job.account],
  );
  return cents(Number(rows[0]?.kept));
}

interface OpenRefund {
  key: string;
  owedTo: string;
  amount: Cents;
  reason: string;
  isPaid: boolean;
}

/** The latest first: what was owed back last is taken back first. */
async function refundsSince(client: ClientBase, job: Job, since: Instant): Promise<OpenRefund[]> {
  const { rows } = await client.query<Omit<OpenRefund, 'amount'> & { amount: string }>(
    `SELECT key, owed_to AS "owedTo", amount::text, reason, paid_at IS NOT NULL AS "isPaid" FROM refunds
     WHERE case_number = $1 AND purpose = $2 AND account = $3 AND withdrawn_at IS NULL AND owed_at >= $4
     ORDER BY owed_at DESC, key DESC FOR NO KEY UPDATE`,
    [job.caseNumber, job.purpose, job.account, since],
  );
  return rows.map((row) => ({ ...row, amount: cents(Number(row.amount)) }));
}

/** Withdraws refunds that are not paid out, up to an amount; of one that is withdrawn in part the rest is owed anew. */
async function takeFrom(
  client: ClientBase,
  job: Job,
  { refunds, surplus, at }: { refunds: OpenRefund[]; surplus: number; at: Instant },
): Promise<number> {
  let taken = 0;
  for (const { key, owedTo, amount, reason } of refunds.filter(({ isPaid }) => !isPaid)) {
    if (taken >= surplus) break;
    const rest = Math.max(0, taken + amount - surplus);
    await client.query('UPDATE refunds SET withdrawn_at = $2 WHERE key = $1', [key, at]);
    if (rest > 0) await insertRefund(client, job, { key: `${key}/rest`, owedTo, amount: rest, reason, at });
    taken += amount - rest;
  }
  return taken;
}

async function postWithdrawal(
  client: ClientBase,
  job: Job,
  { key, at, amount }: { key: string; at: Instant; amount: Cents },
): Promise<void> {
  if (amount === 0) return;
  const { account, caseNumber } = job;
  const lines = [
    { ledgerAccount: refundsOwed(caseNumber), amount },
    { ledgerAccount: jobReceivable(job), amount: cents(-amount) },
  ];
  await post(client, { key, kind: 'refund withdrawn', at, account, caseNumber, lines });
}

async function insertRefund(
  client: ClientBase,
  job: Job,
  refund: { key: string; owedTo: string; amount: number; reason: string; at: Instant },
): Promise<void> {
  const { key, owedTo, amount, reason, at } = refund;
  await client.query(
    `INSERT INTO refunds (key, account, case_number, purpose, owed_to, amount, reason, owed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [key, job.account, job.caseNumber, job.purpose, owedTo, amount, reason, at],
  );
}

const payers = `
  SELECT coalesce(p.paid_by, a.customer, a.number) AS "owedTo", sum(p.amount)::text AS paid
  FROM payments p JOIN accounts a ON a.number = p.account
  WHERE p.case_number = $1 AND p.purpose = $2 AND p.account = $3 AND p.returned_at IS NULL
  GROUP BY 1 ORDER BY min(p.received_at), 1`;

/** Who advanced the money of a job, and how much of an amount is each one's. */
async function sharesOf(client: ClientBase, job: Job, amount: Cents): Promise<Map<string, number>> {
  const { rows } = await client.query<{ owedTo: string; paid: string }>(payers, [
    ...[job.caseNumber, job.purpose, job.account],
  ]);
  const advancers = rows.length > 0 ? rows : [{ owedTo: job.account, paid: '1' }];
  const total = advancers.reduce((all, { paid }) => all + BigInt(paid), 0n);
  const shares = advancers.map(({ paid }) => Number((BigInt(amount) * BigInt(paid)) / total));
  const odd = amount - shares.reduce((all, share) => all + share, 0);
  return new Map(
    advancers.map(({ owedTo }, index) => [owedTo, (shares[index] ?? 0) + (index === 0 ? odd : 0)]),
  );
}
