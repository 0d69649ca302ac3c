import type { NewBill } from '../../../../libs/billing-store/src/ledger/bills.js';
import type { NewServicePayment } from '../../../../libs/billing-store/src/ledger/service-payments.js';
import { cents } from '../../../../libs/domain/src/money.js';
import { Chance } from './chance.js';
import { daysOn, noonOf, totalOf } from './bills.js';
import type { Home } from './homes.js';

/** How a household pays its bills. */
export type Habit =
  | { pays: 'on time' }
  /** Some days after the due date, always. */
  | { pays: 'late' }
  /** Most of each bill; the rest stays open. */
  | { pays: 'in part' }
  /** More than is asked for, in round sums. */
  | { pays: 'ahead' }
  /** On time until so many bills ago, and nothing since. */
  | { pays: 'no longer'; bills: number };

/** Three in five pay on time; one in eight has stopped some bills ago. */
export function habitOf({ number }: Home): Habit {
  const chance = new Chance(number * 7919);
  const lot = chance.next();
  if (lot < 0.6) return { pays: 'on time' };
  if (lot < 0.74) return { pays: 'late' };
  if (lot < 0.83) return { pays: 'in part' };
  if (lot < 0.88) return { pays: 'ahead' };
  return { pays: 'no longer', bills: chance.between(1, 5) };
}

const ways = [
  { tender: 'card', channel: 'web' },
  { tender: 'ach', channel: 'autopay' },
  { tender: 'check', channel: 'lockbox' },
  { tender: 'cash', channel: 'counter' },
  { tender: 'ach', channel: 'web' },
] as const;

/** What a household has paid on its bills up to a day. */
export function paymentsOf(
  home: Home,
  bills: readonly NewBill[],
  habit = habitOf(home),
): NewServicePayment[] {
  const paid = habit.pays === 'no longer' ? bills.slice(0, -habit.bills) : bills;
  const chance = new Chance(home.number * 104_729);
  const way = chance.one(ways);
  return paid.map((bill) => {
    const [share, after] = partOf(habit, chance);
    const amount = share > 1 ? Math.ceil(totalOf(bill) / 2_000) * 2_000 : Math.round(totalOf(bill) * share);
    return {
      ...{ payment: `paid/${bill.number}`, account: home.account, amount: cents(amount), ...way },
      receivedAt: noonOf(daysOn(bill.dueOn, after)),
    };
  });
}

/** Which part of a bill is paid, and how many days after it is due. */
function partOf({ pays }: Habit, chance: Chance): [share: number, after: number] {
  if (pays === 'late') return [1, chance.between(6, 27)];
  if (pays === 'in part') return [chance.between(7, 9) / 10, chance.between(-2, 9)];
  return [pays === 'ahead' ? 2 : 1, -chance.between(0, 9)];
}
