import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import { cents, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { payFrom } from './adjustments.js';
import { depositHeld, depositInterest, depositRefundsOwed, type LedgerAccount } from './chart.js';
import { recordCharge, type NewCharge } from './charges.js';
import { post } from './postings.js';

/** A deposit is asked for by a charge; what has been paid of the charge is held, and owed to the customer. */
export interface NewDeposit extends Omit<NewCharge, 'kind'> {
  kind: 'deposit';
}

/** Asks for a deposit on an account that is locked. Answers whether it is new. */
export async function demandDeposit(
  client: ClientBase,
  deposit: NewDeposit,
  terms: AllocationTerms,
): Promise<boolean> {
  const { account, key, at } = deposit;
  const held = depositHeld(account, key);
  const isNew = await recordCharge(client, deposit, { terms, earned: held });
  if (isNew)
    await client.query(
      'INSERT INTO deposits (key, account, ledger_account, demanded_at) VALUES ($1, $2, $3, $4)',
      [key, account, held, at],
    );
  return isNew;
}

/** Adds interest to a deposit that is held. */
export async function addDepositInterest(
  client: ClientBase,
  { deposit, key, amount, at }: { deposit: string; key: string; amount: Cents; at: Instant },
): Promise<boolean> {
  const { account, held } = await depositOf(client, deposit);
  return post(client, {
    ...{ key: `deposit interest/${key}`, kind: 'deposit interest', at, account, memo: deposit },
    lines: [
      { ledgerAccount: depositInterest, amount },
      { ledgerAccount: held, amount: cents(-amount) },
    ],
  });
}

/** Why and as of when a deposit ends. */
export interface DepositEnd {
  deposit: string;
  at: Instant;
  reason: string;
}

/** Pays what the customer owes from the deposit; what is left becomes credit. Answers whether this is new. */
export async function applyDeposit(
  client: ClientBase,
  end: DepositEnd,
  terms: AllocationTerms,
): Promise<boolean> {
  const { account, held, paid } = await settled(client, end);
  if (paid === 0) return false;
  const posting = { ...ended(end, 'deposit applied'), account };
  return payFrom(client, { posting, from: held, amount: paid, except: [end.deposit] }, terms);
}

/** Owes the deposit back to the customer. Answers whether this is new. */
export async function refundDeposit(client: ClientBase, end: DepositEnd): Promise<boolean> {
  const { account, held, paid } = await settled(client, end);
  if (paid === 0) return false;
  return post(client, {
    ...{ ...ended(end, 'deposit refunded'), account },
    lines: [
      { ledgerAccount: held, amount: paid },
      { ledgerAccount: depositRefundsOwed(account), amount: cents(-paid) },
    ],
  });
}

const ended = ({ deposit, at, reason }: DepositEnd, kind: string) => ({
  ...{ key: `${kind}/${deposit}`, kind, at, memo: reason },
});

interface Held {
  account: string;
  held: LedgerAccount;
  charge: LedgerAccount;
  /** What is held or still asked for. */
  demanded: string;
  open: string;
}

/** What of the deposit was never paid is no longer asked for; what was paid is there to be applied or refunded. */
async function settled(
  client: ClientBase,
  { deposit, at, reason }: DepositEnd,
): Promise<{ account: string; held: LedgerAccount; paid: Cents }> {
  const { account, held, charge, demanded, open } = await depositOf(client, deposit);
  if (Number(open) > 0)
    await post(client, {
      ...{
        key: `deposit not asked for/${deposit}`,
        kind: 'deposit not asked for',
        at,
        account,
        memo: reason,
      },
      lines: [
        { ledgerAccount: held, amount: cents(Number(open)) },
        { ledgerAccount: charge, amount: cents(-Number(open)) },
      ],
    });
  return { account, held, paid: cents(Number(demanded) - Number(open)) };
}

async function depositOf(client: ClientBase, deposit: string): Promise<Held> {
  const { rows } = await client.query<Held>(
    `SELECT d.account, d.ledger_account AS held, c.ledger_account AS charge,
       (SELECT coalesce(-sum(e.amount), 0) FROM ledger_entries e WHERE e.ledger_account = d.ledger_account)::text AS demanded,
       (SELECT coalesce(sum(e.amount), 0) FROM ledger_entries e WHERE e.ledger_account = c.ledger_account)::text AS open
     FROM deposits d JOIN charges c ON c.key = d.key WHERE d.key = $1`,
    [deposit],
  );
  if (rows[0] === undefined) throw new Problem('deposit/not-found', `There is no deposit ${deposit}.`);
  return rows[0];
}
