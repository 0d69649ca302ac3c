import { recordAdjustment, type CreditAdjustment } from '../../billing-store/src/ledger/adjustments.js';
import { recordBill, type NewBill } from '../../billing-store/src/ledger/bills.js';
import { recordReturn } from '../../billing-store/src/ledger/returned-payments.js';
import {
  recordServicePayment,
  type NewServicePayment,
} from '../../billing-store/src/ledger/service-payments.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { Problem } from '../../domain/src/problem.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { addDays, dateOf, dueEarlier } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { PoolClient } from 'pg';
import type { AccountPosting, ServicePosted } from './account-posting.js';
import type { Told } from './telling-cases.js';

/** A payment for service that was taken back. */
export interface TakenBack {
  account: string;
  payment: string;
  reason: string;
  at: Instant;
}

/** Money of service: what is billed, paid, returned and adjusted. Each is posted once for its key, and the cases of the account are told. */
export class ServiceMoney {
  constructor(private readonly posting: AccountPosting) {}

  bill(bill: NewBill, brought: Brought): Promise<ServicePosted> {
    const { account, at } = bill;
    return this.posting.post({ account, at, brought, act: { kind: 'bill' } }, ({ client, terms }) =>
      recordBill(client, bill, terms),
    );
  }

  pay(payment: NewServicePayment, brought: Brought): Promise<ServicePosted> {
    const { account, receivedAt: at } = payment;
    return this.posting.post(
      { account, at, brought, act: { kind: 'payment' } },
      async ({ client, rules, terms }) => {
        await refuseUncertain(client, payment, rules);
        return recordServicePayment(client, payment, terms);
      },
    );
  }

  /** The same within a transaction that is begun. Whoever commits it announces the cases. */
  payWithin(
    client: PoolClient,
    payment: NewServicePayment,
    brought: Brought,
  ): Promise<{ isNew: boolean; cases: Told[] }> {
    const { account, receivedAt: at } = payment;
    return this.posting.within(
      client,
      { account, at, brought, act: { kind: 'payment' } },
      async ({ rules, terms }) => {
        await refuseUncertain(client, payment, rules);
        return recordServicePayment(client, payment, terms);
      },
    );
  }

  /** Takes a payment back exactly, with the fee and the flag of the rules of that day. */
  takeBack({ account, payment, reason, at }: TakenBack, brought: Brought): Promise<ServicePosted> {
    return this.posting.post(
      { account, at, brought, act: { kind: 'payment returned' }, takesBack: true },
      ({ client, rules, terms }) =>
        recordReturn(
          client,
          {
            ...{ account, payment, reason, at, on: dateOf(rules.calendar(), at) },
            ...{ fee: rules.get('returned payment fee'), ...cashOnly(rules, at) },
          },
          terms,
        ),
    );
  }

  adjust(adjustment: CreditAdjustment, brought: Brought): Promise<ServicePosted> {
    const { account, at } = adjustment;
    return this.posting.post(
      { account, at, brought, act: { kind: 'adjust', amount: adjustment.amount } },
      ({ client, terms }) => recordAdjustment(client, adjustment, terms),
    );
  }
}

function cashOnly(rules: Rules, at: Instant) {
  const rule = rules.get('cash only after return');
  if (rule === 'none') return {};
  const calendar = rules.calendar();
  const since = dueEarlier(calendar, at, rule.within);
  const until = addDays(calendar, dateOf(calendar, at), rule.for);
  return { cashOnly: { returns: rule.returns, since, until } };
}

/** What can be taken back is not taken from an account that pays by cash only. */
const uncertain = ['check', 'ach'];

async function refuseUncertain(client: PoolClient, payment: NewServicePayment, rules: Rules): Promise<void> {
  if (!uncertain.includes(payment.tender)) return;
  const { rows } = await client.query<{ until: string | null }>({
    name: 'cash only until',
    text: `SELECT cash_only_until AS until FROM accounts WHERE number = $1 AND NOT EXISTS (SELECT FROM payments WHERE payment = $2)`,
    values: [payment.account, payment.payment],
  });
  const until = rows[0]?.until;
  if (!until || dateOf(rules.calendar(), payment.receivedAt) > until) return;
  throw new Problem(
    'payment/cash-only',
    `Until ${until} ${payment.account} pays by cash or guaranteed funds.`,
    {
      rule: 'cash only after return',
      remedy: 'Take cash, a money order, a card or a wire.',
    },
  );
}
