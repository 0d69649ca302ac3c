import type { ClientBase } from 'pg';
import type { AccountChange } from '../../../domain/src/cases/account-change.js';
import { serviceReceivable } from './chart.js';
import { insertCharges } from './charges.js';
import { post } from './postings.js';

/** Debt that moves between the charges of one account. */
export type DebtMove = AccountChange & { kind: 'move debt' } & { account: string; caseNumber: string };

/** Moves debt on an account that is locked: new charges come to be for what is taken off others. Answers whether it is new. */
export async function moveDebt(
  client: ClientBase,
  { key, what, at, lines, into, account, caseNumber }: DebtMove,
): Promise<boolean> {
  if (into.length > 0)
    await insertCharges(
      client,
      into.map((charge) => ({ ...charge, account })),
    );
  return post(client, {
    ...{ key, kind: what, at, account, caseNumber },
    lines: [
      ...lines.map(({ charge, service, amount }) => ({
        ledgerAccount: serviceReceivable(account, { service, key: charge }),
        amount,
      })),
      ...into.map((charge) => ({ ledgerAccount: serviceReceivable(account, charge), amount: charge.amount })),
    ],
  });
}
