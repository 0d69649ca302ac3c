import type { ClientBase } from 'pg';
import type { AccountMoney } from '../../../domain/src/accounts/standing.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { customerCredit } from '../ledger/chart.js';
import { moneyText } from './account-money-text.js';

/**
 * Everything that decisions on an account's money and protections are made from, read in one round trip. The account is locked;
 * `at` says which payments, charges and protections are recent enough to be told. Nothing when there is no such account.
 */
export async function readAccountMoney(
  client: Pick<ClientBase, 'query'>,
  account: string,
  at: Instant,
): Promise<AccountMoney | undefined> {
  const { rows } = await client.query<{ money: AccountMoney }>({
    name: 'read account money',
    text: moneyText,
    values: [account, at, customerCredit(account)],
  });
  return rows[0]?.money;
}
