import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, confirmed, hours, months, own, rule, years } from './entry.js';

/** What no law or tariff of these utilities was found to say: proposed to each until it sets its own. */
export const usualPractice: Rule[] = [
  rule(
    'bankruptcy assurance',
    calendarDays(20),
    confirmed(
      '11 USC 366(b)',
      'Service may be altered or stopped when no adequate assurance of payment is given within 20 days of the order for relief.',
    ),
  ),
  rule(
    'pledge',
    {
      holds: calendarDays(30),
      reminder: calendarDays(10),
      toPerson: calendarDays(10),
      expectedBy: calendarDays(21),
      shortTolerance: 100,
      protects: 'account',
      commitNeedsDatedShare: true,
    },
    assumption(
      'No statute or tariff defines it; compare Ontario: 21 days once the utility is told of emergency aid',
      'An agency’s pledge protects the account for 30 days. The agency is reminded after ten, ten days later a person is asked.',
    ),
  ),
  rule('income aligned days', [{ income: 'SSI', dayOfMonth: 1 }], {
    standing: 'secondary',
    source: 'Social Security Administration, payment calendar, as reported',
    clause: 'SSI is paid on the first, on the business day before when that is a holiday.',
  }),
  rule(
    'receipt holds',
    hours(72),
    own('A payment made elsewhere holds an order for three days by its receipt number.'),
  ),
  rule(
    'promise is offered to the team after',
    hours(24),
    own('A callback or letter promised is offered to the team when its owner has not kept it for a day.'),
  ),
  rule(
    'agency packet',
    { usageMonths: 12, within: hours(24), contains: ['notice', 'balance', 'usage'] },
    own('An agency is sent the notice, the balance and twelve months’ usage within a day.'),
  ),
  rule(
    'identity methods',
    [
      'account number and last payment',
      'photo identification',
      'callback to the number on record',
      'security question',
      'link sent to the address on record',
    ],
    own(
      'Nothing of an account is said before the caller is known by one of these.',
      'Own proposal; compare R14-2-203 A.2',
    ),
  ),
  rule('release valid', years(1), own('Leave to speak about an account is asked for anew every year.')),
  rule(
    'interview answers kept',
    years(1),
    own('Answers of an interview are erased a year after the end of its case.'),
  ),
  rule('after a death', calendarDays(60), own('For 60 days after a death is told nothing is collected.')),
  rule('quote valid', calendarDays(1), own('A quote stands until the end of the next day.')),
  rule(
    'order stands',
    calendarDays(3),
    own('An order that is not done within three days is dispatched anew.'),
  ),
  rule(
    'orders unanswered',
    { atMost: 3, toDoFor: 'supervisor' },
    assumption(
      'No rule or tariff was found to say',
      'When the field has not answered three orders in a row, none is dispatched until a person says so.',
    ),
  ),
  rule(
    'wrongly disconnected',
    hours(4),
    own('Whoever is cut off wrongly is restored within four hours, free of charge.'),
  ),
  rule(
    'storm',
    { holdsOrders: true, afterItsEnd: calendarDays(1) },
    own('No order goes during a declared storm, nor on the day after.'),
  ),
  rule(
    'final bill',
    {
      planMonths: 4,
      agencyAfter: calendarDays(60),
      writeOffAfter: months(6),
      writeOffApproval: [{ role: 'supervisor', upTo: 50_000 }, { role: 'manager' }],
    },
    own(
      'A final bill may be paid over four months, goes to an agency after 60 days, and is written off after six months: up to $500.00 by a supervisor, above by a manager.',
    ),
  ),
];
