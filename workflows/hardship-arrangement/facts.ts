import { z } from 'zod';
import type { AccountMoney } from '../../libs/domain/src/accounts/standing.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { KnownCaller } from '../../libs/domain/src/arrangements/callers.js';
import type { AgreedHow, ResultLine } from '../../libs/domain/src/arrangements/commands.js';
import type { Anchor, OwnDays } from '../../libs/domain/src/arrangements/dates.js';
import type { ArrangedCharge, Reach } from '../../libs/domain/src/arrangements/debt.js';
import type { AskedException } from '../../libs/domain/src/arrangements/exceptions.js';
import type { Offer } from '../../libs/domain/src/arrangements/offers.js';
import { factsInForm } from '../../libs/domain/src/cases/facts-in-form.js';
import type { Actor, Facts, Json } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import type { LocalDate } from '../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';

/** What was agreed: the terms, how, when and by whom. */
export interface Accepted {
  offer: string;
  how: AgreedHow | 'in bulk';
  /** Who agreed for the customer. */
  by: string;
  at: Instant;
  on: LocalDate;
  months: number;
  balance: number;
  anchor: Anchor;
  debt: ArrangedCharge[];
  /** The protection that stands for it. */
  protection: string;
}

/** What is known of an arrangement beside its phases and installments. */
export interface HardshipArrangement {
  /** Arrangements whose place this one takes. */
  takesOver?: string[];
  /** Made for every account above the minimum when a moratorium ended. */
  bulk?: boolean;
  reach?: Reach;
  language?: string;
  interpreter?: boolean;
  assisted?: boolean;
  unauthorizedUse?: boolean;
  premise?: string;
  caller?: KnownCaller;
  /** The id of the sealed answers, and what came of them. */
  interview?: { answers: string; results: ResultLine[]; at: Instant };
  exceptions?: AskedException[];
  own?: OwnDays;
  offers?: Offer[];
  accepted?: Accepted;
  /** When dates were moved, and when the term was lengthened. */
  moves?: Instant[];
  extensions?: Instant[];
  /** How the arrangement ended, also while the case goes on with a final bill. */
  outcome?: string;
  ended?: string;
  endedAt?: Instant;
  forwardingAddress?: string;
  writeOff?: { askedBy: Actor; reason: string };
  finalBill?: string;
}

const text = z.string().trim().min(1).max(64);

const shape = z.strictObject({
  takesOver: z.array(text).max(5).optional(),
  bulk: z.boolean().optional(),
  reach: z.enum(['past due', 'whole balance']).optional(),
  language: text.optional(),
  unauthorizedUse: z.boolean().optional(),
  assisted: z.boolean().optional(),
  premise: text.optional(),
});

export const checkFacts = (facts: Facts): Facts => factsInForm(shape, facts, 'an arrangement');

export const factsOf = ({ state }: Pick<Agreement, 'state'>): HardshipArrangement =>
  state.facts as unknown as HardshipArrangement;

/** Writes facts down; what is not said stays as it was. */
export function learn(agreement: Agreement, facts: Partial<HardshipArrangement>): void {
  agreement.change({ of: 'facts', is: facts as unknown as Facts });
}

export const plain = (value: unknown): Json => value as Json;

/** The account's money; every arrangement has an account. */
export function moneyOf({ account, state }: Pick<Agreement, 'account' | 'state'>): AccountMoney {
  if (account?.money) return account.money;
  throw new Problem(
    'account/not-found',
    phrase`${state.head.account ?? 'no account'} has no money to be looked at.`,
  );
}
