import type { Rule } from '../rule-book.js';
import { assumption, businessDays, calendarDays, confirmed, hours, own, rule } from './entry.js';

/** What the customer pays, and what becomes of it. */
export const apsMoney: Rule[] = [
  rule(
    'estimate valid',
    calendarDays(90),
    assumption(
      'APS Service Schedule 3, current text not confirmed; 60 to 90 days are usual',
      'A written estimate is valid for 90 days.',
    ),
  ),
  rule(
    'check clearing',
    businessDays(7),
    own('A check is taken as paid seven business days after its receipt.'),
  ),
  rule(
    'ach clearing',
    businessDays(5),
    own('A bank transfer is taken as paid five business days after its receipt.'),
  ),
  rule('card guaranteed', hours(0), own('A card payment is taken as paid at once.')),
  rule('short payment tolerance', 100, own('A payment short by up to $1.00 counts as whole.')),
  rule(
    'overpayment',
    { excess: 'refunded', smallest: 500 },
    own('Money beyond the charge is refunded to whoever paid it; less than $5.00 is settled at close-out.'),
  ),
  rule(
    'customer notices',
    {
      notices: [
        { notice: 'first notice', after: businessDays(5) },
        { notice: 'second notice', after: businessDays(15) },
        { notice: 'final notice', after: businessDays(25) },
      ],
      cancelAfter: businessDays(40),
    },
    own(
      'A customer who does not answer is written to one, three and five weeks after the time has run out; after eight the project is canceled.',
    ),
  ),
  rule(
    'deposit on cancel',
    'forfeited',
    confirmed(
      'A.A.C. R14-2-207 A.3',
      'The deposit for detailed plans is credited to the cost of construction if the applicant authorizes it, and is otherwise not refundable.',
    ),
  ),
  rule(
    'advance refunded on cancel before construction',
    'in full',
    own(
      'An advance is refunded in full while construction has not begun.',
      'Own proposal; compare Town of Fredonia code (2015): true-up both ways',
    ),
  ),
];
