import type { AccountChange } from './account-change.js';
import type { Decision } from '../rules/rule-book.js';
import type { Instant } from '../time/instant.js';
import type {
  Actor,
  Ask,
  CaseHead,
  Correction,
  Due,
  Effect,
  Facts,
  Item,
  Review,
  Span,
  StageState,
  ToDo,
} from './state.js';

/** What is keyed within a case. */
export interface Collections {
  stages: StageState;
  items: Item;
  effects: Effect;
  asks: Ask;
  toDos: ToDo;
  reviews: Review;
  dues: Due;
  spans: Span;
  corrections: Correction;
}
export type Collection = keyof Collections;

/** Fields to set; `null` takes a field away. */
export type Patch<T> = { [K in keyof T]?: T[K] | null };

/** One change of the state. `is: null` takes the whole thing away. */
export type Change =
  | { of: 'head'; is: Patch<CaseHead> }
  | { of: 'facts'; is: Facts }
  | { [K in Collection]: { of: K; key: string; is: Patch<Collections[K]> | null } }[Collection];

/** What was done, in the words of the command or of time; the story is told from it. */
export interface Act {
  kind: string;
  [detail: string]: unknown;
}

/** The form of today's entries. The fold reads every form there has been. */
export const entryVersion = 1;

/** One entry as decided: what was done, by whom, as of when, and everything that follows from it. */
export interface EntryBody {
  version: number;
  at: Instant;
  actor: Actor;
  act: Act;
  changes: Change[];
  decisions: Decision[];
  /** What it does to the account of the case. */
  onAccount?: AccountChange[];
}

/** An entry in its place in the journal of its case: 1, 2, 3 … */
export interface Entry extends EntryBody {
  number: number;
}
