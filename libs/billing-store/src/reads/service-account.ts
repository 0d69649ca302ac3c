import type { DataSource } from 'typeorm';
import type { Charge } from '../../../domain/src/accounts/charge.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { Cents } from '../../../domain/src/money.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import { chargesWhere } from '../accounts/account-money-text.js';

/** The utility that an account is of. */
export async function utilityOf(store: DataSource, account: string): Promise<string> {
  const rows = await store.query<{ utility: string }[]>('SELECT utility FROM accounts WHERE number = $1', [
    account,
  ]);
  if (rows[0] === undefined)
    throw new Problem('account/not-found', phrase`There is no billing account ${account}.`);
  return rows[0].utility;
}

/** Every charge that an account ever had, with what has reduced or raised it. */
export async function chargesOf(store: DataSource, account: string): Promise<Charge[]> {
  const rows = await store.query<{ charges: Charge[] }[]>(chargesWhere('true'), [account]);
  return rows[0]?.charges ?? [];
}

export interface BillSeen {
  number: string;
  kind: 'regular' | 'final' | 'corrected';
  periodFrom: LocalDate;
  periodTo: LocalDate;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  at: Instant;
  amount: Cents;
  corrects: string | null;
}

/** The bills of an account, the newest first. */
export function billsOf(store: DataSource, account: string): Promise<BillSeen[]> {
  return store.query<BillSeen[]>(
    `SELECT number, kind, period_from AS "periodFrom", period_to AS "periodTo", issued_on AS "issuedOn", due_on AS "dueOn",
       at, amount::float8 AS amount, corrects FROM bills WHERE account = $1 ORDER BY issued_on DESC, number DESC`,
    [account],
  );
}

export interface DepositSeen {
  key: string;
  service: Service;
  demandedAt: Instant;
  asked: Cents;
  /** What was paid of it, with interest, less what was applied or refunded. */
  held: Cents;
  /** What is still asked for. */
  open: Cents;
}

/** The deposits of an account, in the order in which they were asked for. */
export function depositsOf(store: DataSource, account: string): Promise<DepositSeen[]> {
  return store.query<DepositSeen[]>(
    `SELECT d.key, c.service, d.demanded_at AS "demandedAt", c.amount::float8 AS asked,
       (sum(-e.amount))::float8 AS held,
       (coalesce(sum(e.amount) FILTER (WHERE e.ledger_account = c.ledger_account), 0))::float8 AS open
     FROM deposits d JOIN charges c ON c.key = d.key
       JOIN ledger_entries e ON e.ledger_account IN (d.ledger_account, c.ledger_account)
     WHERE d.account = $1 GROUP BY d.key, c.key ORDER BY d.demanded_at, d.key`,
    [account],
  );
}
