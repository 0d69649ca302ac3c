import type { Cents } from '../money.js';
import type { Instant } from '../time/instant.js';
import type { Facts } from './state.js';

/** One side of a posting: debit is positive, credit is negative. */
export interface PostingLine {
  ledgerAccount: string;
  amount: Cents;
}

/** What a decision does to the account of its case, written in the same transaction and said in the journal. */
export type AccountChange =
  | { kind: 'post'; key: string; what: string; at: Instant; lines: PostingLine[]; reverses?: string }
  | { kind: 'charge'; charge: NewCharge }
  | { kind: 'protect'; protection: NewProtection }
  | { kind: 'lift'; protection: string; at: Instant; why: string }
  | { kind: 'switch'; service: string; to: 'on' | 'off' | 'restricted'; at: Instant };

/** Something that the customer owes, with a ledger account of its own; what is posted there says how much. */
export interface NewCharge {
  key: string;
  service: string;
  charge: string;
  amount: Cents;
  /** `2026-05-04`. */
  dueOn: string;
  at: Instant;
  arrangement?: string;
}

/** A reason why service may not be cut, from when to when. */
export interface NewProtection {
  key: string;
  /** All services when left out. */
  service?: string;
  reason: string;
  amount?: Cents;
  from: Instant;
  until?: Instant;
  clause: string;
  details?: Facts;
}
