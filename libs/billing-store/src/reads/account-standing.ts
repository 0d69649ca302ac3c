import type { DataSource } from 'typeorm';
import type { AccountStanding } from '../../../domain/src/accounts/standing.js';

/** What decisions on a case need to know of its account; nothing when there is no such account. */
export async function accountStanding(
  store: DataSource,
  number: string,
): Promise<AccountStanding | undefined> {
  const [row] = await store.query<AccountStanding[]>(
    'SELECT number, customer IS NOT NULL AS "hasCustomer" FROM accounts WHERE number = $1',
    [number],
  );
  return row;
}
