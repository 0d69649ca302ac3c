import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/calendar.js';
import type { Reach } from './debt.js';
import type { Exception } from './exceptions.js';

/** Who is calling. A third-party designee is sent notices, and told nothing of the account. */
export const callers = [
  'holder',
  'joint holder',
  'authorized person',
  'agency',
  'third-party designee',
] as const;

export type CallerKind = (typeof callers)[number];

/** What an authorized person may do. */
export type Scope = 'speak' | 'arrange';

/** Who calls, and how that was shown. */
export interface Verification {
  as: CallerKind;
  /** One of the rule's `identity methods`. */
  method: string;
  /** The note that names the person. */
  person?: string;
  /** An authorized person: for what, and until when. */
  scope?: Scope[];
  until?: LocalDate;
  /** An agency: which, and the day of the customer's release. */
  agency?: string;
  releasedOn?: LocalDate;
  language?: string;
  interpreter?: boolean;
}

/** One rule as the interview found it. */
export interface ResultLine {
  rule: string;
  met: boolean;
  wouldChange?: string;
}

/** What the terms are to be like. */
export interface Wanted {
  reach?: Reach;
  months?: number;
  /** Day of the month on which wages come. */
  payDay?: number;
  /** An income whose day the rule book knows. */
  benefit?: string;
}

/** How the customer agreed. */
export type AgreedHow = 'by phone' | 'in person' | 'in writing' | 'online';

/** What came of a referral. */
export type ReferralOutcome = 'granted' | 'refused' | 'no answer';

/** What is wanted of an arrangement, beside what any agreement takes. Texts about people are notes, named by id. */
export type ArrangementCommand =
  | ({ kind: 'verify caller' } & Verification)
  | {
      kind: 'record interview';
      answers: string;
      results: ResultLine[];
      assisted?: boolean;
      unauthorizedUse?: boolean;
    }
  | ({ kind: 'offer' } & Wanted)
  | { kind: 'accept'; offer: string; agreed: AgreedHow }
  | { kind: 'ask for exception'; from: Exception; to?: number; reason: string }
  | { kind: 'decide exception'; exception: number; granted: boolean; reason?: string }
  | { kind: 'move installment'; installment: number; to: LocalDate }
  | { kind: 'extend'; months: number }
  | { kind: 'move premise'; premise: string }
  | { kind: 'customer died'; toldOn: LocalDate }
  | { kind: 'bankruptcy'; petitionAt: Instant }
  | { kind: 'settle'; how: string }
  | { kind: 'forwarding address'; address: string }
  | { kind: 'transfer balance'; to: string }
  | { kind: 'ask to write off'; reason: string }
  | { kind: 'approve write-off' }
  | { kind: 'give to agency'; agency: string }
  /** To an agency that may help; `granted` are cents. */
  | { kind: 'refer'; agency: string; program?: string }
  | { kind: 'close referral'; referral: number; outcome: ReferralOutcome; granted?: number };
