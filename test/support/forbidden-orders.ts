import type { DataSource } from 'typeorm';
import { debt as debtIn, forbids, type Happened } from '../unit/interlock/what-happened.js';
import { ofAccounts, type Account, type OrderRow } from './what-tables-say.js';

/**
 * Orders that went, stand or were carried out although the rules forbid it, each in words. What has happened is taken from the
 * journals and the ledger; the rules over it are those that the tests restate. What the product itself takes for a protection
 * is not looked at.
 */
export async function forbiddenOrders(store: DataSource, now: string): Promise<string[]> {
  const { orders, accounts } = await ofAccounts(store);
  return orders.flatMap((order) => {
    const account = accounts.get(order.account);
    if (!account) throw new Error(`Nothing is known of ${order.account}`);
    return [
      ...wentWrongly(order, account),
      ...standsWrongly(order, account, Date.parse(now)),
      ...cutWrongly(order, account),
    ];
  });
}

/** An order that was stopped may have been stopped by money that had come before it, and was posted after it. */
function wentWrongly(order: OrderRow, account: Account): string[] {
  const found = forbids(happenedBy(order, account, order.wentAt), order.wentAt);
  const wrong = order.isStopped ? found.filter((why) => why !== 'below threshold') : found;
  return wrong.map((why) => `${order.caseNumber}, ${order.name}: went under ${why}`);
}

function standsWrongly(order: OrderRow, account: Account, now: number): string[] {
  if (order.isStopped || order.hasEnded || now >= order.until) return [];
  const told = happenedBy(order, account, now);
  return forbids(told, now).map(
    (why) => `${order.caseNumber}, ${order.name}: stands under ${why} (${debtIn(told, now)})`,
  );
}

/** A cut that nothing excuses is right, or is being put right at once. */
function cutWrongly(order: OrderRow, account: Account): string[] {
  const { cutAt } = order;
  if (cutAt === null || order.isPutRight) return [];
  const found = forbids(happenedBy(order, account, cutAt), cutAt);
  return found.map((why) => `${order.caseNumber}, ${order.name}: was cut under ${why}`);
}

/** What had happened by an instant, for this order. */
function happenedBy(order: OrderRow, account: Account, at: number): Happened {
  const bills = account.charges.map(({ key, dueOn, entries }) => ({
    ...{ key, dueOn },
    amount: entries.filter((entry) => entry.at <= at).reduce((sum, { amount }) => sum + amount, 0),
  }));
  const { notices, tries } = order.acts(Math.min(at, order.wentAt));
  const holds = account.holds.filter(({ from }) => from <= at);
  const ended = holds.map((hold) => ({ ...hold, ended: hold.endedAt !== undefined && hold.endedAt <= at }));
  return { bills, payments: [], holds: ended, notices, tries, isBusiness: account.isBusiness };
}
