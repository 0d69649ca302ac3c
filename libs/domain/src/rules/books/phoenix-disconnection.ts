import type { Rule } from '../rule-book.js';
import {
  assumption,
  businessDays,
  calendarDays,
  months,
  own,
  rule,
  secondary,
  workingDays,
  years,
} from './entry.js';

const unread = 'City of Phoenix, City Code Chapter 37, section not confirmed';

/** When the City of Phoenix may restrict or turn off water, and how the customer comes back. */
export const phoenixDisconnection: Rule[] = [
  rule(
    'services that are cut',
    ['water'],
    assumption(
      `${unread}; 37-85 and 37-88 (Ord. G-6741) speak of restricting or disconnecting water`,
      'Water is turned off. Sewer and solid waste are not disconnected.',
    ),
  ),
  rule(
    'disconnect threshold',
    { atLeast: 1, perService: true },
    assumption('No threshold was found', 'Whatever is past due may lead to a shut-off.'),
  ),
  rule(
    'disconnect delinquency',
    calendarDays(31),
    secondary(
      'City of Phoenix as reported by fox10phoenix.com, 2022-01',
      'Water may be shut off at 31 days past due.',
    ),
  ),
  rule(
    'debt that disconnects',
    {
      otherClasses: false,
      unregulated: false,
      departed: false,
      construction: false,
      correctionsBeingRepaid: false,
      sewerCutsWater: true,
      solidWasteCutsWater: false,
    },
    assumption(unread, 'Unpaid water and sewer may cut water, unpaid solid waste does not.'),
  ),
  rule(
    'notice steps',
    [
      {
        notice: 'first disconnection notice',
        by: ['post'],
        after: calendarDays(14),
        minimumBefore: calendarDays(10),
        expiresAfter: calendarDays(60),
        says: ['amount', 'date', 'arrangement', 'agencies'],
      },
      {
        notice: 'final disconnection notice',
        by: ['door', 'phone'],
        after: calendarDays(28),
        minimumBefore: calendarDays(3),
        expiresAfter: calendarDays(21),
        says: ['amount', 'date', 'arrangement'],
      },
    ],
    assumption(unread, 'A notice by post ten days before, one at the door or by phone three days before.'),
  ),
  rule(
    'notice of a broken arrangement',
    { overdueFor: calendarDays(0), minimumBefore: calendarDays(3), by: ['post', 'phone'] },
    assumption(unread, 'After a broken arrangement three days’ notice is given again.'),
  ),
  rule(
    'contact attempts',
    { count: 1, by: ['phone', 'door'], outcome: 'attempted', informsOf: ['payment arrangement'] },
    own('The customer is tried once by phone or at the door.'),
  ),
  rule('third-party designee', 'none', assumption(unread, 'No third party is told.')),
  rule(
    'occupant notice',
    { before: calendarDays(10), by: ['door'], says: ['date', 'how to take service'] },
    own('Occupants who are not the customer are told at the door ten days before.'),
  ),
  rule(
    'tenant takes service',
    { withoutLandlordDebt: true },
    own('An occupant may take service without what the landlord owes.'),
  ),
  rule(
    'quote to stay on',
    { belowThreshold: false, basisPointsOfTotal: 10_000 },
    assumption(unread, 'Water stays on for whoever pays all that is past due.'),
  ),
  rule('season moratorium', 'none', assumption('None was found for water', 'No season protects.')),
  rule('temperature moratorium', 'none', assumption('None was found for water', 'No temperature protects.')),
  rule(
    'no disconnection on',
    {
      weekdays: ['Friday', 'Saturday', 'Sunday'],
      holidays: true,
      eves: true,
      before: '08:00',
      after: '16:00',
    },
    own(
      'Water is not turned off on a Friday, at a weekend, on a holiday or the day before, nor late in the day.',
    ),
  ),
  rule(
    'medical protection',
    { classes: ['residential'], needsInability: true, needsWillingness: true },
    assumption(unread, 'A residential customer who cannot pay is protected by a practitioner’s proof.'),
  ),
  rule('medical proof valid', months(6), own('The proof is asked for every six months.')),
  rule(
    'medical claim holds',
    calendarDays(14),
    own('A claim protects for two weeks while its proof is on the way.'),
  ),
  rule('life support', true, own('Equipment on which a life depends protects by itself.')),
  rule(
    'dispute holds',
    { holds: 'disputed sum', investigation: workingDays(10), appealHoldsAll: false },
    assumption(unread, 'The disputed sum is left alone for ten working days of investigation.'),
  ),
  rule(
    'flow restriction',
    { customers: 'single-family residential', for: months(3), thenFor: months(3) },
    secondary(
      'City Code 37-85, 37-88 (Ord. G-6741) that flow may be limited; its times as reported by inbusinessphx.com and theumphx.com, 2021 and 2022',
      'A single-family residence is limited in flow for up to three months, and has three more to pay before its water is turned off.',
    ),
  ),
  rule(
    'without notice',
    {
      reasons: ['hazard', 'tampering', 'fraud'],
      attestedBy: ['supervisor', 'field crew'],
      changeNeedsSecondPerson: true,
      recordKept: years(1),
    },
    assumption(
      `${unread}; compare A.A.C. R14-2-410(B) of regulated water companies`,
      'Without notice for a hazard, tampering or fraud. The record is kept for a year.',
    ),
  ),
  rule(
    'reconnection',
    { fee: 6_000, afterHoursFee: 6_000, sameDayCutoff: '15:00', within: businessDays(1) },
    assumption(
      'City of Phoenix, from an unreliable report',
      'Turning on costs $60.00, within a business day.',
    ),
  ),
];
