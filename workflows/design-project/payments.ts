import { cents, dollars } from '../../libs/domain/src/money.js';
import { invoicesAndPayments, isRefunded, paidOf, type Advance } from './advance.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import type { Job, Lacking, Line } from './row.js';

/** What the customer pays before the work: a deposit for detailed plans, and the charge under the extension policy. */

const designDeposit: Advance = {
  stage: 'design deposit',
  letter: 'D',
  send: 'send deposit invoice',
  owed: ({ facts }) => facts.designDepositCents ?? 0,
};
const charge: Advance = { stage: 'payment', letter: 'C', send: 'send invoice', owed: chargeToPay };

/** A deposit that was paid is credited to the cost of construction (R14-2-207 A.3). */
function chargeToPay(job: Job): number {
  const deposit = job.stage('design deposit')?.status === 'done' ? designDeposit.owed(job) : 0;
  return Math.max(0, (job.facts.chargeCents ?? 0) - deposit);
}

export const asksDeposit = (job: Job): boolean => designDeposit.owed(job) > 0;
export const chargesCustomer = (job: Job): boolean => charge.owed(job) > 0;

export const deposits = invoicesAndPayments(designDeposit);
export const payments = invoicesAndPayments(charge);

/** Whether what was billed is what is owed now. */
export const depositBilled = (job: Job): boolean => job.unchanged('design deposit');
export const chargeBilled = (job: Job): boolean => job.unchanged('payment');

export const depositPaid = paidInFull(designDeposit, 'design deposit paid and cleared');
export const chargePaid = paidInFull(charge, 'charge paid and cleared');

function paidInFull(advance: Advance, name: string): Line {
  return {
    name,
    missing: (job) => {
      const owed = advance.owed(job);
      const open = owed - paidOf(job, advance).cleared;
      if (open <= 0 || open <= job.rules.get('short payment tolerance')) return [];
      const what = phrase`${dollars(cents(open))} of ${dollars(cents(owed))} not paid and cleared`;
      return [{ what, owes: 'customer' }];
    },
  };
}

/** The charge, and the deposit that is credited to it, are both there and were not taken back. */
export const paymentCleared: Line = {
  name: 'payment cleared',
  missing: (job) => [...depositPaid.missing(job), ...chargePaid.missing(job)],
};

/** Nothing is owed either way when the job is closed out. */
export const advanceSettled: Line = {
  name: 'advance settled',
  missing: (job) => [
    ...paymentCleared.missing(job),
    ...[designDeposit, charge].flatMap((advance) => overpaid(job, advance)),
  ],
};

function overpaid(job: Job, advance: Advance): Lacking[] {
  const beyond = paidOf(job, advance).cleared - advance.owed(job);
  if (!isRefunded(job, beyond)) return [];
  const amount = dollars(cents(beyond));
  const what = phrase`refund of ${amount} paid beyond the ${advance.stage}`;
  return [{ what, owes: 'project associate' }];
}
