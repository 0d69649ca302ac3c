import type { Charge } from '../../../libs/domain/src/accounts/charge.js';
import type { Service } from '../../../libs/domain/src/accounts/service.js';
import type { AccountMoney, PastArrangement } from '../../../libs/domain/src/accounts/standing.js';
import { cents } from '../../../libs/domain/src/money.js';
import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import { rulesAsOf, type Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../../libs/domain/src/time/instant.js';

/** Noon in Phoenix of the Monday on which these customers call. */
export const noon: Instant = instant('2026-03-02T19:00:00Z');
export const today = localDate('2026-03-02');

const on = localDate('2026-03-02');
export const aps: Rules = rulesAsOf(apsRuleBook, on);
export const phoenix: Rules = rulesAsOf(phoenixRuleBook, on);
export const alderCreek: Rules = rulesAsOf(alderCreekRuleBook, on);

/** A line of the bill that fell due on 12 February. */
export const owed = (amount: number, service: Service = 'electric', over: Partial<Charge> = {}): Charge => ({
  key: `B-1/${service}`,
  service,
  kind: 'service',
  bill: 'B-1',
  amount: cents(amount),
  dueOn: localDate('2026-02-12'),
  issuedOn: localDate('2026-01-20'),
  at: instant('2026-01-20T15:00:00Z'),
  entries: [],
  ...over,
});

/** An account in good order. */
export const anAccount = (over: Partial<AccountMoney> = {}): AccountMoney => ({
  customerClass: 'residential',
  services: [{ service: 'electric', active: true, premise: 'P-1', since: instant('2024-01-01T00:00:00Z') }],
  charges: [owed(45_000)],
  payments: [],
  credit: cents(0),
  depositsHeld: cents(0),
  protections: [],
  arrangements: [],
  pledges: [],
  severances: [],
  finalBilled: false,
  budgetBilling: false,
  expectedBill: [{ service: 'electric', amount: cents(12_000) }],
  leftToAPerson: false,
  ...over,
});

export const pastArrangement = (endedOn: string, outcome = 'broken'): PastArrangement => ({
  caseNumber: `HA-${endedOn}`,
  acceptedAt: instant('2025-01-06T19:00:00Z'),
  months: 6,
  total: cents(30_000),
  outcome,
  endedAt: instant(`${endedOn}T19:00:00Z`),
  misses: [],
});
