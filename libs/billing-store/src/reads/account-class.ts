import type { DataSource } from 'typeorm';
import type { CustomerClass } from '../../../domain/src/accounts/standing.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import { classOfAccount } from '../accounts/account-class-text.js';

/** What decides which rules an account is under. */
export interface AccountClass {
  utility: string;
  customerClass: CustomerClass;
}

export async function accountClass(store: DataSource, number: string): Promise<AccountClass> {
  const [row] = await store.query<AccountClass[]>(
    `SELECT a.utility, ${classOfAccount} AS "customerClass" FROM accounts a WHERE a.number = $1`,
    [number],
  );
  if (row === undefined)
    throw new Problem('account/not-found', phrase`There is no billing account ${number}.`);
  return row;
}
