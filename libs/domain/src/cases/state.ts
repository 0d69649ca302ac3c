import type { Instant } from '../time/instant.js';

/** Plain data, as it is kept in entries and travels in payloads. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Facts = { [key: string]: Json };

/** Whose time it is. `hold` never appears here: a hold names one of these. */
export type Party = 'storm' | 'weather' | 'utility' | 'contractor' | 'authority' | 'third party' | 'customer';

/** Somebody who acts: a person under a name in a role, a partner, or time itself. */
export interface Actor {
  name: string;
  role: string;
}

/** The head of a case: what it is, who has it, and where it stands as a whole. */
export interface CaseHead {
  caseNumber: string;
  process: string;
  utility: string;
  account?: string;
  status: 'open' | 'cancelling' | 'closed';
  /** How the case ended: completed, cancelled, … */
  outcome?: string;
  openedAt: Instant;
  closedAt?: Instant;
  owner: string;
  assignee?: string;
  coOwner?: string;
  hold?: Hold;
  /** The stage table that this case has adopted. */
  table?: string;
  /** Whose time it is now; none when closed. */
  party?: Party;
}

export interface Hold {
  /** The number of the entry that began it; names the hold's due. */
  number: number;
  reason: string;
  party: Party;
  since: Instant;
  reviewOn: Instant;
}

export type StageStatus = 'waiting' | 'open' | 'done' | 'not needed';

export interface StageState {
  status: StageStatus;
  /** How many times the stage has been opened. The last opening is current. */
  opening: number;
  owner: string;
  clock: Party;
  assignee?: string;
  openedAt?: Instant;
  dueAt?: Instant;
  endedAt?: Instant;
  /** Was done before it was put back to waiting, so it may stand when its turn returns. */
  wasDone?: boolean;
  reportedBy?: Actor;
  /** What was made here runs out then, unless what it lasts for is reported before. */
  lastsUntil?: Instant;
  /** The holds that this opening has sat through: its time limit is longer by them. */
  holds?: { from: Instant; to: Instant }[];
  /** The dues of this opening that have come: none comes twice. */
  told?: string[];
  /** Kept by a removed row, so that its history stays readable. */
  removed?: boolean;
}

/** One parcel, one permit, one payment: a part of a stage with states of its own. */
export interface Item {
  stage: string;
  name: string;
  state: string;
  party: Party;
  owner: string;
  ended: boolean;
  since: Instant;
  dueAt?: Instant;
  fields: Facts;
}

export type EffectState = 'owed' | 'begun' | 'done' | 'unknown' | 'given up' | 'undone';

/** Something outside the store that follows from an entry: a letter, an order, a partner call. */
export interface Effect {
  name: string;
  stage: string;
  opening: number;
  item?: string;
  state: EffectState;
  /** Grows in the order in which effects came to be owed. */
  order: number;
  owedAt: Instant;
  /** The effect that undoes this one. */
  undo?: string;
  /** The key of the effect that this one undoes. */
  undoes?: string;
  /** Keys of effects that must be settled before this one is begun. */
  after?: string[];
  /** Where its item goes when it is done. */
  then?: string;
  /** No longer wanted: undone as soon as it is settled. */
  unwanted?: boolean;
  /** Why the call is waiting for a person. */
  stuck?: string;
  settledAt?: Instant;
  details?: Facts;
}

/** A timed request to another department, agency or the customer. The texts are notes in the store. */
export interface Ask {
  stage: string;
  of: string;
  party: Party;
  question: string;
  askedBy: Actor;
  askedAt: Instant;
  dueAt: Instant;
  answer?: string;
  answeredAt?: Instant;
}

/** Something a person has to look at. */
export interface ToDo {
  /** What it is, in a fixed form of words: `permit is late`, `review the hold`, … */
  what: string;
  role: string;
  assignee?: string;
  /** Whose word it is: of what was promised to a customer, also once it is offered to the team. */
  owner?: string;
  /** The opening, item, ask, hold or effect it is about. It is done when that has ended. */
  about: string;
  raisedAt: Instant;
  dueAt?: Instant;
  doneAt?: Instant;
  /** Who has done it; nobody when it ended with what it was about. */
  doneBy?: string;
}

/** Evidence of a senior review at a named review point. */
export interface Review {
  stage: string;
  opening: number;
  outcome: 'approved' | 'sent back';
  by: Actor;
  at: Instant;
  note?: string;
}

export type DueKind = 'remind' | 'escalate' | 'expire';

/** An instant at which time itself gives a command. */
export interface Due {
  kind: DueKind;
  at: Instant;
  /** What it watches: an opening (`permit/2`), an item (`permit/2/City of Phoenix`), `ask/3`, `hold/4`. */
  watch: string;
  /** The trade name shown on the timer. */
  name: string;
  rung?: string;
  /** Its place among the dues of its watch: at the same instant the earlier one comes first. */
  order?: number;
  /** A held case does not run its stage clocks. */
  paused?: boolean;
  details?: Facts;
}

/** An unbroken span of the case's time that belongs to one party. */
export interface Span {
  party: Party;
  from: Instant;
  to?: Instant;
  stage?: string;
}

/** A wrongly attributed span put right. The old line stays. */
export interface Correction {
  from: Instant;
  to: Instant;
  party: Party;
  reason: string;
  by: Actor;
}

/** What the entries of one case come to. */
export interface CaseState {
  /** Number and instant of the last entry. */
  entry: number;
  at: Instant;
  head: CaseHead;
  facts: Facts;
  stages: Record<string, StageState>;
  items: Record<string, Item>;
  effects: Record<string, Effect>;
  asks: Record<string, Ask>;
  toDos: Record<string, ToDo>;
  reviews: Record<string, Review>;
  dues: Record<string, Due>;
  spans: Record<string, Span>;
  corrections: Record<string, Correction>;
}
