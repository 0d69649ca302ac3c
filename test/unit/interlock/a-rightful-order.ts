import type { Charge } from '../../../libs/domain/src/accounts/charge.js';
import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import type { Service } from '../../../libs/domain/src/accounts/service.js';
import { interlock } from '../../../libs/domain/src/interlock/interlock.js';
import { timeOn } from '../../../libs/domain/src/interlock/hours.js';
import type { Forecast, Order } from '../../../libs/domain/src/interlock/order.js';
import type { Stands } from '../../../libs/domain/src/interlock/stands.js';
import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import { rulesAsOf, type RuleBook, type Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { dateOf, localDate } from '../../../libs/domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../../libs/domain/src/time/instant.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';
import { aBill, anAccount } from './a-town-account.js';

export const day = 86_400_000;

/** A utility, one of its services, and a morning on which an order may go. */
export interface Utility {
  book: RuleBook;
  service: Service;
  morning: string;
}

export const utilities = {
  APS: { book: apsRuleBook, service: 'electric', morning: '2026-03-04T10:00' },
  'City of Phoenix': { book: phoenixRuleBook, service: 'water', morning: '2026-03-04T10:00' },
  'Alder Creek': { book: alderCreekRuleBook, service: 'water', morning: '2026-03-04T10:00' },
  'Marsh and Mesa': { book: marshAndMesa, service: 'electric', morning: '2026-05-06T10:30' },
} as const satisfies Record<string, Utility>;

export type UtilityName = keyof typeof utilities;

export const rulesOn = ({ book }: Utility, date: string): Rules => rulesAsOf(book, localDate(date));

/** An instant as the clock on the wall of the utility's office shows it. */
export function onTheWall(utility: Utility, wall: string): Instant {
  const [date = '', time = ''] = wall.split('T');
  return timeOn(rulesOn(utility, date).calendar(), localDate(date), time);
}

/** What is asked, where it is another than that everything was done and $900.00 is long overdue. */
export interface Asked {
  at?: string;
  charges?: Charge[];
  account?: Partial<AccountMoney>;
  order?: Partial<Order>;
}

/** What stands against an order for non-payment toward which all was done; nothing when it goes. */
export function standsAgainst(name: UtilityName, asked: Asked = {}): Stands[] {
  const utility: Utility = utilities[name];
  const wall = asked.at ?? utility.morning;
  const at = onTheWall(utility, wall);
  const rules = rulesOn(utility, wall.slice(0, 10));
  const overdue = { ...aBill('B-1', 90_000, '2025-10-01'), service: utility.service };
  const account = anAccount(utility.service, { charges: asked.charges ?? [overdue], ...asked.account });
  const verdict = interlock({ ...allDone(utility, at, rules), ...asked.order }, account, { rules, at });
  return verdict.goes ? [] : verdict.stands;
}

export const kindsAgainst = (name: UtilityName, asked: Asked = {}): string[] =>
  standsAgainst(name, asked).map(({ kind }) => kind);

/** Every notice was given in its turn and is old enough, the customer was reached, the weather is mild. */
function allDone({ service }: Utility, at: Instant, rules: Rules): Order {
  const steps = rules.get('notice steps');
  const ages = [20, 10, 3];
  const { count, by } = rules.get('contact attempts');
  const tried = { by: by[0] ?? 'phone', at: plusMilliseconds(at, -2 * day), reached: true };
  return {
    ...{ reason: 'non-payment', service, forecast: forecastOf(rules, at, []) },
    notices: steps.map(({ notice }, index) => ({
      notice,
      givenAt: plusMilliseconds(at, -(ages[index] ?? 1) * day),
    })),
    contacts: Array.from({ length: count }, () => tried),
  };
}

/** A forecast of that moment for the days to come; each is mild where nothing else is said of it. */
export function forecastOf(
  rules: Rules,
  issuedAt: Instant,
  extremes: readonly { highF?: number; lowF?: number }[],
): Forecast {
  const days = [0, 1, 2, 3].map((ahead) => ({
    date: dateOf(rules.calendar(), plusMilliseconds(issuedAt, ahead * day)),
    ...{ highF: 80, lowF: 55 },
    ...extremes[ahead],
  }));
  return { issuedAt, days };
}
