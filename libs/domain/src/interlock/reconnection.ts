import type { Service } from '../accounts/service.js';
import type { AccountMoney } from '../accounts/standing.js';
import { cents, sum, type Cents } from '../money.js';
import type { Rules } from '../rules/rule-book.js';
import { closeOf, dateOf, dueAfter, endOf, isBusinessDay } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { disconnectableDebt } from './debt.js';
import { timeOn } from './hours.js';
import type { DebtLine } from './order.js';

/** What it takes to come back. */
export interface ReconnectionQuote {
  service: Service;
  at: Instant;
  debt: DebtLine[];
  fee: Cents;
  deposit: Cents;
  total: Cents;
  afterHours: boolean;
  /** Paid now, service is back by then. */
  backBy: Instant;
  validUntil: Instant;
}

export interface AskedBack {
  account: AccountMoney;
  service: Service;
  /** The customer wants it outside of the office's hours, at that price. */
  afterHours?: boolean;
  /** A household of low income, where the rule has a cap for it. */
  lowIncome?: boolean;
}

/** What has to be paid for service to be restored, and by when it is. */
export function reconnectionQuote(asked: AskedBack, given: { rules: Rules; at: Instant }): ReconnectionQuote {
  const { account, service, afterHours = false } = asked;
  const { rules, at } = given;
  const { total, lines } = disconnectableDebt(account, service, { ...given, dueOnly: true });
  const fee = feeOf(asked, rules);
  const deposit = cents(Math.floor((total * (rules.get('reconnection').depositBasisPoints ?? 0)) / 10_000));
  const validUntil = dueAfter(rules.calendar(), at, rules.limit('quote valid'));
  const backBy = restoredBy({ rules, at }, afterHours);
  const amount = sum(total, fee, deposit);
  return { service, at, debt: lines, fee, deposit, total: amount, afterHours, backBy, validUntil };
}

function feeOf({ afterHours, lowIncome }: AskedBack, rules: Rules): Cents {
  const rule = rules.get('reconnection');
  const usual = afterHours ? rule.afterHoursFee : rule.fee;
  if (!lowIncome || !rule.lowIncome) return usual;
  return cents(Math.min(usual, afterHours ? rule.lowIncome.afterHoursFee : rule.lowIncome.fee));
}

/** Paid on a business day before the cutoff, or at the price after hours: the same day. */
export function restoredBy({ rules, at }: { rules: Rules; at: Instant }, afterHours: boolean): Instant {
  const calendar = rules.calendar();
  const { sameDayCutoff, within } = rules.get('reconnection');
  const today = dateOf(calendar, at);
  if (afterHours) return endOf(calendar, today);
  const isInTime = isBusinessDay(calendar, today) && at < timeOn(calendar, today, sameDayCutoff);
  return isInTime ? closeOf(calendar, today) : dueAfter(calendar, at, within);
}
