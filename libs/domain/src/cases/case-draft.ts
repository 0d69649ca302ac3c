import type { AccountStanding } from '../accounts/standing.js';
import type { Decision, Rules } from '../rules/rule-book.js';
import { dateOf, type Calendar, type LocalDate } from '../time/calendar.js';
import { later, type Instant } from '../time/instant.js';
import type { AccountChange } from './account-change.js';
import { entryVersion, type Act, type Change, type EntryBody } from './entry.js';
import { applied } from './fold.js';
import type { Situation, Told } from './process.js';
import type { Actor, CaseState, Effect, Facts, Party, Span } from './state.js';

/** Whose time it is. */
export interface Turn {
  party: Party;
  /** The stage in which that party could act; none while the case as a whole waits. */
  stage?: string;
}

/** A case while it is being decided: changes are applied as they are made, and kept for the entry. */
export abstract class CaseDraft {
  state: CaseState;
  readonly now: Instant;
  readonly actor: Actor;
  readonly rules: Rules;
  readonly account: AccountStanding | undefined;
  readonly calendar: Calendar;
  /** The office's date at the instant of this decision. */
  readonly today: LocalDate;
  private readonly changes: Change[] = [];
  private readonly decisions: Decision[] = [];
  private readonly onAccount: AccountChange[] = [];

  constructor(situation: Situation, told: Told) {
    this.state = situation.state;
    this.rules = situation.rules;
    this.account = situation.account;
    this.calendar = situation.rules.calendar();
    this.now = later(told.now, situation.state.at);
    this.today = dateOf(this.calendar, this.now);
    this.actor = told.actor;
  }

  /** Whose time it is from here on; nobody's when the case is closed. */
  protected abstract turn(): Turn | undefined;

  /** What a call has brought about, once it is done or settled by hand. */
  abstract arrives(effect: Effect, fields: Facts): void;

  change(change: Change): void {
    this.state = applied(this.state, change);
    this.changes.push(change);
  }

  decide(decision: Decision): void {
    this.decisions.push(decision);
  }

  /** What the decision does to the account, in the same transaction. */
  changeAccount(change: AccountChange): void {
    this.onAccount.push(change);
  }

  /** Whether anything was changed yet. */
  get isUntouched(): boolean {
    return this.changes.length === 0 && this.onAccount.length === 0;
  }

  /** Closes the draft into one entry, with the clock set to whose time it is from here on. */
  entry(act: Act): EntryBody {
    this.passClock();
    return {
      version: entryVersion,
      at: this.now,
      actor: this.actor,
      act,
      changes: this.changes,
      decisions: this.decisions,
      ...(this.onAccount.length === 0 ? {} : { onAccount: this.onAccount }),
    };
  }

  private passClock(): void {
    const turn = this.turn();
    const last = Object.keys(this.state.spans).length;
    const running = runningSpan(this.state, last);
    if (isSameTurn(running, turn)) return;
    if (running) this.change({ of: 'spans', key: String(last), is: { to: this.now } });
    if (turn) this.change({ of: 'spans', key: String(last + 1), is: { ...turn, from: this.now } });
    this.change({ of: 'head', is: { party: turn?.party ?? null } });
  }
}

function runningSpan(state: CaseState, last: number): Span | undefined {
  const span = state.spans[String(last)];
  return span?.to === undefined ? span : undefined;
}

const isSameTurn = (one: Turn | undefined, other: Turn | undefined): boolean =>
  one?.party === other?.party && one?.stage === other?.stage;

/** The key of a stage's current opening: `permit/2`. */
export const openingKey = (state: CaseState, stage: string): string =>
  `${stage}/${state.stages[stage]?.opening ?? 0}`;
