import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, confirmed, months, own, rule, years } from './entry.js';

const unread = 'City of Phoenix, City Code Chapter 37, figures not confirmed';

/** What the City Services Bill charges and credits. */
export const phoenixAccounts: Rule[] = [
  rule(
    'payment allocation',
    {
      kinds: [
        'service',
        'installment',
        'correction',
        'transferred',
        'reconnection fee',
        'deposit',
        'late fee',
        'returned payment fee',
        'adjustment',
        'unregulated',
      ],
      services: ['water', 'sewer', 'solid waste'],
    },
    own('Of what falls due on one day current service is paid first: water, then sewer, then solid waste.'),
  ),
  rule('returned payment fee', 2_500, assumption(unread, 'A returned payment costs $25.00.')),
  rule(
    'cash only after return',
    { returns: 1, within: months(6), for: months(6) },
    own('After a returned payment the account pays in cash or guaranteed funds for six months.'),
  ),
  rule(
    'late fee',
    { basisPoints: 300, after: calendarDays(10), stopsInMoratorium: false },
    assumption(unread, 'A late fee of 3 % is charged from ten days after the due date.'),
  ),
  rule(
    'fees stop on disconnection',
    { disconnected: true, restricted: true },
    confirmed(
      'City of Phoenix, City Code 37-85 and 37-88 (Ord. G-6741, 2020-09-16)',
      'Late fees stop once service is disconnected or restricted.',
    ),
  ),
  rule('deposit interest', { basisPoints: 0 }, assumption(unread, 'A deposit earns no interest.')),
  rule(
    'unclaimed after',
    years(2),
    assumption(
      'A.R.S. 44-302, not confirmed',
      'A credit that nobody claims for two years is unclaimed property.',
    ),
  ),
  rule(
    'bill discounts',
    [],
    assumption('None was found', 'No discount is taken off the City Services Bill.'),
  ),
  rule(
    'assistance',
    [{ program: 'Project Assist', services: ['water', 'sewer', 'solid waste'] }],
    assumption(
      'City of Phoenix, Project Assist: its amounts were not confirmed',
      'Project Assist helps from gifts of other customers.',
    ),
  ),
  rule(
    'letters held for approval',
    { letters: [], roles: ['supervisor'] },
    own('No letter waits for an approval.'),
  ),
  rule('languages', ['English', 'Spanish'], own('Letters and notices are in English and Spanish.')),
];
