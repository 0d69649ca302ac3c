import { cents, type Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { Service } from './service.js';

/** What a customer is charged for. A `correction` bills what was under-billed; a `transferred` one is of a departed occupant or of another account. */
export const chargeKinds = [
  'service',
  'late fee',
  'returned payment fee',
  'reconnection fee',
  'deposit',
  'adjustment',
  'unregulated',
  'correction',
  'transferred',
  'installment',
] as const;

export type ChargeKind = (typeof chargeKinds)[number];

/** Something that the customer owes for service. It has a ledger account of its own, so what is open of it is that account's balance. */
export interface Charge {
  /** `B-1004-202605/water`, `HA-2026-000123/installment/3/water`. */
  key: string;
  service: Service;
  kind: ChargeKind;
  /** The number of the bill that it is a line of. */
  bill?: string;
  /** The case number of the arrangement whose installment it is. */
  arrangement?: string;
  /** What was charged at `at`. */
  amount: Cents;
  dueOn: LocalDate;
  issuedOn: LocalDate;
  at: Instant;
  /** The part of it that is in dispute. */
  disputed?: Cents;
  /** Left by an occupant who has moved out: it is nobody's who lives there now. */
  departed?: boolean;
  /** What has reduced (negative) or raised it since, in the order of time. */
  entries: ChargeEntry[];
}

/** One entry of a charge's ledger account after the charge itself. */
export interface ChargeEntry {
  at: Instant;
  amount: Cents;
  payment?: string;
  /** The kind of its posting: `service payment`, `payment returned`, `arranged`, … */
  why: string;
}

/** What was open of a charge at an instant: what was charged until then, less what had come in by then. */
export function openAt(charge: Charge, at: Instant): Cents {
  const charged = charge.at <= at ? charge.amount : 0;
  return charge.entries.reduce(
    (open, entry) => (entry.at <= at ? cents(open + entry.amount) : open),
    cents(charged),
  );
}
