import { recordAdjustment, type CreditAdjustment } from '../../billing-store/src/ledger/adjustments.js';
import { recordBill, type NewBill } from '../../billing-store/src/ledger/bills.js';
import { recordReturn } from '../../billing-store/src/ledger/returned-payments.js';
import {
  recordServicePayment,
  type NewServicePayment,
} from '../../billing-store/src/ledger/service-payments.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { addDays, dateOf, dueEarlier } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { PoolClient } from 'pg';
import type { AccountPosting, LockedAccount, Posting, ServicePosted } from './account-posting.js';
import type { Told } from './telling-cases.js';

/** A payment for service that was taken back. */
export interface TakenBack {
  account: string;
  payment: string;
  reason: string;
  at: Instant;
}

/** A transaction, and the accounts that it has locked already. */
export interface Holding {
  client: PoolClient;
  locked?: ReadonlyMap<string, LockedAccount>;
}

interface Within {
  isNew: boolean;
  cases: Told[];
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
    return this.posting.post({ account, at, brought, act: { kind: 'payment' } }, (posting) =>
      pay(posting, payment),
    );
  }

  /** The same within a transaction that is begun. Whoever commits it announces the cases. */
  payWithin(client: PoolClient, payment: NewServicePayment, brought: Brought): Promise<Within> {
    return this.payLocked({ client }, payment, brought);
  }

  /** The same within a transaction that may have locked its accounts. */
  payLocked({ client, locked }: Holding, payment: NewServicePayment, brought: Brought): Promise<Within> {
    const { account, receivedAt: at } = payment;
    const where = { account, at, brought, act: { kind: 'payment' }, ...(locked ? { locked } : {}) };
    return this.posting.within(client, where, (posting) => pay(posting, payment));
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

async function pay(posting: Posting, payment: NewServicePayment): Promise<boolean> {
  await refuseUncertain(posting, payment);
  return recordServicePayment(posting.client, payment, posting.terms);
}

/** A payment that was posted before the account came to pay by cash is not refused when it comes again. */
async function refuseUncertain(
  { client, locked: { cashOnlyUntil: until }, rules }: Posting,
  payment: NewServicePayment,
): Promise<void> {
  if (!until || !uncertain.includes(payment.tender)) return;
  if (dateOf(rules.calendar(), payment.receivedAt) > until) return;
  const { rowCount } = await client.query('SELECT FROM payments WHERE payment = $1', [payment.payment]);
  if (rowCount) return;
  throw new Problem(
    'payment/cash-only',
    phrase`Until ${until} ${payment.account} pays by cash or guaranteed funds.`,
    {
      rule: 'cash only after return',
      remedy: phrase`Take cash, a money order, a card or a wire.`,
    },
  );
}
