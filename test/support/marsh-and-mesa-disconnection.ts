import type { disconnectionKeys } from '../../libs/domain/src/rules/keys-of-disconnection.js';
import type { RuleEntry } from '../../libs/domain/src/rules/keys.js';
import { businessDays, calendarDays, hours, months } from '../../libs/domain/src/rules/books/entry.js';

type Values = { [K in keyof typeof disconnectionKeys]: RuleEntry<K> };

/** When Marsh and Mesa may disconnect, and how the customer comes back. */
export const marshAndMesaDisconnection: Values = {
  'services that are cut': ['water', 'electric'],
  'disconnect threshold': { atLeast: 12_300, perService: true },
  'disconnect delinquency': calendarDays(21),
  'debt that disconnects': {
    otherClasses: true,
    unregulated: true,
    departed: true,
    construction: true,
    correctionsBeingRepaid: true,
    sewerCutsWater: true,
    solidWasteCutsWater: true,
  },
  'notice steps': [
    {
      notice: 'first disconnection notice',
      by: ['door'],
      after: calendarDays(3),
      minimumBefore: calendarDays(11),
      expiresAfter: calendarDays(28),
      says: ['amount'],
    },
    {
      notice: 'second disconnection notice',
      by: ['post'],
      after: calendarDays(8),
      minimumBefore: calendarDays(6),
      expiresAfter: calendarDays(19),
      says: ['amount', 'date'],
    },
    {
      notice: 'final disconnection notice',
      by: ['text message'],
      after: calendarDays(17),
      minimumBefore: calendarDays(1),
      expiresAfter: calendarDays(6),
      says: ['date'],
    },
  ],
  'notice of a broken arrangement': {
    overdueFor: calendarDays(12),
    minimumBefore: businessDays(4),
    by: ['text message'],
  },
  'contact attempts': { count: 4, by: ['phone'], outcome: 'reached', informsOf: ['hardship fund'] },
  'third-party designee': { offered: calendarDays(8), noticeAfterStep: 'second disconnection notice' },
  'occupant notice': { before: calendarDays(14), by: ['post'], says: ['date'] },
  'tenant takes service': { withoutLandlordDebt: false },
  'quote to stay on': { belowThreshold: false, basisPointsOfTotal: 7_000 },
  'quote valid': hours(6),
  'season moratorium': { from: '11-15', to: '03-31', classes: ['residential', 'public agency'] },
  'temperature moratorium': { aboveF: 99, belowF: 20, forecastDays: 3, classes: ['residential'] },
  'no disconnection on': {
    weekdays: ['Monday'],
    holidays: false,
    eves: false,
    before: '10:00',
    after: '13:00',
  },
  'medical protection': {
    classes: ['residential', 'business'],
    needsInability: false,
    needsWillingness: true,
  },
  'medical proof valid': months(3),
  'medical claim holds': calendarDays(7),
  'life support': false,
  'dispute holds': { holds: 'all', investigation: calendarDays(20), appealHoldsAll: false },
  'bankruptcy assurance': calendarDays(16),
  storm: { holdsOrders: false, afterItsEnd: calendarDays(0) },
  'flow restriction': { customers: 'residential', for: months(2), thenFor: months(1) },
  'order stands': calendarDays(5),
  'orders unanswered': { atMost: 2, toDoFor: 'director' },
  'without notice': {
    reasons: ['hazard'],
    attestedBy: ['director'],
    changeNeedsSecondPerson: false,
    recordKept: months(30),
  },
  reconnection: {
    fee: 4_400,
    afterHoursFee: 9_900,
    sameDayCutoff: '11:30',
    within: hours(20),
    depositBasisPoints: 5_000,
    lowIncome: { fee: 1_100, afterHoursFee: 2_200 },
  },
  'wrongly disconnected': hours(2),
};
