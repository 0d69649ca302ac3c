import type { AccountMoney, CustomerClass, ProtectionKind } from '../accounts/standing.js';
import type { Service } from '../accounts/service.js';
import type { Json } from '../cases/state.js';
import type { Cents } from '../money.js';
import type { RuleKey } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';
import type { Calendar, LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { DisconnectableDebt } from './debt.js';
import type { Order } from './order.js';
import { type Phrase } from '../phrase.js';

/** What is worked out at each check, beside the protections that are recorded. */
export type WorkedOut =
  | 'season'
  | 'temperature'
  | 'below threshold'
  | 'notice steps'
  | 'day or hour'
  | 'left to a person'
  | 'service not on'
  | 'attestation'
  | 'cannot be checked';

/** Something that forbids an order at an instant. Each is a fact of its own, whatever else stands. */
export interface Stands {
  kind: ProtectionKind | WorkedOut;
  customerClass: CustomerClass;
  service: Service;
  amount?: Cents;
  from?: Instant;
  /** When it ends by itself; without it, something has to happen. */
  until?: Instant;
  clause: string;
  why: Phrase;
  /** The row, where it is a recorded one. */
  key?: string;
}

/** What is asked: may this order go at this instant? */
export interface Question {
  order: Order;
  account: AccountMoney;
  rules: Rules;
  at: Instant;
  calendar: Calendar;
  today: LocalDate;
  /** Disconnectable debt of the service, and of all services together. */
  debt: DisconnectableDebt;
  debtOfAll: Cents;
}

/** What one check has found, in its own words. */
export type Found = Omit<Stands, 'customerClass' | 'service' | 'clause'> & { clause?: string };

/** One check: what it looked at, and what stands by it. */
export interface Looked {
  inputs: Json;
  stands: Found[];
}

export interface Check {
  rule: RuleKey;
  look(question: Question): Looked;
}
