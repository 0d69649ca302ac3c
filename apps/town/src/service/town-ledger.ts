import type { PoolClient } from 'pg';
import { recordBill } from '../../../../libs/billing-store/src/ledger/bills.js';
import { demandDeposit } from '../../../../libs/billing-store/src/ledger/deposits.js';
import { inTransaction } from '../../../../libs/billing-store/src/transaction.js';
import { AccountPosting } from '../../../../libs/casework/src/account-posting.js';
import type { Casework } from '../../../../libs/casework/src/casework.js';
import { ServiceMoney } from '../../../../libs/casework/src/service-money.js';
import type { Act } from './acts.js';

const caller = { name: 'customer information system', role: 'partner' };
const front = { name: 'J. Redhouse', role: 'customer service representative' };

/** What happens to the money of the town, through the doors that all money of service goes through. */
export class TownLedger {
  private readonly posting: AccountPosting;
  private readonly money: ServiceMoney;

  constructor(casework: Casework) {
    this.posting = new AccountPosting(casework);
    this.money = new ServiceMoney(this.posting);
  }

  /** A year of one account: what comes between two returned payments is one transaction. */
  async postAll(account: string, acts: readonly Act[]): Promise<void> {
    const { store } = this.posting.casework.doors;
    let rest = acts;
    while (rest.length > 0) {
      const until = rest.findIndex((act) => 'takenBack' in act);
      const together = until < 0 ? rest : rest.slice(0, until);
      await inTransaction(store, async (client) => {
        for (const act of together) await this.within(client, account, act);
      });
      if (until >= 0) await this.takeBack(rest[until]);
      rest = until < 0 ? [] : rest.slice(until + 1);
    }
  }

  private async takeBack(act: Act | undefined): Promise<void> {
    if (act === undefined || !('takenBack' in act)) return;
    const brought = { caller, id: `returned/${act.takenBack.payment}` };
    await this.money.takeBack(act.takenBack, brought);
  }

  private async within(client: PoolClient, account: string, act: Act): Promise<void> {
    const { at } = act;
    if ('payment' in act) {
      await this.money.payWithin(client, act.payment, { caller, id: act.payment.payment });
    } else if ('bill' in act) {
      const { bill } = act;
      const where = { account, at, brought: { caller, id: bill.number }, act: { kind: 'bill' } };
      await this.posting.within(client, where, ({ terms }) => recordBill(client, bill, terms));
    } else if ('deposit' in act) {
      const { deposit } = act;
      const where = { account, at, brought: { caller: front, id: deposit.key }, act: { kind: 'deposit' } };
      await this.posting.within(client, where, ({ terms }) => demandDeposit(client, deposit, terms));
    }
  }
}
