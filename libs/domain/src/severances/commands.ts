import type { OrderReason } from '../interlock/order.js';
import type { Instant } from '../time/instant.js';

/** How an order in the field came out. */
export type FieldOutcome = 'done' | 'could not' | 'refused at door';

/** Why service is restored without its quote being paid. */
export type RestoredBecause = 'wrongly cut off' | 'protected' | 'corrected';

/** What is wanted of a severance, beside what any agreement takes. */
export type SeveranceCommand =
  /** Asks the interlock. From a person it is refused with all that stands; time waits for the first of it to end. */
  | { kind: 'dispatch' }
  /** A person stops an order that is in the field. */
  | { kind: 'recall'; reason: string }
  /** A try to reach the customer. */
  | { kind: 'contact'; by: string; reached: boolean; note?: string }
  /** What keeps service on today. */
  | { kind: 'quote' }
  | { kind: 'field answer'; order: string; outcome: FieldOutcome; at?: Instant; note?: string }
  | { kind: 'quote reconnection'; afterHours?: boolean; lowIncome?: boolean }
  /** Before service is restored: somebody is there, taps or breakers are off. */
  | { kind: 'safety question'; adultPresent: boolean; tapsOrBreakersOff: boolean }
  | { kind: 'restore'; because: RestoredBecause; note?: string }
  | { kind: 'change reason'; to: OrderReason; note?: string }
  /** The second person’s yes. */
  | { kind: 'confirm reason' }
  /** Whoever lives there takes the service in an account of his own. */
  | { kind: 'tenant takes service'; account: string };
