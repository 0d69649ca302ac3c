import { readAccountMoney } from '../../billing-store/src/accounts/account-money.js';
import { recordCharge } from '../../billing-store/src/ledger/charges.js';
import { lateFees, type LateFee } from '../../domain/src/accounts/late-fees.js';
import type { Brought } from '../../domain/src/cases/command.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { AccountPosting, ServicePosted } from './account-posting.js';

export type LateFeesCharged = ServicePosted & { fees: LateFee[] };

/** Late fees are charged when somebody asks for them, never by time alone. */
export class LateFees {
  constructor(private readonly posting: AccountPosting) {}

  /** Charges what is late as of an instant: each charge once in a month, however often it is asked for. */
  async charge(
    { account, at }: { account: string; at: Instant },
    brought: Brought,
  ): Promise<LateFeesCharged> {
    let fees: LateFee[] = [];
    const where = { account, at, brought, act: { kind: 'late fees' } };
    const posted = await this.posting.post(where, async ({ client, rules, terms }) => {
      const money = await readAccountMoney(client, account, at);
      fees = money === undefined ? [] : lateFees(money, rules, at);
      for (const fee of fees) await recordCharge(client, { ...fee, account }, { terms });
      return fees.length > 0;
    });
    return { ...posted, fees };
  }
}
