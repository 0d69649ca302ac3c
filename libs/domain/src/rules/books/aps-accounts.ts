import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, confirmed, during, months, own, rule, secondary, years } from './entry.js';

const billing = 'A.A.C. R14-2-210, figures not confirmed';
const energySupport = 'aps.com, Energy Support Program';

const discounts = [
  {
    program: 'Energy Support',
    services: ['electric' as const],
    basisPoints: 2_500,
    atMostMonthly: 9_500,
    incomeLimits: [251_000, 340_700, 430_300, 520_000, 609_700, 699_300],
    renewedEvery: months(24),
  },
  {
    program: 'Energy Support at 75 % of the poverty level',
    services: ['electric' as const],
    basisPoints: 6_000,
    atMostMonthly: 16_500,
    incomeLimits: [95_400, 129_400, 163_500, 197_600, 231_600, 265_700],
    renewedEvery: months(24),
  },
];

/** What APS charges and credits an account. */
export const apsAccounts: Rule[] = [
  rule(
    'payment allocation',
    {
      kinds: [
        'installment',
        'service',
        'correction',
        'transferred',
        'deposit',
        'reconnection fee',
        'returned payment fee',
        'late fee',
        'adjustment',
        'unregulated',
      ],
      services: ['electric'],
    },
    own(
      'Of what falls due on one day the installment is paid first, then service, then fees, unregulated charges last.',
    ),
  ),
  rule('returned payment fee', 1_500, assumption(billing, 'A returned payment costs $15.00.')),
  rule(
    'cash only after return',
    { returns: 2, within: months(12), for: months(12) },
    own(
      'After two returned payments in twelve months the account pays in cash or guaranteed funds for a year.',
    ),
  ),
  rule(
    'late fee',
    { basisPoints: 150, after: calendarDays(0), stopsInMoratorium: true },
    assumption(
      `${billing}; for the moratorium the interim orders of 2019, as reported by newsdata.com`,
      'A late charge is at most 1.5 % a month, and none is charged in the moratorium.',
    ),
  ),
  rule(
    'fees stop on disconnection',
    { disconnected: true, restricted: true },
    own('Late fees stop once service is off.', 'Own proposal; compare Phoenix City Code 37-85'),
  ),
  rule(
    'deposit interest',
    { basisPoints: 100 },
    assumption('A.A.C. R14-2-203, figures not confirmed', 'A deposit earns 1 % a year.'),
  ),
  rule(
    'unclaimed after',
    years(2),
    assumption(
      'A.R.S. 44-302, not confirmed',
      'A credit that nobody claims for two years is unclaimed property.',
    ),
  ),
  during(
    { to: '2024-05-12' },
    rule(
      'bill discounts',
      discounts,
      assumption(
        `${energySupport}: the guidelines before 2024-05-13 were not found`,
        '25 % off, 60 % up to 75 % of the poverty level, with the limits of the guidelines that followed.',
      ),
    ),
  ),
  during(
    { from: '2024-05-13' },
    rule(
      'bill discounts',
      discounts,
      confirmed(
        `${energySupport}, guidelines effective 2024-05-13`,
        '25 % off, up to $95.00 a month, for 76 to 200 % of the poverty level; 60 % off, up to $165.00, up to 75 %; applied for anew every 24 months.',
      ),
    ),
  ),
  rule(
    'assistance',
    [
      { program: 'Crisis Bill Assistance', services: ['electric'], atMostYearly: 80_000 },
      { program: 'Project SHARE', services: ['electric'], atMostYearly: 30_000 },
      { program: 'LIHEAP', services: ['electric'], atMostYearly: 114_000 },
    ],
    secondary(
      'states.aarp.org/arizona; des.az.gov LIHEAP FAQ; amounts change every year',
      'Crisis Bill Assistance up to $800.00, Project SHARE up to $300.00, LIHEAP up to $640.00 and $500.00 in a crisis, each in a year.',
    ),
  ),
  rule(
    'letters held for approval',
    { letters: ['arrangement broken', 'customer died'], roles: ['supervisor', 'manager'] },
    own(
      'That an arrangement is broken, and a letter after a death, go out when a supervisor has approved them.',
    ),
  ),
  rule('languages', ['English', 'Spanish'], own('Letters and notices are in English and Spanish.')),
];
