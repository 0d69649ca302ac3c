import type { ClientBase } from 'pg';
import { cents, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { cash, heldFor, jobReceivable, type Job } from './chart.js';
import { post, reverse } from './postings.js';
import { withdrawRefunds, type Unrefunded } from './refunds.js';

export interface NewInvoice extends Job {
  number: string;
  amount: Cents;
  issuedAt: Instant;
  /** `2026-01-05`. */
  dueOn?: string;
  /** The key of the effect that sends it. */
  effect?: string;
}

/** Bills a job: debits its receivable. The same invoice again changes nothing. Answers whether it is new. */
export async function recordInvoice(client: ClientBase, invoice: NewInvoice): Promise<boolean> {
  const { number, amount, issuedAt } = invoice;
  if (!(await insertInvoice(client, invoice))) return refuseOther(client, invoice);
  if (amount === 0) return true;
  return post(client, {
    ...{ key: billing(number), kind: 'job invoice', at: issuedAt, memo: number },
    ...{ account: invoice.account, caseNumber: invoice.caseNumber },
    lines: [
      { ledgerAccount: jobReceivable(invoice), amount },
      { ledgerAccount: heldFor(invoice), amount: cents(-amount) },
    ],
  });
}

/** Takes an invoice back. What was paid on it stays on the job for its purpose, to be set off against the next or refunded. */
export async function withdrawInvoice(
  client: ClientBase,
  { number, at }: { number: string; at: Instant },
): Promise<boolean> {
  const { amount, withdrawn } = await invoiceOf(client, number);
  if (withdrawn) return false;
  await client.query('UPDATE invoices SET withdrawn_at = $2 WHERE number = $1', [number, at]);
  if (amount > 0) await reverse(client, { key: billing(number), newKey: `invoice withdrawn/${number}`, at });
  return true;
}

export interface NewPayment {
  /** Derived from where the money came in: the same key is the same payment. */
  payment: string;
  invoice: string;
  amount: Cents;
  tender: string;
  receivedAt: Instant;
  /** Who advanced it, when that is not the customer of the account. */
  paidBy?: string;
}

/** Money for an invoice: debits cash. The job, and whether the payment is new. */
export async function recordPayment(
  client: ClientBase,
  payment: NewPayment,
): Promise<Job & { isNew: boolean }> {
  const { account, caseNumber, purpose } = await invoiceOf(client, payment.invoice);
  const job = { account, caseNumber, purpose };
  if (!(await insertPayment(client, payment, job)))
    return { ...job, isNew: await refuseOtherPayment(client, payment) };
  const { amount } = payment;
  await post(client, {
    ...{ key: paid(payment.payment), kind: 'job payment', at: payment.receivedAt, account, caseNumber },
    lines: [
      { ledgerAccount: cash, amount },
      { ledgerAccount: jobReceivable(job), amount: cents(-amount) },
    ],
  });
  return { ...job, isNew: true };
}

export interface ReturnedPayment {
  payment: string;
  reason: string;
  at: Instant;
}

/** A payment that was taken back: its posting is reversed exactly, and so is what it had made the utility owe. The job, and whether this is new. */
export async function recordReturnedPayment(
  client: ClientBase,
  { payment, reason, at }: ReturnedPayment,
): Promise<Job & { isNew: boolean; refunds: Unrefunded }> {
  const { returnedReason, returnedAt, paid: was, ...job } = await paymentOf(client, payment);
  if (returnedAt !== null) {
    const refunds = { withdrawn: cents(0), paidOut: cents(0) };
    if (returnedReason === reason && returnedAt === at) return { ...job, isNew: false, refunds };
    throw new Problem(
      'payment/reversed',
      phrase`The payment ${payment} was returned on ${returnedAt}: ${returnedReason ?? ''}.`,
    );
  }
  await client.query('UPDATE payments SET returned_at = $2, returned_reason = $3 WHERE payment = $1', [
    ...[payment, at, reason],
  ]);
  const key = `payment returned/${payment}`;
  await reverse(client, { key: paid(payment), newKey: key, at });
  const refunds = await withdrawRefunds(client, job, { ...was, key: `${key}/refunds`, at });
  return { ...job, isNew: true, refunds };
}

const billing = (number: string): string => `invoice/${number}`;
const paid = (payment: string): string => `payment/${payment}`;

async function insertInvoice(client: ClientBase, invoice: NewInvoice): Promise<boolean> {
  const { number, account, caseNumber, purpose, amount, issuedAt, dueOn, effect } = invoice;
  const { rowCount } = await client.query(
    `INSERT INTO invoices (number, account, case_number, purpose, amount, issued_at, due_on, effect)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [number, account, caseNumber, purpose, amount, issuedAt, dueOn ?? null, effect ?? null],
  );
  return rowCount === 1;
}

async function refuseOther(client: ClientBase, invoice: NewInvoice): Promise<false> {
  const { number, account, caseNumber, purpose, amount, effect } = invoice;
  const { rowCount } = await client.query(
    `SELECT FROM invoices WHERE number = $1 AND account = $2 AND case_number = $3 AND purpose = $4 AND amount = $5
       AND effect IS NOT DISTINCT FROM $6`,
    [number, account, caseNumber, purpose, amount, effect ?? null],
  );
  if (rowCount) return false;
  throw new Problem(
    'ledger/key-reused',
    phrase`The invoice ${number} or its effect exists with another content.`,
  );
}

async function insertPayment(client: ClientBase, payment: NewPayment, job: Job): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO payments (payment, account, invoice, case_number, purpose, amount, tender, paid_by, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (payment) DO NOTHING`,
    [
      ...[payment.payment, job.account, payment.invoice, job.caseNumber, job.purpose],
      ...[payment.amount, payment.tender, payment.paidBy ?? null, payment.receivedAt],
    ],
  );
  return rowCount === 1;
}

async function refuseOtherPayment(client: ClientBase, payment: NewPayment): Promise<false> {
  const { rowCount } = await client.query(
    `SELECT FROM payments WHERE payment = $1 AND invoice = $2 AND amount = $3 AND tender = $4 AND received_at = $5`,
    [payment.payment, payment.invoice, payment.amount, payment.tender, payment.receivedAt],
  );
  if (rowCount) return false;
  throw new Problem('ledger/key-reused', phrase`The payment ${payment.payment} exists with another content.`);
}

async function invoiceOf(
  client: ClientBase,
  number: string,
): Promise<Job & { amount: Cents; withdrawn: boolean }> {
  const { rows } = await client.query<Job & { amount: string; withdrawn: boolean }>(
    `SELECT account, case_number AS "caseNumber", purpose, amount::text, withdrawn_at IS NOT NULL AS withdrawn
     FROM invoices WHERE number = $1`,
    [number],
  );
  if (rows[0] === undefined) throw new Problem('invoice/not-found', phrase`There is no invoice ${number}.`);
  return { ...rows[0], amount: cents(Number(rows[0].amount)) };
}

interface PaymentRead extends Job {
  paid: { amount: Cents; paidBy: string; since: Instant };
  returnedAt: Instant | null;
  returnedReason: string | null;
}

async function paymentOf(client: ClientBase, payment: string): Promise<PaymentRead> {
  const { rows } = await client.query<PaymentRead & { amount: string; paidBy: string; since: Instant }>(
    `SELECT p.account, p.case_number AS "caseNumber", p.purpose, p.amount::text, p.received_at AS since,
       coalesce(p.paid_by, a.customer, a.number) AS "paidBy", p.returned_at AS "returnedAt",
       p.returned_reason AS "returnedReason"
     FROM payments p JOIN accounts a ON a.number = p.account WHERE p.payment = $1 FOR NO KEY UPDATE OF p`,
    [payment],
  );
  if (rows[0] === undefined) throw new Problem('payment/not-found', phrase`There is no payment ${payment}.`);
  const { amount, paidBy, since, ...read } = rows[0];
  return { ...read, paid: { amount: cents(Number(amount)), paidBy, since } };
}
