import { openAt, type Charge } from '../accounts/charge.js';
import type { AccountMoney } from '../accounts/standing.js';
import { cents, sum, type Cents } from '../money.js';
import type { Rules } from '../rules/rule-book.js';
import { dateOf } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { countWithin } from './counters.js';

/** What a customer who broke too many arrangements pays to be considered again, and what has come of it since the last was broken. */
export interface WayBack {
  required: Cents;
  paid: Cents;
}

interface Asking {
  money: AccountMoney;
  rules: Rules;
  now: Instant;
  assisted: boolean;
}

/** Nothing where not too many were broken. */
export function wayBackOf({ money, rules, now, assisted }: Asking): WayBack | undefined {
  const rule = rules.get('arrangement broken too often');
  if (rule === 'none') return undefined;
  const broken = money.arrangements
    .flatMap(({ outcome, endedAt }) => (outcome === 'broken' && endedAt !== undefined ? [endedAt] : []))
    .toSorted();
  const last = broken.at(-1);
  const calendar = rules.calendar();
  if (last === undefined || countWithin(calendar, now, { within: rule.within, of: broken }) < rule.count)
    return undefined;

  const { basisPoints, atMost, atMostWithAssistance, plusCurrentCharges } = rule.wayBack;
  const most = (assisted ? atMostWithAssistance : undefined) ?? atMost ?? Infinity;
  const on = dateOf(calendar, last);
  const share = Math.min(
    most,
    Math.ceil((openOf(money.charges, last, (dueOn) => dueOn < on) * basisPoints) / 10_000),
  );
  const current = plusCurrentCharges ? openOf(money.charges, last, (dueOn) => dueOn >= on) : 0;
  const paid = money.payments
    .filter(({ receivedAt, returnedAt }) => receivedAt > last && returnedAt === undefined)
    .map(({ amount }) => amount);
  return { required: cents(share + current), paid: sum(...paid) };
}

const openOf = (charges: readonly Charge[], at: Instant, due: (on: string) => boolean): Cents =>
  sum(...charges.filter(({ dueOn }) => due(dueOn)).map((charge) => cents(Math.max(0, openAt(charge, at)))));
