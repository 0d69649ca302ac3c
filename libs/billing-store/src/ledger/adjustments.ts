import type { ClientBase } from 'pg';
import { allocate, type AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import { cents, type Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { adjustments, customerCredit, type LedgerAccount } from './chart.js';
import { readOpen } from './open-charges.js';
import { post, type Line } from './postings.js';

/** Money that is taken off what a customer owes for a service, beside any payment. */
export interface CreditAdjustment {
  key: string;
  account: string;
  service: Service;
  amount: Cents;
  reason: string;
  at: Instant;
}

/** Credits an account that is locked; what no charge of the service takes becomes the customer's credit. Answers whether it is new. */
export function recordAdjustment(
  client: ClientBase,
  { key, account, service, amount, reason, at }: CreditAdjustment,
  terms: AllocationTerms,
): Promise<boolean> {
  const posting = { key: `adjustment/${key}`, kind: 'adjustment', at, account, memo: reason };
  return payFrom(client, { posting, from: adjustments, amount, only: [service] }, terms);
}

interface ToPay {
  posting: { key: string; kind: string; at: Instant; account: string; memo: string };
  from: LedgerAccount;
  amount: Cents;
  only?: readonly Service[];
  /** Charges that it may not pay. */
  except?: readonly string[];
}

/** Moves an amount to the open charges of an account, and what is left to its credit. Nothing when the key was posted before. */
export async function payFrom(
  client: ClientBase,
  { posting, from, amount, only, except = [] }: ToPay,
  terms: AllocationTerms,
): Promise<boolean> {
  const known = await client.query('SELECT FROM postings WHERE key = $1', [posting.key]);
  if (known.rowCount) return false;
  const { charges } = await readOpen(client, posting.account, terms);
  const payable = charges.filter(({ key }) => !except.includes(key));
  const money = { amount, at: posting.at, ...(only ? { only } : {}) };
  const { allocations, rest } = allocate(payable, money, terms.order);
  const paid = allocations.map(({ charge, amount: part }): Line => {
    const { ledgerAccount } = payable.find(({ key }) => key === charge) ?? {
      ledgerAccount: customerCredit(posting.account),
    };
    return { ledgerAccount, amount: cents(-part) };
  });
  const left = { ledgerAccount: customerCredit(posting.account), amount: cents(-rest) };
  const lines = [{ ledgerAccount: from, amount }, ...paid, left].filter((line) => line.amount !== 0);
  return post(client, { ...posting, lines });
}
