import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, months, own, rule } from './entry.js';

const district = 'The made-up district';
const act = 'SB 998, not confirmed';

/** Amortization agreements of the district. */
export const alderCreekArrangements: Rule[] = [
  rule(
    'arrangement minimum balance',
    { amount: 2_000, mustExceed: true },
    own('A balance above $20.00 can be amortized.', district),
  ),
  rule(
    'arrangement months',
    { least: 2, most: 12, smallestInstallment: 1_000 },
    assumption(act, 'Amortization usually takes up to twelve months.'),
  ),
  rule(
    'arrangement down payment',
    { basisPoints: 1_000, atMost: 5_000 },
    own('A tenth of the balance is paid down, $50.00 at most.', district),
  ),
  rule(
    'arrangement barred',
    [{ why: 'active arrangement' }, { why: 'final bill' }],
    own('Not beside an active agreement, nor after the final bill.', district),
  ),
  rule('arrangement broken too often', 'none', own('No number of broken agreements bars.', district)),
  rule(
    'month is kept by',
    'installment and current charges',
    assumption(act, 'The agreement is kept by its installments and by the current charges.'),
  ),
  rule(
    'installment dates',
    { alignTo: ['bill due date', 'benefit day'], leavesBillDueDate: true },
    own('An installment may fall due on a benefit day.', district),
  ),
  rule(
    'tolerated misses',
    { count: 2, within: months(12) },
    own('Two missed installments in twelve months do not end an agreement.', district),
  ),
  rule('bulk arrangement at moratorium end', 'none', own('There is no moratorium that could end.', district)),
  rule(
    'promise to pay',
    { byAtMost: calendarDays(30), count: 3, within: months(12), besideArrangement: true },
    own(
      'Three times in twelve months a payment may be deferred for 30 days, also beside an agreement.',
      district,
    ),
  ),
];
