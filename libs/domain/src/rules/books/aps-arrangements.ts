import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, confirmed, months, own, rule, secondary } from './entry.js';

const page = 'aps.com, Payment Arrangement';

/** Payment arrangements of APS. */
export const apsArrangements: Rule[] = [
  rule(
    'arrangement minimum balance',
    { amount: 7_500, mustExceed: false },
    confirmed(page, 'An arrangement needs a balance of at least $75.00.'),
  ),
  rule(
    'arrangement months',
    {
      least: 1,
      most: 12,
      smallestInstallment: 2_500,
      fullTerm: { months: 12, balanceMustExceed: 30_000 },
    },
    confirmed(
      page,
      'One to twelve installments of at least $25.00 each; for twelve the balance must exceed $300.00.',
    ),
  ),
  rule(
    'arrangement down payment',
    { basisPoints: 0 },
    assumption(`${page}, which names none`, 'Nothing is paid down.'),
  ),
  rule(
    'arrangement barred',
    [
      { why: 'broken', count: 2, within: calendarDays(90) },
      { why: 'budget billing' },
      { why: 'final bill' },
      { why: 'returned payment' },
    ],
    confirmed(
      page,
      'Not for an account that broke more than one arrangement in 90 days, is on Budget Billing, is closed with a final bill, or whose last payment was returned.',
    ),
  ),
  rule(
    'arrangement broken too often',
    {
      count: 3,
      within: months(12),
      wayBack: {
        basisPoints: 2_500,
        atMost: 50_000,
        atMostWithAssistance: 25_000,
        plusCurrentCharges: true,
      },
    },
    confirmed(
      `${page}; an older copy says four or more`,
      'After three broken arrangements in twelve months: 25 % of the past due, at most $500.00, $250.00 with Energy Support, plus current charges, and then a call.',
    ),
  ),
  rule(
    'month is kept by',
    'installment and current charges',
    confirmed(page, 'Each month the installment and the current charges are due.'),
  ),
  rule(
    'installment dates',
    { alignTo: ['bill due date'], leavesBillDueDate: false },
    confirmed(page, 'The installment is due with the bill, by its due date.'),
  ),
  rule(
    'tolerated misses',
    { count: 1, within: months(12) },
    secondary(
      'A.A.C. R14-2-211 as reported by ruco.az.gov, disconnection rules',
      'One missed or partial payment within twelve months does not end a payment plan.',
    ),
  ),
  rule(
    'bulk arrangement at moratorium end',
    { minimum: 7_500, months: 4, classes: ['residential'] },
    secondary(
      'APS Schedule 1 as reported by fox10phoenix.com in 2019; in 2020 and 2021 it was six months',
      'When the moratorium ends a balance of $75.00 and more is put on a plan of four months.',
    ),
  ),
  rule(
    'promise to pay',
    { byAtMost: calendarDays(10), count: 2, within: months(12), besideArrangement: false },
    own(
      'Twice in twelve months an order waits ten days for one payment on one date, not beside an arrangement.',
    ),
  ),
];
