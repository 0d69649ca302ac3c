import { allocate, type Allocation } from '../accounts/allocation.js';
import { openAt, type Charge } from '../accounts/charge.js';
import type { Service } from '../accounts/service.js';
import type { AccountMoney } from '../accounts/standing.js';
import { cents, sum, type Cents } from '../money.js';
import type { Rules } from '../rules/rule-book.js';
import { dueAfter } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { disconnectableDebt } from './debt.js';
import { owesLessThanCuts } from './owes.js';

/** How an order is stopped by paying. */
export type Way = 'in full' | 'below the threshold' | 'a share of all';

/** The least payment that stops an order. */
export interface QuoteToStayOn {
  service: Service;
  at: Instant;
  /** Nothing has to be paid when it is 0. */
  amount: Cents;
  way: Way;
  /** Where the payment would go, by the rule's order. */
  items: Allocation[];
  /** Every way there is, the cheapest first. */
  ways: { way: Way; amount: Cents }[];
  validUntil: Instant;
}

/** What keeps a service on today. A payment goes where the rule's order sends it, so the least one is looked for with that order. */
export function quoteToStayOn(
  account: AccountMoney,
  service: Service,
  { rules, at }: { rules: Rules; at: Instant },
): QuoteToStayOn {
  const asked = { account, service, rules, at };
  const ways = waysToStayOn(asked).toSorted((one, other) => one.amount - other.amount);
  const { way, amount } = ways[0] ?? { way: 'in full' as const, amount: cents(0) };
  const items =
    amount === 0
      ? []
      : allocate(account.charges, { amount, at }, rules.get('payment allocation')).allocations;
  const validUntil = dueAfter(rules.calendar(), at, rules.limit('quote valid'));
  return { service, at, amount, way, items, ways, validUntil };
}

interface Asked {
  account: AccountMoney;
  service: Service;
  rules: Rules;
  at: Instant;
}

function waysToStayOn(asked: Asked): QuoteToStayOn['ways'] {
  const { belowThreshold, basisPointsOfTotal } = asked.rules.get('quote to stay on');
  const all = openOf(asked);
  const inFull = leastThat(asked, all, (account) => debtOf(asked, account) === 0);
  const ways: QuoteToStayOn['ways'] = [{ way: 'in full', amount: inFull }];
  if (belowThreshold) {
    const amount = leastThat(asked, all, (account) => owesLessThanCuts({ ...asked, account }));
    ways.push({ way: 'below the threshold', amount });
  }
  if (basisPointsOfTotal < 10_000) {
    ways.push({ way: 'a share of all', amount: cents(Math.ceil((all * basisPointsOfTotal) / 10_000)) });
  }
  return ways;
}

const openOf = ({ account, at }: Asked): Cents =>
  sum(...account.charges.map((charge) => cents(Math.max(0, openAt(charge, at)))));

const debtOf = ({ service, rules, at }: Asked, account: AccountMoney): Cents =>
  disconnectableDebt(account, service, { rules, at }).total;

/** The least payment after which something holds; more money never undoes it. */
function leastThat(asked: Asked, all: Cents, holds: (account: AccountMoney) => boolean): Cents {
  let [enough, tooLittle] = [all as number, -1];
  while (enough - tooLittle > 1) {
    const middle = Math.floor((enough + tooLittle) / 2);
    if (holds(paid(asked, cents(middle)))) enough = middle;
    else tooLittle = middle;
  }
  return cents(enough);
}

/** The account as it would be. */
function paid({ account, rules, at }: Asked, amount: Cents): AccountMoney {
  const { allocations } = allocate(account.charges, { amount, at }, rules.get('payment allocation'));
  const taken = new Map(allocations.map((one) => [one.charge, one.amount]));
  const charges = account.charges.map((charge): Charge => {
    const part = taken.get(charge.key);
    if (part === undefined) return charge;
    return { ...charge, entries: [...charge.entries, { at, amount: cents(-part), why: 'would be paid' }] };
  });
  return { ...account, charges };
}
