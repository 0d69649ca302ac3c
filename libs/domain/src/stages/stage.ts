import type { AccountFact } from '../cases/command.js';
import type { AccountStanding } from '../accounts/standing.js';
import type { Starts } from '../cases/effects.js';
import type { Listed, Process, Reads } from '../cases/process.js';
import type { CaseState, Facts, Item, Party, StageState } from '../cases/state.js';
import type { Missing } from '../problem.js';
import type { Decision, Rules } from '../rules/rule-book.js';
import type { RuleKey } from '../rules/keys.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/calendar.js';

/** What the rows of a table may look at. */
export interface View<F> {
  readonly facts: F;
  readonly state: CaseState;
  readonly rules: Rules;
  readonly account: AccountStanding | undefined;
  readonly now: Instant;
  /** The office's date at `now`. */
  readonly today: LocalDate;
  /** Items of a stage that are not given up as unneeded, by name. */
  items(stage: string): Item[];
  stage(name: string): StageState | undefined;
  /** Whether the facts ask for the very items that a stage has: the same parcels, the same permits. */
  unchanged(stage: string): boolean;
  /** Whether the current opening of a stage was approved by its reviewer. */
  approved(stage: string): boolean;
}

/** One line of a gate: nothing missing means it is met. */
export interface Requirement<F> {
  name: string;
  missing(view: View<F>): Omit<Missing, 'requirement'>[];
}

export interface ItemSeed {
  name: string;
  fields?: Facts;
  /** Where it begins, when not where its kind does: a parcel known to lie within the right of way. */
  state?: string;
}

/** One of the states of an item. */
export interface ItemState<F> {
  /** States it may go to. */
  next: readonly string[];
  /** Whose time it is while the item is here, and who acts on it; by default as its stage. */
  clock?: Party | ((item: Item) => Party);
  owner?: string;
  /** An end: the stage may be reported when every item has reached one. */
  ends?: boolean;
  /** Fields that it must have to be here. */
  needs?: readonly string[];
  starts?: Starts;
  /** When time acts on an item that stays here, and what it does: go to a state, or raise a To Do. */
  due?(view: View<F>, item: Item): ItemDue | undefined;
  /** A To Do raised on arriving here: what is to be done, and by whom. */
  raises?: { what: string; role: string };
}

/** What time does to an item. Beside its instant it is judged when that has come. */
export interface ItemDue {
  at: Instant;
  name: string;
  then?: string;
  /** What is recorded with where it goes. */
  fields?: Facts;
  raises?: { what: string; role: string };
}

/** The items of a stage: where they come from, and their states. */
export interface ItemKind<F> {
  /** What one is called: `parcel`, `permit`. */
  one: string;
  first: string;
  states: Readonly<Record<string, ItemState<F>>>;
  /** The items that the facts ask for. Those no longer asked for are given up, so a kind that is also `posted` lists the items that stand. */
  from?(view: View<F>): ItemSeed[];
  /** An item brought by something that happened on the account: a payment of this stage's invoice. */
  posted?(fact: AccountFact, view: View<F>): PostedItem | undefined;
}

export interface PostedItem {
  name: string;
  state: string;
  fields?: Facts;
}

/** One row of a process: everything about its stage. */
export interface Stage<F, E extends string = string> {
  name: string;
  owner: string;
  /** Whose time it is while nothing else says so; the utility's by default. */
  clock?: Party;
  /** Rule-book key of the time limit; may depend on the case. */
  within: RuleKey | ((view: View<F>) => RuleKey);
  /** Rows that come before; the row above by default. */
  after?: readonly string[];
  onlyIf?(view: View<F>): boolean;
  requires?: readonly Requirement<F>[];
  items?: ItemKind<F>;
  starts?: readonly (Starts & { effect: E })[];
  /** Whether what was done still holds when its turn returns after a redesign. */
  stillValid?(view: View<F>): boolean;
  /** Reported by the engine as soon as its gate is met: a payment, a watch. */
  reportsItself?: boolean;
  /** What was made here lasts so long; unless `until` was reported by then, this stage is opened again. */
  lasts?: { as: RuleKey; until: string };
  /** Notices to whoever does not answer, then cancellation. */
  unanswered?: { notices: RuleKey; send: E };
  /** No reminder and no ladder: nobody is late while time itself is waited for. */
  patient?: boolean;
}

/** A process as a table, and the little that does not fit in rows. */
export interface StageProcess<F> {
  name: string;
  prefix: string;
  workflow: string;
  reads: Reads;
  concerns: Process['concerns'];
  stages: readonly Stage<F>[];
  /** The facts of a case in the form this process takes, whole or in part; a Problem names every fault. */
  checkFacts(facts: Facts): Facts;
  /** Facts that follow from facts by rule, judged again whenever they change. */
  derive?(view: View<F>): Derived;
  listed(state: CaseState): Listed;
  owner: string;
  /** How a case that was carried to its end is called. */
  completed: string;
}

export interface Derived {
  facts: Facts;
  coOwner?: string | null;
  decisions: Decision[];
}
