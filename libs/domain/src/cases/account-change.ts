import type { Charge } from '../accounts/charge.js';
import type { PastArrangement, PledgeSeen, Protection, SeveranceSeen } from '../accounts/standing.js';
import type { Service } from '../accounts/service.js';
import type { Cents } from '../money.js';
import type { Instant } from '../time/instant.js';

/** A charge as it comes to be. Its amount is posted by the same decision. */
export type NewCharge = Pick<
  Charge,
  'key' | 'service' | 'kind' | 'amount' | 'dueOn' | 'issuedOn' | 'at' | 'arrangement'
>;

export type NewProtection = Omit<Protection, 'account' | 'caseNumber' | 'endedAt' | 'endedWhy'>;

/** What other cases and the account's page need to know of an agreement without reading it. */
export type Agreed =
  | ({ of: 'arrangement' } & Omit<PastArrangement, 'caseNumber'>)
  | ({ of: 'pledge' } & Omit<PledgeSeen, 'caseNumber'>)
  | ({ of: 'severance' } & Omit<SeveranceSeen, 'caseNumber'>);

/** What is taken off a charge, or put back on it: less is negative. */
export interface Moved {
  charge: string;
  service: Service;
  amount: Cents;
}

/** What a decision does to the account of its case, written in the same transaction and said in the journal. Keys are derived from the case and its entry. */
export type AccountChange =
  /** A fee: posted as owed, and as earned. */
  | { kind: 'charge'; charge: NewCharge }
  /**
   * Debt that moves between charges and stays the same in all, service by service: `into` comes to be by it, each for its
   * whole amount; what `lines` and `into` say adds up to nothing.
   */
  | { kind: 'move debt'; key: string; what: string; at: Instant; lines: Moved[]; into: NewCharge[] }
  /** Debt that is given up. `by` and `approvedBy` are two people. */
  | { kind: 'write off'; key: string; at: Instant; lines: Moved[]; by: string; approvedBy: string }
  | { kind: 'protect'; protection: NewProtection }
  | { kind: 'lift'; protection: string; at: Instant; why: string }
  | { kind: 'agreed'; agreed: Agreed }
  | {
      kind: 'switch';
      service: Service;
      premise: string;
      to: 'on' | 'disconnected' | 'restricted';
      at: Instant;
    }
  /** The service goes on in another account, of another customer. */
  | {
      kind: 'tenant takes service';
      key: string;
      service: Service;
      premise: string;
      to: string;
      at: Instant;
    };
