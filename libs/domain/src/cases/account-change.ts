import type { Charge } from '../accounts/charge.js';
import type { PastArrangement, PledgeSeen, Protection, SeveranceSeen } from '../accounts/standing.js';
import type { Service } from '../accounts/service.js';
import type { Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';

/** One side of a posting: debit is positive, credit is negative. The ledger account is a name of the chart. */
export interface PostingLine {
  ledgerAccount: string;
  amount: Cents;
}

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

/** What a decision does to the account of its case, written in the same transaction and said in the journal. */
export type AccountChange =
  | { kind: 'charge'; charge: NewCharge }
  | { kind: 'post'; key: string; what: string; at: Instant; lines: PostingLine[] }
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
  | { kind: 'cash only'; until: LocalDate };
