import type { Rule } from '../rule-book.js';
import { assumption, calendarDays, confirmed, own, rule, secondary, workingDays, years } from './entry.js';

const page = 'aps.com, Payment Arrangement';
const termination = 'A.A.C. R14-2-211, effective 2022-04-18';
const unread = `${termination}: the text of (B) to (F) was not confirmed`;

/** When APS may disconnect, and how the customer comes back. */
export const apsDisconnection: Rule[] = [
  rule('services that are cut', ['electric'], own('Electric service is what APS supplies, and disconnects.')),
  rule(
    'disconnect threshold',
    { atLeast: 30_000, perService: false },
    confirmed(
      `${page}; A.A.C. R14-2-211 as reported by ruco.az.gov`,
      'Service is cut only for a past due of $300.00 or more.',
    ),
  ),
  rule(
    'disconnect delinquency',
    calendarDays(15),
    assumption(unread, 'A bill may lead to termination when it is 15 days past due.'),
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
    confirmed(
      `${termination}, (A)(1) to (4)`,
      'Not for a prior customer’s debt, unregulated services or equipment, another class of service, nor the correction of under-billing that the customer has agreed to pay over months.',
    ),
  ),
  rule(
    'notice steps',
    [
      {
        notice: 'first disconnection notice',
        by: ['post', 'e-mail'],
        after: calendarDays(7),
        minimumBefore: calendarDays(5),
        expiresAfter: calendarDays(45),
        says: ['amount', 'date', 'arrangement', 'review', 'medical protection', 'agencies'],
      },
      {
        notice: 'final disconnection notice',
        by: ['phone', 'text message', 'e-mail'],
        after: calendarDays(13),
        minimumBefore: calendarDays(2),
        expiresAfter: calendarDays(30),
        says: ['amount', 'date', 'arrangement', 'agencies'],
      },
    ],
    assumption(
      `${unread}; five days are the older text’s, two days the staff proposal’s of 2019`,
      'Written notice at least five days before termination, a final one two days before.',
    ),
  ),
  rule(
    'notice of a broken arrangement',
    { overdueFor: calendarDays(0), minimumBefore: calendarDays(5), by: ['post', 'e-mail'] },
    assumption(unread, 'After a broken arrangement five days’ notice is given again.'),
  ),
  rule(
    'contact attempts',
    {
      count: 2,
      by: ['e-mail', 'post', 'door', 'phone'],
      outcome: 'attempted',
      informsOf: ['government and social agency funds', 'third-party designee'],
    },
    assumption(
      `${termination}, (A)(6), as reported by azcentral.com; the number of attempts is supposed`,
      'Before termination the customer is informed of government and social agency funds.',
    ),
  ),
  rule(
    'third-party designee',
    { offered: calendarDays(5), noticeAfterStep: 'first disconnection notice' },
    secondary(
      'A.A.C. R14-2-211 as reported by azcentral.com, 2021-11-04',
      'The third party whom the customer named is told, and offered five days to pay.',
    ),
  ),
  rule(
    'occupant notice',
    { before: calendarDays(10), by: ['post', 'door'], says: ['date', 'how to take service'] },
    assumption(unread, 'Occupants who are not the customer are told ten days before.'),
  ),
  rule(
    'tenant takes service',
    { withoutLandlordDebt: true },
    confirmed(`${termination}, (A)(1)`, 'Nobody answers for a prior customer’s debt at the address.'),
  ),
  rule(
    'quote to stay on',
    { belowThreshold: true, basisPointsOfTotal: 5_000 },
    confirmed(
      page,
      'Service stays on for whoever pays down below $300.00, or pays 50 % of all that is owed.',
    ),
  ),
  rule(
    'season moratorium',
    { from: '06-01', to: '10-15', classes: ['residential'] },
    secondary(
      'A.A.C. R14-2-211 as reported by azcentral.com, 2021-11-04; ruco.az.gov',
      'APS has chosen not to disconnect from June 1 to October 15.',
    ),
  ),
  rule(
    'temperature moratorium',
    'none',
    secondary(
      'A.A.C. R14-2-211 as reported by azcentral.com, 2021-11-04; ruco.az.gov',
      'A utility chooses the season or the temperature rule (above 95 F, below 32 F). APS has chosen the season.',
    ),
  ),
  rule(
    'no disconnection on',
    {
      weekdays: ['Friday', 'Saturday', 'Sunday'],
      holidays: true,
      eves: true,
      before: '08:00',
      after: '15:00',
    },
    assumption(unread, 'No termination on Friday to Sunday, a holiday or the day before, or after hours.'),
  ),
  rule(
    'medical protection',
    { classes: ['residential'], needsInability: true, needsWillingness: false },
    confirmed(
      `${termination}, (A)(5)`,
      'Not where a residential customer unable to pay establishes, by a licensed medical practitioner, that termination would be especially dangerous to health.',
    ),
  ),
  rule(
    'medical proof valid',
    years(1),
    confirmed(`${termination}, (A)(5)`, 'The proof is established annually.'),
  ),
  rule(
    'medical claim holds',
    calendarDays(30),
    own(
      'A claim protects for 30 days while its proof is on the way.',
      'Own proposal; compare Vermont: 30 days',
    ),
  ),
  rule(
    'life support',
    true,
    confirmed(`${termination}, (A)(5)(b)`, 'Nor where medically necessary equipment depends on the service.'),
  ),
  rule(
    'dispute holds',
    { holds: 'disputed sum', investigation: workingDays(5), appealHoldsAll: true },
    assumption(
      unread,
      'The disputed sum is left alone for five working days of investigation, all of it on appeal.',
    ),
  ),
  rule('flow restriction', 'none', own('The flow of electricity is not restricted.')),
  rule(
    'without notice',
    {
      reasons: ['hazard', 'tampering', 'fraud', 'unauthorized resale', 'curtailment'],
      attestedBy: ['supervisor', 'field crew'],
      changeNeedsSecondPerson: true,
      recordKept: years(1),
    },
    assumption(
      'A.A.C. R14-2-410(B) of water, its electric twin supposed to be the same',
      'Without notice for an obvious hazard, tampering or fraud, unauthorized resale, curtailment not complied with. The record is kept for a year.',
    ),
  ),
  rule(
    'reconnection',
    { fee: 1_500, afterHoursFee: 7_500, sameDayCutoff: '15:00', within: workingDays(1) },
    assumption(unread, 'Service is restored within one working day; the charges are supposed.'),
  ),
];
