import { CaseDraft, openingKey, type Turn } from '../cases/case-draft.js';
import { dropDues, ladderOf, setDue } from '../cases/dues.js';
import { owe, unwant, type Starts } from '../cases/effects.js';
import type { Situation, Told } from '../cases/process.js';
import type { Due, Effect, Facts, Item, Party } from '../cases/state.js';
import { endToDos } from '../cases/to-dos.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import { dueAfter } from '../time/calendar.js';
import type { AgreementProcess } from './agreement-process.js';
import { turnOf } from './turn.js';

/** What an agreement owes outside the store; `of` tells two of the same effect in one phase apart. */
export interface Owed extends Starts {
  item?: string;
  of?: string;
  details?: Facts;
}

/**
 * An agreement while it is being decided: an arrangement, a pledge, a severance. Its phases are stages of the case, its
 * installments and notices are items; what comes of them is said in code, not in a table.
 */
export class Agreement extends CaseDraft {
  constructor(
    readonly process: AgreementProcess,
    situation: Situation,
    told: Told,
  ) {
    super(situation, told);
  }

  /** The phase that is open; none once the agreement has ended. */
  get phase(): string | undefined {
    return Object.entries(this.state.stages).find(([, stage]) => stage.status === 'open')?.[0];
  }

  /** How it has ended, also while something that it started is still under way. */
  get ended(): string | undefined {
    const { ended } = this.state.facts;
    return typeof ended === 'string' ? ended : undefined;
  }

  /** Ends the phase that is open and enters another. */
  enter(name: string): void {
    this.leave();
    const phase = this.process.phases[name];
    if (!phase) throw new Error(`${this.process.name} has no phase "${name}"`);
    const opening = (this.state.stages[name]?.opening ?? 0) + 1;
    const dueAt = phase.within && dueAfter(this.calendar, this.now, this.rules.limit(phase.within));
    this.change({
      of: 'stages',
      key: name,
      is: { status: 'open', opening, openedAt: this.now, endedAt: null, dueAt: dueAt ?? null },
    });
    if (dueAt) this.climb(name, dueAt);
  }

  /** Ends: nothing is waited for any more. The case closes when what it has started is settled. */
  end(outcome: string): void {
    this.leave();
    for (const { watch } of Object.values(this.state.dues)) dropDues(this, watch);
    this.change({ of: 'facts', is: { ended: outcome } });
  }

  /** Lives again after an end that turned out wrong: a payment came back. */
  revive(phase: string): void {
    this.change({ of: 'facts', is: { ended: null } });
    this.change({ of: 'head', is: { status: 'open', outcome: null, closedAt: null } });
    this.enter(phase);
  }

  /** Refuses what belongs to another phase. */
  mustBeIn(...phases: string[]): void {
    const { phase } = this;
    if (phase !== undefined && phases.includes(phase)) return;
    const { caseNumber } = this.state.head;
    const stands =
      this.ended === undefined
        ? phrase`${caseNumber} is at: ${phase ?? 'no phase'}.`
        : phrase`${caseNumber} has ended: ${this.ended}.`;
    throw new Problem('agreement/phase', stands, {
      rule: phases.join(' or '),
      remedy: phrase`This can be done at: ${phases.join(', ')}.`,
    });
  }

  owe({ item, of, details, ...starts }: Owed): void {
    const stage = this.phase ?? this.lastPhase;
    const opening = this.state.stages[stage]?.opening ?? 1;
    const told = of === undefined ? details : { ...details, of };
    owe(
      this,
      { stage, opening, ...(item === undefined ? {} : { item }) },
      { ...starts, ...(told === undefined ? {} : { details: { of: of ?? '', ...told } }) },
    );
  }

  /** Gives up what is not begun, and undoes the rest. */
  unwant(which: (effect: Effect) => boolean): void {
    unwant(this, which);
  }

  item(key: string): Item | undefined {
    return this.state.items[key];
  }

  setItem(key: string, is: Partial<Item>): void {
    this.change({ of: 'items', key, is });
  }

  /** Watches an instant for something of the case: an installment, a notice, a pledge. One due for each step. */
  watch(watch: string, step: string, due: Omit<Due, 'watch' | 'name'> & { name?: string }): void {
    setDue(this, `${watch}/${step}`, { watch, name: `${watch}: ${step}`, ...due });
  }

  /** Nothing is waited for there any more, and nobody has to look at it. */
  unwatch(watch: string): void {
    dropDues(this, watch);
    endToDos(this, watch);
  }

  /** Whose time the open phase is from here on. */
  passTo(party: Party): void {
    const { phase } = this;
    if (phase !== undefined) this.change({ of: 'stages', key: phase, is: { clock: party } });
  }

  arrives(effect: Effect, fields: Facts): void {
    this.process.arrives?.(this, effect, fields);
  }

  protected turn(): Turn | undefined {
    return turnOf(this.state, this.rules);
  }

  private leave(): void {
    const { phase } = this;
    if (phase === undefined) return;
    const key = openingKey(this.state, phase);
    dropDues(this, key);
    endToDos(this, key);
    const by = { reportedBy: this.actor, endedAt: this.now };
    this.change({ of: 'stages', key: phase, is: { status: 'done', ...by } });
  }

  /** The reminder and the ladder of a phase that has a time limit. */
  private climb(name: string, dueAt: Due['at']): void {
    const watch = openingKey(this.state, name);
    const paused = this.state.head.hold ? { paused: true } : {};
    const steps = ladderOf(this, { openedAt: this.now, dueAt });
    for (const [order, { step, ...due }] of steps.entries())
      setDue(this, `${watch}/${step}`, { watch, name: `${name}: ${step}`, order, ...paused, ...due });
  }

  private get lastPhase(): string {
    const passed = Object.entries(this.state.stages).filter(([, { endedAt }]) => endedAt !== undefined);
    const [last] = passed.toSorted(([, one], [, other]) =>
      (one.endedAt ?? '') < (other.endedAt ?? '') ? 1 : -1,
    );
    return last?.[0] ?? Object.keys(this.process.phases)[0] ?? '';
  }
}
