import type { AccountStanding, Situation, Told } from '../cases/process.js';
import { entryVersion, type Act, type Change, type EntryBody } from '../cases/entry.js';
import { applied } from '../cases/fold.js';
import type { Actor, CaseState, Item, Span } from '../cases/state.js';
import type { Decision, Rules } from '../rules/rule-book.js';
import { dateOf, type Calendar, type LocalDate } from '../time/calendar.js';
import { later, type Instant } from '../time/instant.js';
import { partyNow, type Turn } from './clock.js';
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
  /** Rows that changed facts do not reopen any more: each was reopened, or ended, in this very decision. */
  readonly spared = new Set<string>();
  /** The office's date at the instant of this decision. */
  readonly today: LocalDate;
  private readonly changes: Change[] = [];
  private readonly decisions: Decision[] = [];
  private lastView: View<F> | undefined;

  constructor(
    readonly table: Table<F>,
    situation: Situation,
    told: Told,
  ) {
    this.state = situation.state;
    this.rules = situation.rules;
    this.account = situation.account;
    this.calendar = situation.rules.calendar();
    this.now = later(told.now, situation.state.at);
    this.today = dateOf(this.calendar, this.now);
    this.actor = told.actor;
  }

  /** What rows may look at, as the case stands at this point of the decision. */
  get view(): View<F> {
    if (this.lastView?.state !== this.state) this.lastView = viewOf(this);
    return this.lastView;
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
