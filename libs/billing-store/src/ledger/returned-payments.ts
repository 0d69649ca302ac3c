import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { postAnew, workOutAnew } from './allocation-anew.js';
import { creditPlace } from './chart.js';
import { recordCharge } from './charges.js';
import { isoOf, paymentOf } from './open-charges.js';
import { balanceOf, reverse } from './postings.js';
import { paymentPosting } from './service-payments.js';

/** A payment for service that the bank has taken back. */
export interface ReturnedServicePayment {
  account: string;
  payment: string;
  reason: string;
  at: Instant;
  /** The office's day of `at`: the fee is due on it. */
  on: LocalDate;
  /** By the rule; nothing when the utility charges none. */
  fee: Cents;
  /** From so many returns since an instant on, only cash and guaranteed funds are taken until a date. */
  cashOnly?: { returns: number; since: Instant; until: LocalDate };
}

/**
 * Takes a payment back on an account that is locked: what it has paid is reversed exactly, what came after it is allocated as if
 * it had never come, and the fee is charged. Answers whether this is new.
 */
export async function recordReturn(
  client: ClientBase,
  returned: ReturnedServicePayment,
  terms: AllocationTerms,
): Promise<boolean> {
  const paid = await markReturned(client, returned);
  if (paid === undefined) return false;
  const { account } = returned;
  const cause = `payment returned/${returned.payment}`;
  const service = paid.service ?? terms.order.services[0] ?? 'electric';
  const owed = { account, service: service as Service, dueOn: returned.on, issuedOn: returned.on };
  await reverseAll(client, { cause, ...returned });
  const from = { account, payment: returned.payment, at: paid.receivedAt };
  await postAnew(client, cause, await workOutAnew(client, from, terms));
  const credit = creditPlace(account, paid.program);
  const short = await balanceOf(client, credit);
  if (short > 0) {
    const again = {
      ...owed,
      key: `${cause}/credit gone`,
      kind: 'adjustment',
      amount: short,
      at: returned.at,
    } as const;
    await recordCharge(client, again, { terms, earned: credit });
  }
  if (returned.fee > 0) {
    const fee = {
      ...owed,
      key: `${cause}/fee`,
      kind: 'returned payment fee',
      amount: returned.fee,
      at: returned.at,
    } as const;
    await recordCharge(client, fee, { terms });
  }
  await takeOnlyCash(client, returned);
  return true;
}

/** The posting of the payment, and each by which it has been allocated anew since. */
async function reverseAll(
  client: ClientBase,
  { cause, account, payment, at }: ReturnedServicePayment & { cause: string },
): Promise<void> {
  await reverse(client, { key: paymentPosting(payment), newKey: cause, at });
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM postings WHERE account = $1 AND kind = 'payment allocated anew' AND memo = $2 ORDER BY at, key`,
    [account, payment],
  );
  for (const [index, { key }] of rows.entries())
    await reverse(client, { key, newKey: `${cause}/${index + 1}`, at });
}

interface Paid {
  receivedAt: Instant;
  program: string | null;
  service: Service | null;
  returnedAt: Instant | null;
  returnedReason: string | null;
}

async function markReturned(
  client: ClientBase,
  { account, payment, reason, at }: ReturnedServicePayment,
): Promise<Paid | undefined> {
  const { rows } = await client.query<Paid>(paidText, [payment, account]);
  const [paid] = rows;
  if (paid === undefined)
    throw new Problem('payment/not-found', phrase`${account} has no payment for service ${payment}.`);
  if (paid.returnedAt === null) {
    await client.query('UPDATE payments SET returned_at = $2, returned_reason = $3 WHERE payment = $1', [
      ...[payment, at, reason],
    ]);
    return paid;
  }
  if (paid.returnedReason === reason && paid.returnedAt === at) return undefined;
  throw new Problem(
    'payment/reversed',
    phrase`The payment ${payment} was returned on ${paid.returnedAt}: ${paid.returnedReason ?? ''}.`,
  );
}

/** The service is the one of which most was paid: it carries the fee. */
const paidText = `
  SELECT p.program, ${isoOf('p.received_at')} AS "receivedAt", p.returned_at AS "returnedAt",
    p.returned_reason AS "returnedReason",
    (SELECT c.service FROM postings g JOIN ledger_entries e ON e.posting = g.key
       JOIN charges c ON c.ledger_account = e.ledger_account
     WHERE g.account = $2 AND ${paymentOf('g')} = $1 GROUP BY c.service ORDER BY sum(e.amount), c.service LIMIT 1) AS service
  FROM payments p WHERE p.payment = $1 AND p.account = $2 AND p.invoice IS NULL`;

async function takeOnlyCash(
  client: ClientBase,
  { account, cashOnly }: ReturnedServicePayment,
): Promise<void> {
  if (cashOnly === undefined) return;
  await client.query(
    `UPDATE accounts SET cash_only_until = greatest(cash_only_until, $4) WHERE number = $1 AND $2 <=
       (SELECT count(*) FROM payments WHERE account = $1 AND invoice IS NULL AND returned_at >= $3)`,
    [account, cashOnly.returns, cashOnly.since, cashOnly.until],
  );
}
