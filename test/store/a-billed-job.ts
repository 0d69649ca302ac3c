import type { PoolClient } from 'pg';
import {
  cash,
  costsCovered,
  forfeited,
  heldFor,
  jobReceivable,
  refundsOwed,
} from '../../libs/billing-store/src/ledger/chart.js';
import {
  recordInvoice,
  recordPayment,
  recordReturnedPayment,
  withdrawInvoice,
} from '../../libs/billing-store/src/ledger/job-money.js';
import { balanceOf } from '../../libs/billing-store/src/ledger/postings.js';
import { payRefund } from '../../libs/billing-store/src/ledger/refunds.js';
import { settleJobMoney, type Settlement } from '../../libs/billing-store/src/ledger/settle-job-money.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { freshStore, type FreshStore } from './fresh-store.js';

export const at = instant('2026-03-02T16:00:00Z');
export const job = { account: 'A-1', caseNumber: 'DP-2026-000001', purpose: 'advance' };

/** A job of one account, and what happens to its money; each happening a minute after the one before. */
export class BilledJob {
  private minutes = 0;

  private constructor(readonly fresh: FreshStore) {}

  static async opened(): Promise<BilledJob> {
    const fresh = await freshStore();
    await fresh.store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('C-1', 'Rosa Marquez', 'residential', $1)`,
      [at],
    );
    await fresh.store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ('A-1', 'APS', 'C-1', $1)`,
      [at],
    );
    return new BilledJob(fresh);
  }

  ledger<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return this.fresh.inOne(work);
  }

  get now(): Instant {
    return plusMilliseconds(at, ++this.minutes * 60_000);
  }

  isBilled(amount: number, number = 'INV-1', purpose = job.purpose) {
    const invoice = { ...job, purpose, number, amount: cents(amount), issuedAt: this.now, effect: number };
    return this.ledger((client) => recordInvoice(client, invoice));
  }

  isPaid(
    amount: number,
    payment = 'P-1',
    more: { paidBy?: string; invoice?: string; receivedAt?: Instant } = {},
  ) {
    const paid = { payment, invoice: 'INV-1', amount: cents(amount), tender: 'check', receivedAt: this.now };
    return this.ledger((client) => recordPayment(client, { ...paid, ...more }));
  }

  isReturned(payment = 'P-1', reason = 'insufficient funds', returnedAt = this.now) {
    return this.ledger((client) => recordReturnedPayment(client, { payment, reason, at: returnedAt }));
  }

  isTakenBack(number = 'INV-1') {
    return this.ledger((client) => withdrawInvoice(client, { number, at: this.now }));
  }

  settles(how: Settlement['how'], key = 'settle') {
    const settlement = { caseNumber: job.caseNumber, at: this.now, reason: 'canceled by the customer' };
    return this.ledger((client) => settleJobMoney(client, { ...settlement, how, key }));
  }

  paysOut(key: string) {
    return this.ledger((client) => payRefund(client, { key, at: this.now }));
  }

  /** Refunds that are still owed or were paid out. */
  refunds(): Promise<{ key: string; owed_to: string; amount: string; paid: boolean }[]> {
    return this.fresh.store.query(
      `SELECT key, owed_to, amount, paid_at IS NOT NULL AS paid FROM refunds WHERE withdrawn_at IS NULL ORDER BY key`,
    );
  }

  /** What the ledger says of the job, without what is nothing. */
  balances(): Promise<Record<string, number>> {
    return this.ledger(async (client) => {
      const all = {
        receivable: await balanceOf(client, jobReceivable(job)),
        held: await balanceOf(client, heldFor(job)),
        cash: await balanceOf(client, cash),
        refundsOwed: await balanceOf(client, refundsOwed(job.caseNumber)),
        forfeited: await balanceOf(client, forfeited),
        costs: await balanceOf(client, costsCovered(job)),
      };
      return Object.fromEntries(Object.entries(all).filter(([, amount]) => amount !== 0));
    });
  }
}
