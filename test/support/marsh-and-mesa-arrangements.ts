import type { arrangementKeys } from '../../libs/domain/src/rules/keys-of-arrangements.js';
import type { RuleEntry } from '../../libs/domain/src/rules/keys.js';
import {
  businessDays,
  calendarDays,
  hours,
  months,
  workingDays,
} from '../../libs/domain/src/rules/books/entry.js';

type Values = { [K in keyof typeof arrangementKeys]: RuleEntry<K> };

/** Arrangements and pledges of Marsh and Mesa. */
export const marshAndMesaArrangements: Values = {
  'arrangement minimum balance': { amount: 4_100, mustExceed: true },
  'arrangement months': {
    least: 2,
    most: 24,
    smallestInstallment: 1_900,
    fullTerm: { months: 24, balanceMustExceed: 90_000 },
  },
  'arrangement down payment': { basisPoints: 1_200, atLeast: 700, atMost: 8_000 },
  'arrangement barred': [
    { why: 'active arrangement' },
    { why: 'broken', count: 4, within: months(8) },
    { why: 'unauthorized use' },
  ],
  'arrangement broken too often': {
    count: 5,
    within: months(18),
    wayBack: { basisPoints: 4_000, atMost: 30_000, plusCurrentCharges: false },
  },
  'month is kept by': 'installment',
  'installment dates': { alignTo: ['pay day', 'benefit day'], leavesBillDueDate: true },
  'installment reminder': calendarDays(6),
  'installment check': businessDays(2),
  'follow-up call': calendarDays(2),
  grace: calendarDays(9),
  'late in grace counts': 'as missed',
  'installment tolerance': 250,
  'tolerated misses': { count: 2, within: months(6) },
  renegotiations: { count: 3, within: months(10) },
  'date moves': { count: 1, within: months(3), byAtMost: calendarDays(4) },
  extensions: { count: 2, within: months(14), byAtMostMonths: 5 },
  'arrangement moves with the customer': false,
  'after a death': calendarDays(25),
  'exception granted by': [{ from: 'grace', roles: ['director'], secondPerson: false }],
  'bulk arrangement at moratorium end': { minimum: 6_600, months: 7, classes: ['residential', 'business'] },
  'promise to pay': { byAtMost: workingDays(6), count: 4, within: months(5), besideArrangement: true },
  'receipt holds': hours(30),
  pledge: {
    holds: calendarDays(17),
    reminder: calendarDays(5),
    toPerson: calendarDays(4),
    expectedBy: calendarDays(12),
    shortTolerance: 40,
    protects: 'service',
    commitNeedsDatedShare: false,
  },
  'promise is offered to the team after': hours(5),
  'agency packet': { usageMonths: 6, within: hours(3), contains: ['balance'] },
};
