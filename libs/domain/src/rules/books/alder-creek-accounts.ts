import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, confirmed, during, own, rule, years } from './entry.js';

const district = 'The made-up district';

/** What the district charges and credits an account. */
export const alderCreekAccounts: Rule[] = [
  rule(
    'payment allocation',
    {
      kinds: [
        'service',
        'installment',
        'late fee',
        'returned payment fee',
        'reconnection fee',
        'correction',
        'transferred',
        'deposit',
        'adjustment',
        'unregulated',
      ],
      services: ['water'],
    },
    own(
      'Of what falls due on one day current service is paid first, then the installment, then fees.',
      district,
    ),
  ),
  during(
    { to: '2026-12-31' },
    rule('returned payment fee', 2_500, own('A returned payment costs $25.00.', district)),
  ),
  during(
    { from: '2027-01-01' },
    rule('returned payment fee', 3_000, own('A returned payment costs $30.00.', district)),
  ),
  rule('cash only after return', 'none', own('A returned payment leaves every way to pay.', district)),
  rule(
    'late fee',
    { basisPoints: 500, after: calendarDays(5), stopsInMoratorium: false },
    own('A late fee of 5 % is charged from five days after the due date.', district),
  ),
  rule(
    'fees stop on disconnection',
    { disconnected: true, restricted: false },
    own('Late fees stop once water is off.', district),
  ),
  rule('deposit interest', { basisPoints: 200 }, own('A deposit earns 2 % a year.', district)),
  rule(
    'unclaimed after',
    years(3),
    assumption(
      'California Government Code 50050, not confirmed',
      'Money that nobody claims for three years goes to the district.',
    ),
  ),
  rule(
    'bill discounts',
    [
      {
        program: 'Lifeline water',
        services: ['water'],
        basisPoints: 1_500,
        atMostMonthly: 2_000,
        incomeLimits: [260_000, 352_000, 444_000, 536_000],
        renewedEvery: years(1),
      },
    ],
    own('15 % off, up to $20.00 a month, applied for every year.', district),
  ),
  rule(
    'assistance',
    [{ program: 'Alder Creek Neighbors', services: ['water'], atMostYearly: 20_000 }],
    own('A neighbors’ fund pays up to $200.00 in a year.', district),
  ),
  rule(
    'letters held for approval',
    { letters: ['final disconnection notice'], roles: ['supervisor'] },
    own('The final notice goes out when a supervisor has approved it.', district),
  ),
  rule(
    'languages',
    ['English', 'Spanish', 'Chinese', 'Tagalog', 'Vietnamese', 'Korean'],
    confirmed(
      'SB 998 as told in a staff report of the City of Downey',
      'The policy is offered in English, Spanish, Chinese, Tagalog, Vietnamese and Korean.',
    ),
  ),
];
