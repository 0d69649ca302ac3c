import type { RuleEntry, RuleKey } from '../../../libs/domain/src/rules/keys.js';
import { rulesAsOf, type Rule, type RuleBook, type Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate, type Hours, type Limit } from '../../../libs/domain/src/time/calendar.js';
import { phoenix } from '../time/office.js';

type Values = { [K in RuleKey]?: RuleEntry<K> };

const businessDays = (count: number): Limit => ({ count, unit: 'business days' });
const hours = (count: number): Hours => ({ count, unit: 'hours' });
const calendarDays = (count: number): Limit => ({ count, unit: 'calendar days' });

/** A made-up utility's values, as many as the tables of these tests read. */
const values: Values = {
  calendar: {
    ...phoenix,
    officeHolidays: [...phoenix.officeHolidays],
    legalHolidays: [...phoenix.legalHolidays],
  },
  ladder: [
    { rung: 'owner', after: { count: 0, unit: 'hours' } },
    { rung: 'supervisor', after: businessDays(1) },
    { rung: 'manager', after: businessDays(5) },
  ],
  reminder: businessDays(2),
  'clock order': [
    'storm',
    'weather',
    'hold',
    'utility',
    'contractor',
    'authority',
    'third party',
    'customer',
  ],
  'letters held for approval': { letters: ['invoice'], roles: ['clerk', 'boss'] },
  'ask answered': businessDays(5),
  'absence is covered after': hours(4),
  'hold review longest': calendarDays(90),
  'customer notices': {
    notices: [
      { notice: 'first notice', after: businessDays(5) },
      { notice: 'second notice', after: businessDays(15) },
    ],
    cancelAfter: businessDays(30),
  },
  intake: businessDays(2),
  'detailed plans': businessDays(10),
  easement: businessDays(20),
  'permit review': businessDays(40),
  estimate: businessDays(5),
  'estimate valid': calendarDays(60),
  payment: businessDays(10),
  release: businessDays(3),
  construction: businessDays(20),
  'close-out': businessDays(10),
  'refund watch': { count: 1, unit: 'years' },
};

/** The made-up rule book, with other values where a test names them. */
export function aRuleBook(others: Values = {}): Rules {
  const rules = Object.entries({ ...values, ...others }).map(([key, value]): Rule => ({
    key: key as RuleKey,
    value,
    validFrom: '2020-01-01',
    source: 'made up',
    clause: `the ${key} of these tests`,
    standing: 'own',
  }));
  const book: RuleBook = { name: 'Test', version: '1', jurisdiction: 'none', utility: 'none', rules };
  return rulesAsOf(book, localDate('2026-01-05'));
}
