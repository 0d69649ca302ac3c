import type { Facts } from '../cases/state.js';
import type { Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { Charge } from './charge.js';
import type { Service } from './service.js';

/** What the store says of an account that a case of this account may need. */
export interface AccountStanding {
  number: string;
  /** The customer of record; the applicant for service. */
  hasCustomer: boolean;
  /** Read for processes that decide by money or protection. */
  money?: AccountMoney;
}

export type CustomerClass = 'residential' | 'business' | 'public agency';

/** Everything that the terms of an arrangement, a pledge or a disconnection are decided from, read under the account's lock. */
export interface AccountMoney {
  customerClass: CustomerClass;
  services: ServiceTaken[];
  /** What is open now, what is not due for longer than a year, and all that belongs to arrangements that live. */
  charges: Charge[];
  /** Of the last 24 months, in the order of their receipt. */
  payments: PaymentSeen[];
  /** The customer's own money that no charge has taken yet. */
  credit: Cents;
  depositsHeld: Cents;
  /** Last day on which only cash is taken. */
  cashOnlyUntil?: LocalDate;
  /** Live, or ended within 24 months. */
  protections: Protection[];
  arrangements: PastArrangement[];
  pledges: PledgeSeen[];
  severances: SeveranceSeen[];
  /** The customer has named a third party who is told before an order. */
  hasDesignee?: boolean;
  finalBilled: boolean;
  budgetBilling: boolean;
  /** The average of the last 12 bills, or the budget amount. */
  expectedBill: { service: Service; amount: Cents }[];
  /** A fact could not be decided in one of the account's cases: counts as protected. */
  leftToAPerson: boolean;
}

/** A service that the account takes, and whether it is cut off or restricted now. */
export interface ServiceTaken {
  service: Service;
  active: boolean;
  premise: string;
  since: Instant;
  /** The customer's letters go elsewhere: others may live there. */
  lettersElsewhere?: boolean;
  off?: 'disconnected' | 'restricted';
}

/** A payment for service. */
export interface PaymentSeen {
  payment: string;
  amount: Cents;
  tender: string;
  receivedAt: Instant;
  returnedAt?: Instant;
  /** Who paid, when that is not the customer. */
  paidBy?: string;
  agency?: string;
  /** The case number of the pledge that it keeps. */
  pledge?: string;
}

/** The kinds of protection that are recorded. Season, temperature, threshold and the like are worked out at each check. */
export const protectionKinds = [
  'arrangement',
  'pledge',
  'medical claim',
  'medical',
  'dispute',
  'bankruptcy',
  'life support',
  'correction',
  'promise to pay',
  'receipt',
  'commit',
  'third-party notice',
  'storm',
  'customer died',
] as const;

export type ProtectionKind = (typeof protectionKinds)[number];

/** A fact that keeps service on. Independent of every other; it ends once and is never changed. */
export interface Protection {
  /** Derived from what made it. */
  key: string;
  account: string;
  /** Without it, all services of the account. */
  service?: Service;
  kind: ProtectionKind;
  /** The amount that it covers; without it, all of the debt. */
  amount?: Cents;
  from: Instant;
  until?: Instant;
  /** The rule that gives it. */
  clause: string;
  caseNumber?: string;
  endedAt?: Instant;
  endedWhy?: string;
  details?: Facts;
}

/** An arrangement of the account, living or ended. */
export interface PastArrangement {
  caseNumber: string;
  acceptedAt: Instant;
  months: number;
  total: Cents;
  /** `completed`, `broken`, `renegotiated`, …; none while it lives. */
  outcome?: string;
  endedAt?: Instant;
  /** When an installment was found missed. */
  misses: Instant[];
}

export interface PledgeSeen {
  caseNumber: string;
  agency: string;
  service?: Service;
  amount: Cents;
  state: 'promised' | 'confirmed' | 'paid' | 'short' | 'expired' | 'withdrawn';
  holdUntil: Instant;
  paid: Cents;
}

/** A disconnection for non-payment that is on its way, done or undone, in the states of its process. */
export interface SeveranceSeen {
  caseNumber: string;
  service: Service;
  state: string;
}
