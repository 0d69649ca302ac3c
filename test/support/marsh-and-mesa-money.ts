import type { accountKeys } from '../../libs/domain/src/rules/keys-of-accounts.js';
import type { carrying, RuleEntry } from '../../libs/domain/src/rules/keys.js';
import { calendarDays, hours, months, workingDays, years } from '../../libs/domain/src/rules/books/entry.js';

type Values = { [K in keyof typeof carrying | keyof typeof accountKeys]: RuleEntry<K> };

/** How Marsh and Mesa carries cases, and what it charges and credits. */
export const marshAndMesaMoney: Values = {
  calendar: {
    name: 'Marsh and Mesa office',
    timeZone: 'America/Denver',
    closes: '18:00',
    officeHolidays: ['2026-01-01', '2026-12-25'],
    legalHolidays: ['2026-01-01', '2026-07-03', '2026-12-25'],
    from: '2020-01-01',
    to: '2035-12-31',
  },
  ladder: [
    { rung: 'owner', after: hours(4) },
    { rung: 'director', after: calendarDays(3) },
  ],
  reminder: calendarDays(4),
  'clock order': [
    'hold',
    'storm',
    'weather',
    'authority',
    'contractor',
    'third party',
    'utility',
    'customer',
  ],
  'hours of a business day': hours(7),
  'ask answered': workingDays(3),
  'absence is covered after': hours(8),
  'hold review longest': calendarDays(45),
  'partner retry': { for: hours(9) },
  'customer link': calendarDays(12),
  'payment allocation': {
    kinds: [
      'late fee',
      'returned payment fee',
      'reconnection fee',
      'service',
      'correction',
      'transferred',
      'installment',
      'deposit',
      'unregulated',
      'adjustment',
    ],
    services: ['solid waste', 'sewer', 'water', 'electric'],
  },
  'returned payment fee': 1_700,
  'cash only after return': { returns: 3, within: months(9), for: months(4) },
  'late fee': { basisPoints: 90, after: calendarDays(11), stopsInMoratorium: false },
  'fees stop on disconnection': { disconnected: false, restricted: false },
  'deposit interest': { basisPoints: 450 },
  'unclaimed after': years(5),
  'bill discounts': [
    {
      program: 'Mesa Cares',
      services: ['electric', 'water'],
      basisPoints: 1_100,
      atMostMonthly: 1_300,
      incomeLimits: [111_000, 222_000],
      renewedEvery: months(7),
    },
  ],
  assistance: [{ program: 'Marsh Relief', services: ['water'], atMostYearly: 33_000 }],
  'income aligned days': [{ income: 'county pension', dayOfMonth: 9 }],
  'final bill': {
    planMonths: 2,
    agencyAfter: calendarDays(33),
    writeOffAfter: months(3),
    writeOffApproval: [{ role: 'director', upTo: 9_000 }, { role: 'board' }],
  },
  'identity methods': ['spoken password'],
  'release valid': months(5),
  'interview answers kept': months(4),
  'letters held for approval': { letters: ['arrangement offer'], roles: ['director'] },
  languages: ['English'],
};
