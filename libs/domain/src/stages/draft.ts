import type { AccountStanding, Situation, Told } from '../cases/process.js';
import { entryVersion, type Act, type Change, type EntryBody } from '../cases/entry.js';
import { applied } from '../cases/fold.js';
import type { Actor, CaseState, Item } from '../cases/state.js';
import type { Decision, Rules } from '../rules/rule-book.js';
import { dateOf, type Calendar } from '../time/calendar.js';
import { later, type Instant } from '../time/instant.js';
import { partyNow } from './clock.js';
import type { Stage, View } from './stage.js';
import type { Table } from './table.js';
import { viewOf } from './view.js';

/** A case while it is being decided: changes are applied as they are made, and kept for the entry. */
export class Draft<F> {
  state: CaseState;
  readonly now: Instant;
  readonly actor: Actor;
  readonly rules: Rules;
  readonly account: AccountStanding | undefined;
  readonly calendar: Calendar;
  /** Set by whatever changes the facts of the case: rows are then judged anew. */
  factsChanged = false;
  /** Rows that changed facts have reopened in this decision; each is reopened once. */
  readonly reopened = new Set<string>();
  private changes: Change[] = [];
  private decisions: Decision[] = [];

  constructor(
    readonly table: Table<F>,
    situation: Situation,
    told: Told,
  ) {
    this.state = situation.state;
    this.rules = situation.rules;
    this.account = situation.account;
    this.calendar = situation.rules.calendar();
    this.now = situation.state.at === undefined ? told.now : later(told.now, situation.state.at);
    this.actor = told.actor;
  }

  get view(): View<F> {
    return viewOf(this);
  }

  change(change: Change): void {
    this.state = applied(this.state, change);
    this.changes.push(change);
  }

  decide(decision: Decision): void {
    this.decisions.push(decision);
  }

  row(stage: string): Stage<F> | undefined {
    return this.table.rows.get(stage);
  }

  /** The office's date at the instant of this decision. */
  get today() {
    return dateOf(this.calendar, this.now);
  }

  itemsOf(stage: string): [string, Item][] {
    return Object.entries(this.state.items).filter(([, item]) => item.stage === stage);
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
    };
  }

  private passClock(): void {
    const turn = partyNow(this);
    const last = Object.keys(this.state.spans).length;
    const running = this.state.spans[String(last)];
    if (running && running.to === undefined) {
      if (running.party === turn?.party && running.stage === turn.stage) return;
      this.change({ of: 'spans', key: String(last), is: { to: this.now } });
    }
    this.change({ of: 'head', is: { party: turn?.party ?? null } });
    if (turn) this.change({ of: 'spans', key: String(last + 1), is: { ...turn, from: this.now } });
  }
}

/** The key of a stage's current opening: `permit/2`. */
export const openingKey = (state: CaseState, stage: string): string =>
  `${stage}/${state.stages[stage]?.opening ?? 0}`;
