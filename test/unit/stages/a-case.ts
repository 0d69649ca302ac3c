import type { Command } from '../../../libs/domain/src/cases/command.js';
import type { Entry, EntryBody } from '../../../libs/domain/src/cases/entry.js';
import { fold } from '../../../libs/domain/src/cases/fold.js';
import { runningDues, type Process, type Situation } from '../../../libs/domain/src/cases/process.js';
import { standingOf } from '../../../libs/domain/src/cases/standing.js';
import type { Actor, CaseState, Facts } from '../../../libs/domain/src/cases/state.js';
import { Problem, type ProblemCode } from '../../../libs/domain/src/problem.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { instant, type Instant } from '../../../libs/domain/src/time/instant.js';
import { aRuleBook } from './a-rule-book.js';

/** Noon of a day in Phoenix, or the instant itself. */
export const at = (text: string): Instant => instant(text.length > 10 ? text : `${text}T19:00:00Z`);

export const associate: Actor = { name: 'a.ruiz', role: 'project associate' };
export const supervisor: Actor = { name: 's.okafor', role: 'supervisor' };

/** A case as it lives: what fell due earlier is judged first, then the command; a refusal leaves nothing behind. */
export class ACase {
  entries: Entry[] = [];
  state: CaseState;
  now: Instant;

  constructor(
    public process: Process,
    facts: Facts,
    readonly rules: Rules = aRuleBook(),
  ) {
    this.now = at('2026-01-05');
    const opening = { caseNumber: 'LX-2026-000001', utility: 'Test', account: 'A-1', facts };
    const bodies = process.open(opening, { rules }, { now: this.now, actor: associate });
    this.state = undefined as unknown as CaseState;
    this.write(bodies);
  }

  /** Time passes, and what falls due by then is judged. */
  comesTo(date: string): this {
    this.now = at(date);
    this.judgeDues();
    return this;
  }

  does(command: Command, actor: Actor = associate): EntryBody[] {
    const before = { state: this.state, entries: [...this.entries] };
    try {
      this.write(this.process.adopt(this.situation, this.now));
      this.judgeDues();
      const bodies = this.process.decide(this.situation, command, { now: this.now, actor });
      this.write(bodies);
      return bodies;
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
  }

  /** The refusal that a command meets. */
  refusal(command: Command, actor: Actor = associate): Problem {
    try {
      this.does(command, actor);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
    throw new Error(`${command.kind} was not refused`);
  }

  refuses(command: Command, actor: Actor = associate): ProblemCode {
    return this.refusal(command, actor).code;
  }

  reports(...stages: string[]): this {
    for (const stage of stages) this.does({ kind: 'report', stage });
    return this;
  }

  /** Records where an item stands: `permit: City`. */
  records(key: string, state: string, fields: Facts = {}): this {
    const [stage = '', item = ''] = key.split(': ');
    this.does({ kind: 'record item', stage, item, state, fields });
    return this;
  }

  amends(facts: Facts): this {
    this.does({ kind: 'amend', facts, reason: 'the customer asked' });
    return this;
  }

  reopens(stage: string): this {
    this.does({ kind: 'reopen', stage, reason: 'redesign' });
    return this;
  }

  /** Begins and does an effect, as an activity would. */
  performs(...effects: string[]): this {
    for (const effect of effects) {
      this.does({ kind: 'begin', effect });
      this.does({ kind: 'done', effect });
    }
    return this;
  }

  fails(effect: string, reason = 'no answer'): this {
    this.does({ kind: 'begin', effect });
    this.does({ kind: 'failed', effect, reason });
    return this;
  }

  get situation(): Situation {
    return { state: this.state, rules: this.rules, account: { number: 'A-1', hasCustomer: true } };
  }

  get open(): string[] {
    return this.stagesThatAre('open');
  }

  stagesThatAre(status: string): string[] {
    return Object.entries(this.state.stages).flatMap(([name, stage]) =>
      stage.status === status ? [name] : [],
    );
  }

  get toDos(): string[] {
    return Object.values(this.state.toDos).flatMap(({ doneAt, what, role }) =>
      doneAt === undefined ? [`${what}: ${role}`] : [],
    );
  }

  get acts(): string[] {
    return this.entries.map((entry) => entry.act.kind);
  }

  get last(): Entry {
    return this.entries.at(-1) as Entry;
  }

  /** Effects that are to be performed now, by key, in their order. */
  get performable(): string[] {
    return standingOf(this.state, 1).effects.map((effect) => effect.key);
  }

  effect(key: string): string {
    return this.state.effects[key]?.state ?? 'none';
  }

  due(key: string): string | undefined {
    return this.state.dues[key]?.at;
  }

  private judgeDues(): void {
    for (;;) {
      const [first] = runningDues(this.state);
      if (!first || first[1].at > this.now) return;
      this.write(this.process.judge(this.situation, first[0], this.now));
    }
  }

  private write(bodies: EntryBody[]): void {
    for (const body of bodies) {
      const entry = { number: this.entries.length + 1, ...body };
      this.entries.push(entry);
      this.state = fold(this.state as CaseState | undefined, entry);
    }
  }
}
