import type { ClientBase } from 'pg';
import { allocate, type AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import { later, type Instant } from '../../../domain/src/time/instant.js';
import { customerCredit, unclaimedProperty } from './chart.js';
import { readOpen, type Credit, type OpenCharge } from './open-charges.js';
import { post, type Line } from './postings.js';

/** On which account, and the key of what made that there is credit and something to pay. */
export interface CreditUse {
  account: string;
  cause: string;
}

/**
 * Pays open charges from the credit of a locked account. Each charge is paid as of the first instant at which both were there,
 * so it makes no difference in which order bills and payments were posted.
 */
export async function useCredit(
  client: ClientBase,
  { account, cause }: CreditUse,
  terms: AllocationTerms,
): Promise<void> {
  const open = await readOpen(client, account, terms);
  let { charges } = open;
  let number = 0;
  for (const credit of open.credits.filter(({ amount }) => amount > 0)) {
    const paid = paidFrom(credit, charges, terms);
    for (const [at, lines] of paid) {
      const total = cents(-sum(...lines.map(({ amount }) => amount)));
      await post(client, {
        ...{ key: `${cause}/credit used/${++number}`, kind: 'credit used', at, account },
        lines: [{ ledgerAccount: credit.ledgerAccount, amount: total }, ...lines],
      });
      charges = less(charges, lines);
    }
  }
}

/** What a credit pays, by the instant as of which it does. */
function paidFrom(
  { amount, since, only }: Credit,
  charges: readonly OpenCharge[],
  terms: AllocationTerms,
): Map<Instant, Line[]> {
  const at = charges.reduce((last, charge) => later(last, charge.at), since);
  const { allocations } = allocate(charges, { amount, at, ...(only ? { only } : {}) }, terms.order);
  const paid = new Map<Instant, Line[]>();
  for (const allocation of allocations) {
    const charge = charges.find(({ key }) => key === allocation.charge);
    if (charge === undefined) continue;
    const when = later(charge.at, since);
    const line = { ledgerAccount: charge.ledgerAccount, amount: cents(-allocation.amount) };
    paid.set(when, [...(paid.get(when) ?? []), line]);
  }
  return paid;
}

const less = (charges: readonly OpenCharge[], lines: readonly Line[]): OpenCharge[] =>
  charges.map((charge) => {
    const paid = lines.filter(({ ledgerAccount }) => ledgerAccount === charge.ledgerAccount);
    return { ...charge, amount: sum(charge.amount, ...paid.map(({ amount }) => amount)) };
  });

/** Hands credit that has lain since before an instant to unclaimed property. Answers with what was handed over. */
export async function moveToUnclaimed(
  client: ClientBase,
  { account, key, at, before }: { account: string; key: string; at: Instant; before: Instant },
): Promise<Cents> {
  const credit = customerCredit(account);
  const { credits } = await readOpen(client, account, { order: { kinds: [], services: [] }, programs: [] });
  const old = credits.find(({ amount, since }) => amount > 0 && since < before);
  if (old === undefined) return cents(0);
  await post(client, {
    ...{ key, kind: 'unclaimed', at, account },
    lines: [
      { ledgerAccount: credit, amount: old.amount },
      { ledgerAccount: unclaimedProperty(account), amount: cents(-old.amount) },
    ],
  });
  return old.amount;
}
