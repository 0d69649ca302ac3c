import type { Service } from '../accounts/service.js';
import type { Actor } from '../cases/state.js';
import type { Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';

/** Why a service is to be cut. All but non-payment go without notice, where the rules allow it. */
export const orderReasons = [
  'non-payment',
  'hazard',
  'tampering',
  'fraud',
  'unauthorized resale',
  'curtailment',
] as const;

export type OrderReason = (typeof orderReasons)[number];

/** An order to cut one service, and everything that was done toward it. */
export interface Order {
  reason: OrderReason;
  service: Service;
  /** Notices in the order in which they were given; the name is that of the rule's step. */
  notices: readonly { notice: string; givenAt: Instant }[];
  contacts: readonly { by: string; at: Instant; reached: boolean }[];
  /** The customer has named a third party; when that person was told and offered to pay. */
  designee?: { toldAt?: Instant };
  /** People who are not the customer live there; when they were told. */
  occupants?: { toldAt?: Instant };
  /** It is for the debt of an arrangement that was broken then. */
  brokenAt?: Instant;
  /** Who answers for a reason that needs no notice. */
  attestedBy?: Actor;
  forecast?: Forecast;
}

/** What the weather service says of the days to come, today included, in degrees Fahrenheit. */
export interface Forecast {
  issuedAt: Instant;
  days: readonly { date: LocalDate; highF: number; lowF: number }[];
}

/** The notice that a broken arrangement takes; the rule of that name gives its days. */
export const brokenArrangementNotice = 'notice of a broken arrangement';

/** A part of a debt. */
export interface DebtLine {
  charge: string;
  service: Service;
  amount: Cents;
}
