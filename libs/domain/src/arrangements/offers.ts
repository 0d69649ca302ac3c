import type { AccountMoney } from '../accounts/standing.js';
import { cents, sum, type Cents } from '../money.js';
import { mostMonths } from '../rules/most-months.js';
import type { Rules } from '../rules/rule-book.js';
import { addDays, type LocalDate } from '../time/calendar.js';
import { anchorsOf, datesFrom, type Alignment, type Anchor, type OwnDays } from './dates.js';
import { byService, type ArrangedCharge } from './debt.js';
import type { Installment } from './installment.js';
import { inInstallments, shared, totalOf, type OfService } from './schedule.js';

/** What a month truly costs: its installment, and the bill that is expected then. */
export interface MonthTotal {
  dueOn: LocalDate;
  installment: Cents;
  /** By service; under budget billing the budget amount. */
  expected: OfService[];
  total: Cents;
}

/** One set of terms that the customer may take. */
export interface Offer {
  /** `11 months, bill due date`. */
  name: string;
  months: number;
  alignTo: Alignment;
  balance: Cents;
  downPayment: Cents;
  installments: Installment[];
  monthly: MonthTotal[];
  budgetBilling: boolean;
}

export interface OfferRequest {
  debt: readonly ArrangedCharge[];
  money: Pick<AccountMoney, 'charges' | 'expectedBill' | 'budgetBilling' | 'finalBilled'>;
  today: LocalDate;
  own: OwnDays;
  /** A number of months that the customer asks for. */
  months?: number;
  /** Granted exceptions from the rules. */
  mostMonths?: number;
  downPayment?: Cents;
}

/** The months that are offered side by side: the longest term, half of it, the shortest, and what is asked for if it is within the rules. */
export function monthsOffered(rules: Rules, request: OfferRequest, balance: Cents): number[] {
  const rule = rules.get('arrangement months');
  const longest = request.mostMonths ?? mostMonths(rule, balance);
  if (longest < rule.least) return [];
  const { months = longest } = request;
  return [...new Set([longest, Math.ceil(longest / 2), rule.least, months])]
    .filter((count) => count >= rule.least && count <= longest)
    .toSorted((one, other) => other - one);
}

/** Sets of terms side by side, each within the rules and with the true total of every month. None where the balance is too small for any. */
export function offersOf(rules: Rules, request: OfferRequest): Offer[] {
  const debt = byService(request.debt);
  const downPayment = request.downPayment ?? downPaymentOf(rules, totalOf(debt));
  const { taken, left } = shared(debt, downPayment);
  const anchors = anchorsOf(rules, request.money.charges, request.own);
  return monthsOffered(rules, request, totalOf(left)).flatMap((months) =>
    anchors.map((anchor) => offerOf(rules, request, { months, anchor, taken, left })),
  );
}

interface Term {
  months: number;
  anchor: Anchor;
  /** The down payment, and what is left to be spread, by service. */
  taken: OfService[];
  left: OfService[];
}

function offerOf(rules: Rules, request: OfferRequest, { months, anchor, taken, left }: Term): Offer {
  const { today, money } = request;
  const calendar = rules.calendar();
  const notBefore = addDays(calendar, today, { count: 1, unit: 'calendar days' });
  const dates = datesFrom(calendar, notBefore, { anchor, count: months });
  const downPayment = totalOf(taken);
  const monthly = inInstallments(left, months).map((parts, index): Installment => ({
    number: index + 1,
    dueOn: dates[index] ?? today,
    parts: parts.filter(({ amount }) => amount > 0),
  }));
  const first: Installment[] = downPayment > 0 ? [{ number: 0, dueOn: today, parts: taken }] : [];
  return {
    name: `${months} ${months === 1 ? 'month' : 'months'}, ${anchor.alignTo}`,
    months,
    alignTo: anchor.alignTo,
    balance: cents(downPayment + totalOf(left)),
    downPayment,
    installments: [...first, ...monthly],
    monthly: monthly.map((installment) => monthOf(installment, money)),
    budgetBilling: money.budgetBilling,
  };
}

/** A closed account gets no more bills. */
export function monthOf(
  { dueOn, parts }: Installment,
  { expectedBill, finalBilled }: Pick<AccountMoney, 'expectedBill' | 'finalBilled'>,
): MonthTotal {
  const expected = finalBilled ? [] : expectedBill;
  const installment = totalOf(parts);
  return { dueOn, installment, expected, total: sum(installment, totalOf(expected)) };
}

/** A share of the balance, no less and no more than the rule says, and never more than the balance. */
export function downPaymentOf(rules: Rules, balance: Cents): Cents {
  const { basisPoints, atLeast = 0, atMost = balance } = rules.get('arrangement down payment');
  const share = Math.ceil((balance * basisPoints) / 10_000);
  return cents(Math.min(balance, atMost, Math.max(share, basisPoints === 0 ? 0 : atLeast)));
}
