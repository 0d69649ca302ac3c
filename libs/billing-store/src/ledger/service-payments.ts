import type { ClientBase } from 'pg';
import { allocate, type AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { postAnew, workOutAnew } from './allocation-anew.js';
import { cash, creditPlace } from './chart.js';
import { readOpen, type OpenCharge } from './open-charges.js';
import { refuseUnbalanced, type Line } from './postings.js';

export interface NewServicePayment {
  /** Derived from where the money came in: the same key is the same payment. */
  payment: string;
  account: string;
  amount: Cents;
  tender: string;
  /** Counts from here, whenever it is posted. */
  receivedAt: Instant;
  /** `counter`, `lockbox`, `web`, … */
  channel?: string;
  paidBy?: string;
  agency?: string;
  /** The assistance program that gives it: it pays only the services of that program. */
  program?: string;
  /** The case number of the pledge that it keeps. */
  pledge?: string;
}

/**
 * Money for service on an account that is locked: debits cash, credits the open charges by the utility's order; what no charge
 * takes lies on the account as credit. Money that is posted after something later is allocated as of its receipt, and what came
 * after it anew. The same payment again changes nothing. Answers whether it is new.
 */
export async function recordServicePayment(
  client: ClientBase,
  payment: NewServicePayment,
  terms: AllocationTerms,
): Promise<boolean> {
  const only = servicesOf(payment, terms);
  const { account, amount, receivedAt } = payment;
  const { charges, last = receivedAt } = await readOpen(client, account, terms);
  if (last > receivedAt) return recordLate(client, payment, terms);
  const money = { amount, at: receivedAt, ...(only ? { only } : {}) };
  const { allocations } = allocate(charges, money, terms.order);
  const paid = allocations.map(({ charge, amount: part }) => creditOf(charges, charge, part));
  return (await insertPayment(client, payment, paid)) || refuseOther(client, payment);
}

/** What came after it has been posted already. */
async function recordLate(
  client: ClientBase,
  payment: NewServicePayment,
  terms: AllocationTerms,
): Promise<boolean> {
  if (!(await insertPayment(client, payment, []))) return refuseOther(client, payment);
  const { account, receivedAt: at } = payment;
  const anew = await workOutAnew(client, { account, payment: payment.payment, at }, terms);
  await postAnew(client, paymentPosting(payment.payment), anew);
  return true;
}

export const paymentPosting = (payment: string): string => `payment/${payment}`;

function servicesOf(
  { program }: NewServicePayment,
  { programs }: AllocationTerms,
): readonly Service[] | undefined {
  if (program === undefined) return undefined;
  const known = programs.find((one) => one.program === program);
  if (known === undefined)
    throw new Problem('program/not-found', phrase`There is no assistance program ${program}.`, {
      rule: 'assistance',
    });
  return known.services;
}

function creditOf(charges: readonly OpenCharge[], key: string, amount: Cents): Line {
  const charge = charges.find((one) => one.key === key);
  if (charge === undefined) throw new RangeError(`${key} is no open charge`);
  return { ledgerAccount: charge.ledgerAccount, amount: cents(-amount) };
}

/** The payment with its posting, in one round trip; what pays no charge is credit. Nothing is written where the payment is known. */
async function insertPayment(
  client: ClientBase,
  payment: NewServicePayment,
  paid: readonly Line[],
): Promise<boolean> {
  const key = paymentPosting(payment.payment);
  const { account, amount, program } = payment;
  const rest = cents(-sum(amount, ...paid.map((line) => line.amount)));
  const left = { ledgerAccount: creditPlace(account, program), amount: rest };
  const lines = [{ ledgerAccount: cash, amount }, ...paid, ...(rest === 0 ? [] : [left])];
  refuseUnbalanced({ key, lines });
  const { rowCount } = await client.query({
    name: 'insert service payment',
    text: insertText,
    values: [...valuesOf(payment), key, JSON.stringify(lines)],
  });
  return (rowCount ?? 0) > 0;
}

const insertText = `
  WITH paid AS (
    INSERT INTO payments (payment, account, amount, tender, paid_by, received_at, channel, agency, program, pledge)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (payment) DO NOTHING RETURNING account, received_at),
  made AS (
    INSERT INTO postings (key, kind, account, at) SELECT $11, 'service payment', account, received_at FROM paid RETURNING key)
  INSERT INTO ledger_entries (posting, ledger_account, amount)
  SELECT made.key, line."ledgerAccount", line.amount
  FROM made, jsonb_to_recordset($12) AS line("ledgerAccount" text, amount bigint)`;

const valuesOf = (payment: NewServicePayment): unknown[] => [
  ...[payment.payment, payment.account, payment.amount, payment.tender, payment.paidBy ?? null],
  ...[payment.receivedAt, payment.channel ?? null, payment.agency ?? null, payment.program ?? null],
  payment.pledge ?? null,
];

async function refuseOther(client: ClientBase, payment: NewServicePayment): Promise<false> {
  const { rowCount } = await client.query(
    `SELECT FROM payments WHERE payment = $1 AND account = $2 AND amount = $3 AND tender = $4 AND received_at = $6
       AND invoice IS NULL AND (paid_by, channel, agency, program, pledge) IS NOT DISTINCT FROM ($5, $7, $8, $9, $10)`,
    valuesOf(payment),
  );
  if (rowCount) return false;
  throw new Problem('ledger/key-reused', phrase`The payment ${payment.payment} exists with another content.`);
}
