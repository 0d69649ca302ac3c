import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { serviceReceivable } from './chart.js';
import { insertCharges } from './charges.js';
import { useCredit } from './credit.js';
import { readOpen } from './open-charges.js';
import { post } from './postings.js';

/** The balance of an account with a final bill, moved to another account of the same customer. Both are locked. */
export interface BalanceTransfer {
  key: string;
  from: string;
  to: string;
  at: Instant;
}

/** Moves each open charge with its due date. Answers with what was moved; nothing when it was moved before. */
export async function transferBalance(
  client: ClientBase,
  { key, from, to, at }: BalanceTransfer,
  terms: AllocationTerms,
): Promise<Cents> {
  await refuseOtherCustomer(client, from, to);
  const { charges } = await readOpen(client, from, terms);
  if (charges.length === 0) return cents(0);
  const moved = charges.map(({ key: old, service, amount, dueOn, issuedOn, departed }) => ({
    ...{
      key: `${old}/on ${to}`,
      account: to,
      service,
      kind: 'transferred' as const,
      amount,
      dueOn,
      issuedOn,
      at,
    },
    ...(departed ? { departed } : {}),
  }));
  await insertCharges(client, moved);
  await post(client, {
    ...{ key: `balance transferred/${key}`, kind: 'balance transferred', at, account: from, memo: to },
    lines: [
      ...charges.map(({ ledgerAccount, amount }) => ({ ledgerAccount, amount: cents(-amount) })),
      ...moved.map((charge) => ({ ledgerAccount: serviceReceivable(to, charge), amount: charge.amount })),
    ],
  });
  await useCredit(client, { account: to, cause: `balance transferred/${key}` }, terms);
  return sum(...charges.map(({ amount }) => amount));
}

async function refuseOtherCustomer(client: ClientBase, from: string, to: string): Promise<void> {
  const { rows } = await client.query<{ same: boolean; final: boolean }>(
    `SELECT a.customer = b.customer AS same, a.final_billed_on IS NOT NULL AS final
     FROM accounts a, accounts b WHERE a.number = $1 AND b.number = $2`,
    [from, to],
  );
  if (!rows[0]?.same)
    throw new Problem('account/other-customer', phrase`${from} and ${to} are not of the same customer.`);
  if (!rows[0].final) throw new Problem('account/not-final', phrase`${from} has no final bill.`);
}
