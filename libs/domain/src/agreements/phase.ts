import type { Party } from '../cases/state.js';
import type { RuleKey } from '../rules/keys.js';

/** A phase of an agreement: who has it, whose time it is, and how long it may take; without a limit nobody is late. */
export interface Phase {
  owner: string;
  /** Whose time it is while nothing else says so; the utility's by default. */
  clock?: Party;
  /** Rule-book key of the time limit. */
  within?: RuleKey;
}
