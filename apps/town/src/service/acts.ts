import type { NewBill } from '../../../../libs/billing-store/src/ledger/bills.js';
import type { NewDeposit } from '../../../../libs/billing-store/src/ledger/deposits.js';
import type { NewServicePayment } from '../../../../libs/billing-store/src/ledger/service-payments.js';
import type { TakenBack } from '../../../../libs/casework/src/service-money.js';
import { cents } from '../../../../libs/domain/src/money.js';
import type { LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../../../libs/domain/src/time/instant.js';
import { billsOf, daysOn, noonOf, totalOf } from './bills.js';
import type { Home } from './homes.js';
import { habitOf, paymentsOf, type Habit } from './paying.js';

/** Something that happens to the money of an account. */
export type Act = { at: Instant } & (
  { bill: NewBill } | { payment: NewServicePayment } | { deposit: NewDeposit } | { takenBack: TakenBack }
);

/** What happens to the money of a home in the year up to a day, in the order of time. */
export function actsOf(home: Home, today: LocalDate, habit: Habit = habitOf(home)): Act[] {
  const isNew = home.number % 15 === 4;
  const bills = billsOf(home, today).slice(isNew ? -Math.ceil(8 / home.supplier.months) : 0);
  const payments = paymentsOf(home, bills, habit);
  const acts = [
    ...bills.map((bill): Act => ({ at: bill.at, bill })),
    ...(home.number % 40 === 7 ? withOneReturned(home, payments) : payments.map(paidAt)),
    ...(isNew ? depositOf(home, bills[0]) : []),
  ];
  return acts.filter(({ at }) => at <= noonOf(today)).toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

const paidAt = (payment: NewServicePayment): Act => ({ at: payment.receivedAt, payment });
const week = 7 * 86_400_000;

/** The third payment comes back from the bank; it is made good, and from then on they pay at the counter. */
function withOneReturned(home: Home, payments: readonly NewServicePayment[]): Act[] {
  const inCash = { tender: 'cash', channel: 'counter' };
  return payments.flatMap((payment, index): Act[] => {
    if (index !== 2) return [paidAt(index > 2 ? { ...payment, ...inCash } : payment)];
    const at = plusMilliseconds(payment.receivedAt, week);
    const again = { ...payment, ...inCash, payment: `${payment.payment}/again` };
    const receivedAt = plusMilliseconds(at, week);
    return [
      paidAt({ ...payment, tender: 'check', channel: 'lockbox' }),
      {
        at,
        takenBack: { account: home.account, payment: payment.payment, reason: 'insufficient funds', at },
      },
      paidAt({ ...again, receivedAt }),
    ];
  });
}

/** Who is new pays a deposit of two bills. */
function depositOf(home: Home, first: NewBill | undefined): Act[] {
  if (first === undefined) return [];
  const { account, supplier } = home;
  const issuedOn = first.periodFrom;
  const dueOn = daysOn(issuedOn, 10);
  const [service = 'electric'] = supplier.services;
  const amount = cents(Math.round((totalOf(first) * 2) / 500) * 500);
  const key = `deposit/${account}`;
  const deposit: NewDeposit = {
    ...{ key, account, service, kind: 'deposit', amount, issuedOn, dueOn, at: noonOf(issuedOn) },
  };
  const paid = { payment: `paid/${key}`, account, amount, tender: 'money order', channel: 'counter' };
  return [{ at: deposit.at, deposit }, paidAt({ ...paid, receivedAt: noonOf(daysOn(dueOn, -1)) })];
}
