import type { ArrangementCommand } from '../arrangements/commands.js';
import type { Instant } from '../time/instant.js';
import type { ProtectionCommand } from '../interlock/commands.js';
import type { PledgeCommand } from '../pledges/commands.js';
import type { SeveranceCommand } from '../severances/commands.js';
import type { Cents } from '../money.js';
import type { Actor, Facts, Party } from './state.js';

/** What a person, a partner or time may want of any case. Texts about people are notes, named by id. */
export type CommonCommand =
  | { kind: 'report'; stage: string; facts?: Facts; note?: string }
  | { kind: 'reopen'; stage: string; reason: string }
  | { kind: 'hold'; reason: string; party: Party; reviewOn: Instant }
  | { kind: 'resume'; note?: string }
  | { kind: 'amend'; facts: Facts; reason: string }
  | { kind: 'cancel'; reason: string }
  | { kind: 'reassign'; stage?: string; toDo?: string; to: string; role?: string }
  | { kind: 'ask'; stage: string; of: string; party: Party; question: string; dueAt?: Instant }
  | { kind: 'answer'; ask: string; answer: string }
  | { kind: 'note'; note: string; stage?: string }
  | { kind: 'review'; stage: string; outcome: 'approved' | 'sent back'; note?: string }
  | { kind: 'record item'; stage: string; item: string; state?: string; fields?: Facts; note?: string }
  | { kind: 'correct clock'; from: Instant; to: Instant; party: Party; reason: string }
  | { kind: 'to do done'; toDo: string; note?: string }
  | { kind: 'begin'; effect: string }
  | { kind: 'done'; effect: string; fields?: Facts }
  | { kind: 'failed'; effect: string; reason: string }
  | { kind: 'go on'; effect: string; settledByHand?: boolean; note?: string }
  | { kind: 'remind' | 'escalate' | 'expire'; due: string; at: Instant }
  | { kind: 'take up' }
  | { kind: 'fact'; fact: AccountFact }
  /** The account's money, or what protects it, is another: an agreement looks at it anew. */
  | { kind: 'account changed' }
  | { kind: 'promise'; what: string; dueAt: Instant; to?: string; note?: string }
  /** A link by which the customer looks at the case; the store knows its secret by a hash alone. */
  | { kind: 'link'; link: string; by: 'letter' | 'hand' }
  | { kind: 'revoke link'; link: string };

/** What may be wanted of a case, whatever its process. */
export type Command =
  CommonCommand | ArrangementCommand | PledgeCommand | ProtectionCommand | SeveranceCommand;

/** What happened on the account that a case may care for. */
export type AccountFact =
  | {
      kind: 'payment';
      payment: string;
      invoice: string;
      purpose: string;
      amount: Cents;
      tender: string;
      receivedAt: Instant;
    }
  | {
      kind: 'payment returned';
      payment: string;
      reason: string;
      /** Had been owed back of it, and is not owed any more. */
      refundWithdrawn?: Cents;
      /** Had been owed back of it, and is paid out already. */
      refundPaidOut?: Cents;
    };

/** What opens a case. */
export interface Opening {
  caseNumber: string;
  utility: string;
  account?: string;
  facts: Facts;
  assignee?: string;
}

/** Who brought a command, and under which id: the same id is the same command. */
export interface Brought {
  caller: Actor;
  id: string;
  /** The contractor or agency that the caller belongs to. */
  of?: string;
}
