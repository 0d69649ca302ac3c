import type { Charge } from '../accounts/charge.js';
import { cents, sum, type Cents } from '../money.js';
import type { RuleValue } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';
import type { LocalDate } from '../time/calendar.js';
import { later, type Instant } from '../time/instant.js';
import { byService } from './debt.js';
import type { Running } from './installment.js';
import { LedgerOf, type Arranged } from './ledger-of.js';
import { totalOf } from './schedule.js';

/** How an installment stands: `late` was paid in its grace; `missed` was not paid when that ended, whatever came afterwards. */
export type InstallmentStanding = 'open' | 'kept' | 'late' | 'missed';

/** An installment as the ledger shows it at an instant. */
export interface Checked {
  number: number;
  dueOn: LocalDate;
  standing: InstallmentStanding;
  /** What is still to be paid for it to be kept: of this installment and those before it, and of bills where they count. */
  open: Cents;
  /** When everything that it takes had come in. */
  paidAt?: Instant;
  /** When it was found missed: the end of its grace. */
  missedAt?: Instant;
}

/** What must be paid for a month to be kept, and by how much it may fall short. */
export interface Keeping {
  by: RuleValue<'month is kept by'>;
  tolerance: Cents;
}

export const keepingBy = (rules: Rules): Keeping => ({
  by: rules.get('month is kept by'),
  tolerance: rules.get('installment tolerance'),
});

/** The running installments of an arrangement, and how they are kept. */
export interface Plan {
  arranged: Arranged;
  installments: readonly Running[];
  keeping: Keeping;
}

/**
 * Checks every installment as of an instant, from the ledger and the instants alone: what came in by then counts from when it
 * was received, however late it was posted, and a payment returned by then never came.
 */
export function check(
  { arranged, installments, keeping }: Plan,
  charges: readonly Charge[],
  now: Instant,
): Checked[] {
  const ledger = new LedgerOf(arranged, charges, now);
  const instants = ledger.instants;
  const inOrder = installments.toSorted((one, other) => one.number - other.number);
  return inOrder.map((installment, index) => {
    const upTo = inOrder.slice(0, index + 1);
    const openAt = (at: Instant): Cents => short(ledger, { upTo, keeping }, at);
    return checked(installment, { openAt, instants, now, tolerance: keeping.tolerance });
  });
}

/** What is short at an instant of all that is due up to an installment. */
function short(
  ledger: LedgerOf,
  { upTo, keeping }: { upTo: readonly Running[]; keeping: Keeping },
  at: Instant,
): Cents {
  const due = byService(upTo.flatMap(({ parts }) => parts));
  const unpaid = due.map(({ service, amount }) => cents(Math.max(0, amount - ledger.paid(service, at))));
  const last = upTo.at(-1);
  const withBills = keeping.by === 'installment and current charges' && last !== undefined && last.number > 0;
  return sum(...unpaid, withBills ? ledger.openBills(last.dueOn, at) : cents(0));
}

interface Looking {
  openAt: (at: Instant) => Cents;
  instants: readonly Instant[];
  now: Instant;
  tolerance: Cents;
}

function checked(installment: Running, { openAt, instants, now, tolerance }: Looking): Checked {
  const { number, dueOn, graceEndsAt } = installment;
  const open = openAt(now);
  const isPaid = (at: Instant): boolean => openAt(at) <= tolerance;
  const paidAt = paidSince(instants, { isPaid, now });
  const standing = standingOf(installment, paidAt, now);
  const missed = standing === 'missed' ? { missedAt: graceEndsAt } : {};
  return { number, dueOn, standing, open, ...(paidAt === undefined ? {} : { paidAt }), ...missed };
}

/** The instant from which on it has been paid without a break: a bill that comes after early money has to be paid as well. */
function paidSince(
  instants: readonly Instant[],
  { isPaid, now }: { isPaid: (at: Instant) => boolean; now: Instant },
): Instant | undefined {
  let since: Instant | undefined;
  for (const at of instants.toReversed()) {
    if (at > now) continue;
    if (!isPaid(at)) return since;
    since = at;
  }
  return since;
}

function standingOf(
  { dueEndsAt, graceEndsAt }: Running,
  paidAt: Instant | undefined,
  now: Instant,
): InstallmentStanding {
  if (paidAt === undefined) return now < graceEndsAt ? 'open' : 'missed';
  if (paidAt <= dueEndsAt) return 'kept';
  return paidAt <= graceEndsAt ? 'late' : 'missed';
}

/**
 * From when on all of the arranged debt has been paid, by the receipts. A shortfall within the tolerance is looked over once
 * nothing more is to come.
 */
export function completedAt(plan: Plan, charges: readonly Charge[], now: Instant): Instant | undefined {
  const { arranged, installments, keeping } = plan;
  const ledger = new LedgerOf(arranged, charges, now);
  const due = byService(installments.flatMap(({ parts }) => parts));
  const isPaid = (at: Instant): boolean =>
    due.every(({ service, amount }) => ledger.paid(service, at) >= amount);
  const paidAt = paidSince(ledger.instants, { isPaid, now });
  if (paidAt !== undefined) return later(paidAt, arranged.acceptedAt);
  const lastDay = installments.map(({ dueEndsAt }) => dueEndsAt).reduce(later, arranged.acceptedAt);
  return lastDay <= now && openTotal(plan, charges, now) <= keeping.tolerance ? lastDay : undefined;
}

/** What is still open of the arranged debt, by service. */
export function stillOpen({ arranged, installments }: Plan, charges: readonly Charge[], now: Instant) {
  const ledger = new LedgerOf(arranged, charges, now);
  return byService(installments.flatMap(({ parts }) => parts)).map(({ service, amount }) => ({
    service,
    amount: cents(Math.max(0, amount - ledger.paid(service, now))),
  }));
}

const openTotal = (plan: Plan, charges: readonly Charge[], now: Instant): Cents =>
  totalOf(stillOpen(plan, charges, now));
