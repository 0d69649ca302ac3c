import type { Rule } from '../rule-book.js';
import { assumption, businessDays, calendarDays, confirmed, own, rule, years } from './entry.js';

const district = 'The made-up district';
const act = 'California Health and Safety Code 116908';
const unread = 'SB 998, not confirmed';

/** When the district may turn off water, and how the customer comes back. */
export const alderCreekDisconnection: Rule[] = [
  rule('services that are cut', ['water'], own('Water is all that the district supplies.', district)),
  rule(
    'disconnect threshold',
    { atLeast: 2_500, perService: true },
    own('Less than $25.00 cuts nothing.', district),
  ),
  rule(
    'disconnect delinquency',
    calendarDays(60),
    confirmed(act, 'Not before payment has been delinquent for 60 days.'),
  ),
  rule(
    'debt that disconnects',
    {
      otherClasses: false,
      unregulated: false,
      departed: false,
      construction: false,
      correctionsBeingRepaid: false,
      sewerCutsWater: false,
      solidWasteCutsWater: false,
    },
    own('Only the customer’s own debt for water cuts water.', district),
  ),
  rule(
    'notice steps',
    [
      {
        notice: 'final disconnection notice',
        by: ['post', 'phone'],
        after: calendarDays(49),
        minimumBefore: businessDays(7),
        expiresAfter: calendarDays(90),
        says: ['name and address', 'amount', 'date', 'extension', 'review'],
      },
    ],
    confirmed(
      act,
      'At least seven business days before, by phone or in writing: name and address, amount, date, how to ask for an extension, how to ask for a review.',
    ),
  ),
  rule(
    'notice of a broken arrangement',
    { overdueFor: calendarDays(60), minimumBefore: businessDays(5), by: ['door'] },
    assumption(
      unread,
      'After 60 days behind with an agreement, a final notice is posted at the premise five business days before.',
    ),
  ),
  rule(
    'contact attempts',
    {
      count: 1,
      by: ['phone', 'post', 'door'],
      outcome: 'attempted',
      informsOf: [
        'alternative schedule',
        'deferral',
        'minimum payments',
        'amortization',
        'bill review and appeal',
      ],
    },
    confirmed(act, 'The customer is contacted and offered the policy and its options.'),
  ),
  rule('third-party designee', 'none', own('No third party is told.', district)),
  rule(
    'occupant notice',
    { before: businessDays(7), by: ['post'], says: ['amount', 'date', 'extension', 'review'] },
    confirmed(
      act,
      'Where the customer’s address is another, the notice goes to the premise too, to “Occupant”.',
    ),
  ),
  rule(
    'tenant takes service',
    { withoutLandlordDebt: true },
    assumption(unread, 'Occupants may become customers without paying what the landlord owes.'),
  ),
  rule(
    'quote to stay on',
    { belowThreshold: true, basisPointsOfTotal: 10_000 },
    own('Water stays on for whoever pays down below $25.00.', district),
  ),
  rule('season moratorium', 'none', own('No season protects.', district)),
  rule('temperature moratorium', 'none', own('No temperature protects.', district)),
  rule(
    'no disconnection on',
    { weekdays: ['Saturday', 'Sunday'], holidays: true, eves: false, before: '08:00', after: '15:30' },
    own(
      'Not on a Saturday, Sunday or holiday, nor when the office is closed.',
      'The made-up district; compare the City of Santa Paula',
    ),
  ),
  rule(
    'medical protection',
    { classes: ['residential'], needsInability: true, needsWillingness: true },
    confirmed(
      'SB 998 as told in a staff report of the City of Downey',
      'Not when all three are shown: a medical certificate, financial inability, and willingness to enter an alternative plan.',
    ),
  ),
  rule('medical proof valid', years(1), own('The certificate is asked for every year.', district)),
  rule(
    'medical claim holds',
    calendarDays(21),
    own('A claim protects for three weeks while its proof is on the way.', district),
  ),
  rule('life support', true, own('Equipment on which a life depends protects by itself.', district)),
  rule(
    'dispute holds',
    { holds: 'all', investigation: calendarDays(15), appealHoldsAll: true },
    own(
      'Nothing is turned off while a dispute is investigated or an appeal is open.',
      'The made-up district; compare the City of Santa Paula',
    ),
  ),
  rule('flow restriction', 'none', own('Flow is not restricted.', district)),
  rule(
    'without notice',
    {
      reasons: ['hazard', 'tampering', 'unauthorized resale'],
      attestedBy: ['supervisor'],
      changeNeedsSecondPerson: true,
      recordKept: years(3),
    },
    own('Without notice for a hazard, tampering or resale. The record is kept for three years.', district),
  ),
  rule(
    'reconnection',
    {
      fee: 7_500,
      afterHoursFee: 18_000,
      sameDayCutoff: '14:00',
      within: businessDays(1),
      lowIncome: { fee: 5_000, afterHoursFee: 15_000 },
    },
    assumption(
      unread,
      'Below 200 % of the poverty level a reconnection costs at most $50.00, after hours $150.00. Other households pay what the district asks.',
    ),
  ),
];
