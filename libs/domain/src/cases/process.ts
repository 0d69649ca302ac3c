import type { AccountStanding } from '../accounts/standing.js';
import type { Capability } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';
import type { Instant } from '../time/instant.js';
import type { Command, Opening } from './command.js';
import type { EntryBody } from './entry.js';
import type { Actor, CaseState, Due, Facts } from './state.js';
import type { Missing } from '../problem.js';

/** Everything that a decision needs; read before, inside the same transaction. */
export interface Situation {
  state: CaseState;
  rules: Rules;
  account?: AccountStanding;
}

/** What is known before there is a case. */
export type Known = Pick<Situation, 'rules' | 'account'>;

/** Who gives the command, and when. */
export interface Told {
  now: Instant;
  actor: Actor;
}

/** How far a stage is from being reportable. */
export interface GateReading {
  requirement: string;
  met: boolean;
  missing: Missing[];
}

/**
 * What a process reads beside its case: nothing; who the account's customer is; or the money and the protections of the
 * account. Whatever is read is locked first; a process that reads money is told when the account has changed.
 */
export type Reads = 'nothing' | 'account' | 'money';

/** A row of a process as people look at it. */
export interface StageShape {
  name: string;
  owner: string;
  /** The rows that come before. */
  after: readonly string[];
  reportsItself: boolean;
  items?: {
    one: string;
    states: readonly { name: string; next: readonly string[]; ends: boolean; needs: readonly string[] }[];
  };
}

/** One kind of case. The stage engine makes one from a table; an agreement is another. */
export interface Process {
  /** As people say it: `design project`. */
  name: string;
  /** What case numbers begin with: `DP`. */
  prefix: string;
  /** The workflow type that carries it. */
  workflow: string;
  reads: Reads;
  /** What its letters name, and by which their addresses are found: the job itself, or the account that it is about. */
  concerns: 'job' | 'account';
  /** What the utility must do for such a case to be opened; any utility when it is not said. */
  needs?: Capability;
  /** Its stages, each after those that come before; none when it is no table. */
  stages?: readonly StageShape[];
  /** The phases of an agreement, of which one is open at a time, and who owns each; none when it is a table. */
  phases?: readonly { name: string; owner: string }[];
  open(opening: Opening, known: Known, told: Told): EntryBody[];
  /** The entries that a command comes to, or a Problem. Pure. */
  decide(situation: Situation, command: Command, told: Told): EntryBody[];
  /** What follows when a due instant has come; judged as of its own instant. */
  judge(situation: Situation, due: string, now: Instant): EntryBody[];
  /** What a newer table changes in a running case; nothing when it has adopted that table. */
  adopt(situation: Situation, now: Instant): EntryBody[];
  /** The gate of a stage, requirement by requirement. */
  gate(situation: Situation, stage: string, now: Instant): GateReading[];
  /** What a list shows. */
  listed(state: CaseState): Listed;
  /** Facts in the form that this process takes, or a Problem. */
  checkFacts(facts: Facts): Facts;
}

/** What lists show of a case beside its head. */
export interface Listed {
  title: string;
  kind: string;
  level?: number;
  address?: string;
  /** The contractor that builds it, or the agency that pledges it. */
  company?: string;
}

/** Dues that run, earliest first; at the same instant in the order of their watch, then of their keys. */
export function runningDues(state: CaseState): [string, Due][] {
  return Object.entries(state.dues)
    .filter(([, due]) => !due.paused)
    .sort(inOrder);
}

function inOrder([key, one]: [string, Due], [otherKey, other]: [string, Due]): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return (one.order ?? 0) - (other.order ?? 0) || (key < otherKey ? -1 : 1);
}
