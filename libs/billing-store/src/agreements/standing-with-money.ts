import type { ClientBase } from 'pg';
import type { AccountStanding } from '../../../domain/src/accounts/standing.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { readAccountMoney } from '../accounts/account-money.js';

/** What a decision that reads money needs to know of an account that is locked. */
export async function standingWithMoney(
  client: Pick<ClientBase, 'query'>,
  account: { number: string; hasCustomer: boolean },
  at: Instant,
): Promise<AccountStanding> {
  const money = await readAccountMoney(client, account.number, at);
  return { ...account, ...(money ? { money } : {}) };
}
