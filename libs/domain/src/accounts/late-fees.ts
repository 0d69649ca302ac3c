import { petitionOf } from '../interlock/debt.js';
import { isLive } from '../interlock/live.js';
import { lastDayOfSeason } from '../interlock/season.js';
import { cents, type Cents } from '../money.js';
import type { Rules } from '../rules/rule-book.js';
import { dateOf, dueAfter, endOf, type LocalDate } from '../time/calendar.js';
import { plusMilliseconds, type Instant } from '../time/instant.js';
import { openAt, type Charge } from './charge.js';
import type { AccountMoney } from './standing.js';

/** What of an account the late fees are made from. */
export type LateAccount = Pick<AccountMoney, 'customerClass' | 'services' | 'charges' | 'protections'>;

/** The fee on one charge for one month; its key says both. */
export type LateFee = Pick<Charge, 'key' | 'service' | 'kind' | 'amount' | 'dueOn' | 'issuedOn' | 'at'> & {
  kind: 'late fee';
};

/** Fees bear no fee, a deposit is no debt for service, and an installment stands while its arrangement lives. */
const bearNone = ['late fee', 'deposit', 'installment'];

/**
 * The late fees of the month of an instant that are not charged yet: a share of what is past due of each charge for longer than
 * the rule `late fee` waits. None on a disputed part, on what was owed before a bankruptcy, on a service that is off where the
 * rule `fees stop on disconnection` says so, nor in the season in which the account is not disconnected where `late fee` says so.
 */
export function lateFees(account: LateAccount, rules: Rules, at: Instant): LateFee[] {
  const rule = rules.get('late fee');
  const calendar = rules.calendar();
  const on = dateOf(calendar, at);
  if (rule === 'none' || (rule.stopsInMoratorium && isSeason(account, rules, on))) return [];
  const known = new Set(account.charges.map(({ key }) => key));
  return account.charges
    .filter((charge) => bears(charge, { account, rules, at }))
    .filter(({ dueOn }) => dueAfter(calendar, lastMoment(rules, dueOn), rule.after) <= at)
    .map((charge): LateFee => {
      const key = `late fee/${charge.key}/${on.slice(0, 7)}`;
      const amount = cents(Math.round((undisputed(charge, at) * rule.basisPoints) / 10_000));
      return { key, service: charge.service, kind: 'late fee', amount, dueOn: on, issuedOn: on, at };
    })
    .filter(({ key, amount }) => amount > 0 && !known.has(key));
}

function bears(
  { kind, service, at: since }: Charge,
  { account, rules, at }: { account: LateAccount; rules: Rules; at: Instant },
): boolean {
  if (bearNone.includes(kind)) return false;
  const stops = rules.get('fees stop on disconnection');
  const isOff = account.services.some(
    (one) => one.service === service && one.active && one.off !== undefined && stops[one.off],
  );
  // 11 USC 362(a)(6): nothing is done to collect what was owed before the petition.
  const isStayed = account.protections.some(
    (one) => one.kind === 'bankruptcy' && isLive(one, at) && since < petitionOf(one),
  );
  return !isOff && !isStayed;
}

const undisputed = (charge: Charge, at: Instant): Cents =>
  cents(Math.max(0, openAt(charge, at) - (charge.disputed ?? 0)));

function isSeason({ customerClass }: LateAccount, rules: Rules, on: LocalDate): boolean {
  const rule = rules.get('season moratorium');
  return rule !== 'none' && rule.classes.includes(customerClass) && lastDayOfSeason(rule, on) !== undefined;
}

const lastMoment = (rules: Rules, day: LocalDate): Instant =>
  plusMilliseconds(endOf(rules.calendar(), day), -1);
