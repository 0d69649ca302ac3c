import type { Rule } from '../rule-book.js';
import { businessDays, calendarDays, months, own, rule } from './entry.js';

const supervised = ['supervisor', 'manager'];

/** How installments are followed, and what may be changed on the way: proposed to every utility until it sets its own. */
export const usualFollowUp: Rule[] = [
  rule(
    'installment reminder',
    businessDays(3),
    own('A courtesy reminder goes out three business days before an installment falls due.'),
  ),
  rule(
    'installment check',
    businessDays(1),
    own('Posting is given one business day before it is looked whether the money is there.'),
  ),
  rule(
    'follow-up call',
    businessDays(3),
    own('The customer is called three business days after a missing installment.'),
  ),
  rule('grace', businessDays(5), own('An installment can still be kept for five business days.')),
  rule('late in grace counts', 'as kept', own('What is paid in the grace is paid.')),
  rule('installment tolerance', 100, own('An installment short by up to $1.00 counts as paid.')),
  rule(
    'renegotiations',
    { count: 1, within: months(12) },
    own('An arrangement may be renegotiated once in twelve months.', 'Own proposal; compare New York HEFPA'),
  ),
  rule(
    'date moves',
    { count: 2, within: months(12), byAtMost: calendarDays(10) },
    own('Two installments in twelve months may be moved, each by ten days.'),
  ),
  rule(
    'extensions',
    { count: 1, within: months(12), byAtMostMonths: 3 },
    own('An arrangement may be lengthened once in twelve months, by three months.'),
  ),
  rule(
    'arrangement moves with the customer',
    true,
    own('An arrangement goes with the customer to another premise.'),
  ),
  rule(
    'exception granted by',
    [
      { from: 'arrangement minimum balance', roles: supervised, secondPerson: true },
      { from: 'arrangement months', roles: supervised, secondPerson: true },
      { from: 'arrangement down payment', roles: supervised, secondPerson: true },
      { from: 'arrangement barred', roles: ['manager'], secondPerson: true },
      { from: 'arrangement broken too often', roles: ['manager'], secondPerson: true },
      { from: 'grace', roles: supervised, secondPerson: true },
      { from: 'renegotiations', roles: supervised, secondPerson: true },
      { from: 'date moves', roles: supervised, secondPerson: true },
      { from: 'promise to pay', roles: supervised, secondPerson: true },
    ],
    own('An exception takes a reason and a second person: a supervisor, for what bars a customer a manager.'),
  ),
];
