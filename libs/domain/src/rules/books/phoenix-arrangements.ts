import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, months, own, rule, secondary } from './entry.js';

const reported = 'City of Phoenix as reported by fox10phoenix.com, 2022-01';

/** Payment arrangements on the City Services Bill. */
export const phoenixArrangements: Rule[] = [
  rule(
    'arrangement minimum balance',
    { amount: 0, mustExceed: true },
    assumption(`${reported}, which names none`, 'Any balance can be arranged.'),
  ),
  rule(
    'arrangement months',
    { least: 3, most: 3, smallestInstallment: 0 },
    secondary(reported, 'The entire balance is split over the next three months.'),
  ),
  rule('arrangement down payment', { basisPoints: 0 }, secondary(reported, 'Nothing is paid down.')),
  rule(
    'arrangement barred',
    [
      { why: 'active arrangement' },
      { why: 'broken', count: 1, within: months(6) },
      { why: 'in disconnection' },
      { why: 'returned payment' },
      { why: 'unauthorized use' },
      { why: 'final bill' },
    ],
    secondary(
      reported,
      'Not beside an active arrangement, within six months of a broken one, in the disconnection process, after a returned payment, with fees for unauthorized use, or after the final bill.',
    ),
  ),
  rule(
    'arrangement broken too often',
    'none',
    secondary(reported, 'A broken arrangement bars for six months; no payment shortens that.'),
  ),
  rule(
    'month is kept by',
    'installment',
    assumption(`${reported}, which does not say`, 'A month is kept by its installment.'),
  ),
  rule(
    'installment dates',
    { alignTo: ['bill due date', 'pay day', 'benefit day'], leavesBillDueDate: true },
    own('An installment may fall due on a pay day or benefit day.'),
  ),
  rule(
    'tolerated misses',
    'none',
    assumption(`${reported}, which names none`, 'The first missed installment breaks an arrangement.'),
  ),
  rule('bulk arrangement at moratorium end', 'none', own('There is no moratorium that could end.')),
  rule(
    'promise to pay',
    { byAtMost: calendarDays(7), count: 1, within: months(6), besideArrangement: false },
    own('Once in six months an order waits a week for one payment on one date.'),
  ),
];
