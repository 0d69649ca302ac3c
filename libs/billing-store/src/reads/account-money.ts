import type { DataSource } from 'typeorm';
import type { AccountMoney } from '../../../domain/src/accounts/standing.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { readAccountMoney } from '../accounts/account-money.js';
import { inTransaction } from '../transaction.js';

/** What decisions on an account would be made from just now. Nothing is locked: what is decided is read again then. */
export async function accountMoneyNow(
  store: DataSource,
  account: string,
  at: Instant,
): Promise<AccountMoney> {
  const money = await inTransaction(store, (client) => readAccountMoney(client, account, at));
  if (money) return money;
  throw new Problem('account/not-found', phrase`There is no billing account ${account}.`);
}

/** Cases of a kind that an account has open, the newest first. */
export async function openCasesOf(
  store: DataSource,
  { account, process }: { account: string; process: string },
): Promise<string[]> {
  const rows = await store.query<{ caseNumber: string }[]>(
    `SELECT case_number AS "caseNumber" FROM cases WHERE account = $1 AND process = $2 AND status = 'open'
     ORDER BY opened_at DESC, case_number DESC`,
    [account, process],
  );
  return rows.map(({ caseNumber }) => caseNumber);
}
