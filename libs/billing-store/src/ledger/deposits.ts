import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import { cents, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
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

/** A deposit of an account. */
interface OfDeposit {
  account: string;
  deposit: string;
}

/** Adds interest to a deposit that is held. */
export async function addDepositInterest(
  client: ClientBase,
  { key, amount, at, ...of }: OfDeposit & { key: string; amount: Cents; at: Instant },
): Promise<boolean> {
  const { account, held } = await depositOf(client, of);
  return post(client, {
    ...{ key: `deposit interest/${key}`, kind: 'deposit interest', at, account, memo: of.deposit },
    lines: [
      { ledgerAccount: depositInterest, amount },
      { ledgerAccount: held, amount: cents(-amount) },
    ],
  });
}

/** What came to be held of a deposit and what left it, apart from interest, and as of when interest was added last. */
export async function depositMoved(
  client: ClientBase,
  of: OfDeposit,
): Promise<{ moves: { at: Instant; amount: Cents }[]; interestUntil?: Instant }> {
  const { held, charge } = await depositOf(client, of);
  const { rows } = await client.query<{ at: Instant; amount: string; kind: string }>(
    `SELECT p.at, p.kind, (-e.amount)::text AS amount FROM ledger_entries e JOIN postings p ON p.key = e.posting
     WHERE e.ledger_account IN ($1, $2) ORDER BY p.at, e.id`,
    [held, charge],
  );
  const interestUntil = rows.findLast(({ kind }) => kind === 'deposit interest')?.at;
  const moves = rows
    .filter(({ kind }) => kind !== 'deposit interest')
    .map(({ at, amount }) => ({ at, amount: cents(Number(amount)) }));
  return { moves, ...(interestUntil === undefined ? {} : { interestUntil }) };
}

/** Why and as of when a deposit ends. */
export interface DepositEnd extends OfDeposit {
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
  { at, reason, ...of }: DepositEnd,
): Promise<{ account: string; held: LedgerAccount; paid: Cents }> {
  const { account, held, charge, demanded, open } = await depositOf(client, of);
  if (Number(open) > 0)
    await post(client, {
      ...{
        key: `deposit not asked for/${of.deposit}`,
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

async function depositOf(client: ClientBase, { account, deposit }: OfDeposit): Promise<Held> {
  const { rows } = await client.query<Held>(
    `SELECT d.account, d.ledger_account AS held, c.ledger_account AS charge,
       (SELECT coalesce(-sum(e.amount), 0) FROM ledger_entries e WHERE e.ledger_account = d.ledger_account)::text AS demanded,
       (SELECT coalesce(sum(e.amount), 0) FROM ledger_entries e WHERE e.ledger_account = c.ledger_account)::text AS open
     FROM deposits d JOIN charges c ON c.key = d.key WHERE d.key = $1 AND d.account = $2`,
    [deposit, account],
  );
  if (rows[0] === undefined)
    throw new Problem('deposit/not-found', phrase`${account} has no deposit ${deposit}.`);
  return rows[0];
}
