import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { creditJob } from '../../billing-store/src/ledger/job-credit.js';
import { recordInvoice, withdrawInvoice } from '../../billing-store/src/ledger/job-money.js';
import { refundExcess, settleJobMoney } from '../../billing-store/src/ledger/settle-job-money.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import { cents, type Cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import type { Job } from './effects.js';

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

  credit(job: Job): Promise<void> {
    return this.onAccount(job, (client, money) => {
      const { reference: key, at } = job;
      const [amount, refund] = [amountIn(job, 'amount'), amountIn(job, 'refund')];
      return creditJob(client, { ...money, key, amount, refund, at });
    });
  }

  refundExcess(job: Job): Promise<void> {
    return this.onAccount(job, async (client, money) => {
      const { reference: key, at } = job;
      await refundExcess(client, {
        ...money,
        key,
        amount: amountIn(job, 'excess'),
        at,
        reason: 'paid in excess',
      });
    });
  }

  /** Takes an invoice back. What was paid is owed back, or forfeited where the rule book says so. */
  settle(job: Job): Promise<void> {
    return this.onAccount(job, async (client, money) => {
      const { undoes, item, reference: key, at } = job;
      const how = howToSettle(job);
      if (how === 'refund') await withdrawInvoice(client, { number: item?.name ?? undoes, at });
      const { caseNumber, purpose } = money;
      await settleJobMoney(client, { caseNumber, purpose, how, key, at, reason: 'job cancelled' });
    });
  }

  private onAccount(
    { state, effect, caseNumber }: Job,
    work: (
      client: PoolClient,
      money: { account: string; caseNumber: string; purpose: string },
    ) => Promise<void>,
  ): Promise<void> {
    const { account } = state.head;
    if (account === undefined) {
      throw new Problem('account/not-found', `${caseNumber} has no account that could be billed.`, {
        remedy: 'Open an account for the customer, and settle the call by hand.',
      });
    }
    return inTransaction(this.store, async (client) => {
      await client.query('SELECT FROM accounts WHERE number = $1 FOR NO KEY UPDATE', [account]);
      await work(client, { account, caseNumber, purpose: effect.stage });
    });
  }
}

const amountIn = ({ item }: Job, field: string): Cents => cents(Number(item?.fields[field] ?? 0));

/** A job that goes on gives back what it no longer charges; one that is cancelled does what the rule book says. */
function howToSettle({ state, effect, rules }: Job): 'refund' | 'forfeit' {
  if (state.head.status === 'open') return 'refund';
  if (effect.stage === 'design deposit') {
    return rules.get('deposit on cancel') === 'refunded' ? 'refund' : 'forfeit';
  }
  return advanceOnCancel(rules.get('advance refunded on cancel before construction'), state);
}

function advanceOnCancel(rule: string, state: Job['state']): 'refund' | 'forfeit' {
  const hasBegun = (state.stages['construction']?.opening ?? 0) > 0;
  if (!hasBegun && rule === 'in full') return 'refund';
  if (!hasBegun && rule === 'not at all') return 'forfeit';
  throw new Problem('refund/by-hand', 'What is refunded depends on the cost of the work so far.', {
    rule: 'advance refunded on cancel before construction',
    remedy: 'Settle the advance by hand, and say so.',
  });
}
