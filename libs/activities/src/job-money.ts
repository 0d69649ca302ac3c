import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { creditJob, refundExcess } from '../../billing-store/src/ledger/job-credit.js';
import { recordInvoice, withdrawInvoice } from '../../billing-store/src/ledger/job-money.js';
import {
  endRefundClock,
  startRefundClock,
  type RefundClockEnd,
} from '../../billing-store/src/ledger/refund-clock.js';
import { settleJobMoney } from '../../billing-store/src/ledger/settle-job-money.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import { cents, type Cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import { addDays, localDate } from '../../domain/src/time/calendar.js';
import type { Job } from './effects.js';
import { howToSettle } from './how-to-settle.js';

/** Moves the money of a job in the ledger, each time under the key of the effect, with the account locked as by every command. */
@Injectable()
export class JobMoney {
  constructor(private readonly store: DataSource) {}

  /** Bills what an invoice item says. */
  bill(job: Job): Promise<void> {
    return this.onAccount(job, async (client, money) => {
      const { item, reference, at } = job;
      const number = item?.name ?? reference;
      const amount = amountIn(job, 'amount');
      await recordInvoice(client, { ...money, number, amount, issuedAt: at, effect: reference });
    });
  }

  /** Answers with what is owed back of it. */
  credit(job: Job): Promise<{ refund: Cents }> {
    return this.onAccount(job, async (client, money) => {
      const { reference: key, at } = job;
      const [amount, refund] = [amountIn(job, 'amount'), amountIn(job, 'refund')];
      return { refund: await creditJob(client, { ...money, key, amount, refund, at }) };
    });
  }

  /** Answers with what is owed back. */
  refundExcess(job: Job): Promise<{ excess: Cents }> {
    return this.onAccount(job, async (client, money) => {
      const { reference: key, at, item } = job;
      const of = { amount: amountIn(job, 'excess'), ...(item ? { payment: item.name } : {}) };
      return { excess: await refundExcess(client, { ...money, ...of, key, at, reason: 'paid in excess' }) };
    });
  }

  /** Takes an invoice back. What was paid is owed back, or kept where the rule book says so. */
  settle(job: Job): Promise<void> {
    return this.onAccount(job, async (client, money) => {
      const { undoes, item, reference: key, at } = job;
      const how = howToSettle(job);
      if (how === 'refund') await withdrawInvoice(client, { number: item?.name ?? undoes, at });
      const { caseNumber, purpose } = money;
      await settleJobMoney(client, { caseNumber, purpose, how, key, at, reason: 'job cancelled' });
    });
  }

  /** Sets apart what of the advance is refundable, until the last day of the rule's years. */
  setApart(job: Job): Promise<void> {
    return this.onAccount(job, async (client, { account, caseNumber }) => {
      const { reference: key, at, rules, item } = job;
      const from = localDate(String(item?.fields['from']));
      const until = addDays(rules.calendar(), from, rules.limit('refund watch'));
      const refundable = amountIn(job, 'refundableCents');
      await startRefundClock(client, { account, caseNumber, refundable, from, until, key, at });
    });
  }

  endRefundClock(job: Job, as: RefundClockEnd['as']): Promise<void> {
    return this.onAccount(job, async (client, { account, caseNumber }) => {
      const { reference: key, at } = job;
      await endRefundClock(client, { account, caseNumber, as, key, at });
    });
  }

  private onAccount<Result>(
    { state, effect, caseNumber }: Job,
    work: (
      client: PoolClient,
      money: { account: string; caseNumber: string; purpose: string },
    ) => Promise<Result>,
  ): Promise<Result> {
    const { account } = state.head;
    if (account === undefined) {
      throw new Problem('account/not-found', phrase`${caseNumber} has no account that could be billed.`, {
        remedy: phrase`Open an account for the customer, and settle the call by hand.`,
      });
    }
    return inTransaction(this.store, async (client) => {
      await client.query('SELECT FROM accounts WHERE number = $1 FOR NO KEY UPDATE', [account]);
      return work(client, { account, caseNumber, purpose: effect.stage });
    });
  }
}

const amountIn = ({ item }: Job, field: string): Cents => cents(Number(item?.fields[field] ?? 0));
