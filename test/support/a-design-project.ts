import type { Step } from '../../apps/town/src/diary.js';
import { scriptOf, type ScriptOptions } from '../../apps/town/src/scripts.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { CaseState, Facts, Item } from '../../libs/domain/src/cases/state.js';
import { cents } from '../../libs/domain/src/money.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import {
  dateOf,
  dueAfter,
  localDate,
  type Limit,
  type LocalDate,
} from '../../libs/domain/src/time/calendar.js';
import { instant, later, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import type { DesignProject } from '../../workflows/design-project/facts.js';
import { designProject } from '../../workflows/design-project/process.js';
import { Walk } from './walk.js';

export const firstCall = instant('2026-03-02T08:00:00-07:00');
export const rules = rulesAsOf(apsRuleBook, localDate('2026-03-02'));
const calendar = rules.calendar();

type Wanted = Partial<DesignProject> & { hasCustomer?: boolean; tender?: string };

/** A job and its script: walked as far as a test wants, which then goes its own way. */
export function aDesignProject({ kind = 'new service', hasCustomer = true, tender, ...facts }: Wanted = {}) {
  const caseNumber = 'DP-2026-000123';
  const options: ScriptOptions = { caseNumber, opensAt: firstCall, rules, facts };
  const { opening, steps } = scriptOf(kind, { ...options, ...(tender ? { tender } : {}) });
  const account = { number: 'AC-1', hasCustomer };
  const walk = new Walk({ process: designProject, caseNumber, at: firstCall, facts: opening, account });
  return new Job(walk, steps);
}

export class Job {
  private next = 0;

  constructor(
    readonly walk: Walk,
    readonly steps: Step[],
  ) {}

  /** Walks the script until a step satisfies; that step is not taken. */
  upTo(until: (step: Step) => boolean): this {
    for (let step = this.steps[this.next]; step && !until(step); step = this.steps[this.next]) {
      this.walk.takes(step);
      this.next++;
    }
    return this;
  }

  /** To where the stage is about to be reported. */
  readyToReport(stage: string): this {
    return this.upTo(({ command }) => command?.kind === 'report' && command.stage === stage);
  }

  /** To where the script comes to the stage. */
  at(stage: string): this {
    return this.upTo((step) => step.stage === stage);
  }

  toTheEnd(): this {
    return this.upTo(() => false);
  }

  get state(): CaseState {
    return this.walk.state;
  }

  get today(): LocalDate {
    return dateOf(calendar, later(this.now, this.state.at));
  }

  status(stage: string): string | undefined {
    return this.state.stages[stage]?.status;
  }

  item(stage: string, name: string): Item | undefined {
    return this.state.items[`${stage}: ${name}`];
  }

  /** What people have to look at, still. */
  get toDos(): string[] {
    return Object.values(this.state.toDos)
      .filter(({ doneAt }) => doneAt === undefined)
      .map(({ what, role }) => `${what}: ${role}`);
  }

  /** Effects by name and state, without those of stages that do not matter to a test. */
  effects(state: string): string[] {
    return Object.values(this.state.effects)
      .filter((effect) => effect.state === state)
      .map(({ name, item }) => (item === undefined ? name : `${name}, ${item}`));
  }

  does(by: string, command: Command): this {
    this.walk.gives(by, command, this.moment());
    return this;
  }

  amends(facts: Partial<DesignProject>): this {
    return this.does('project associate', { kind: 'amend', reason: 'changed', facts: facts as Facts });
  }

  reports(stage: string, facts?: Partial<DesignProject>, by = 'project associate'): this {
    return this.does(by, { kind: 'report', stage, ...(facts ? { facts: facts as Facts } : {}) });
  }

  records(stage: string, item: string, to: { state?: string; fields?: Facts }): this {
    return this.does('project associate', { kind: 'record item', stage, item, ...to });
  }

  isPaid(amount: number, more: { payment?: string; invoice?: string; tender?: string } = {}): this {
    const { payment = 'PAY-1', invoice = `${this.state.head.caseNumber}-C1`, tender = 'wire' } = more;
    const at = this.moment();
    const purpose = 'payment';
    const paid = { payment, invoice, purpose, amount: cents(amount), tender, receivedAt: at };
    this.walk.isTold({ kind: 'payment', ...paid }, at);
    return this;
  }

  /** Taken back by the bank, with what the ledger says of refunds that had come of it. */
  paymentIsReturned(
    payment: string,
    refunds: { refundWithdrawn?: number; refundPaidOut?: number } = {},
  ): this {
    const { refundWithdrawn = 0, refundPaidOut = 0 } = refunds;
    const told = { refundWithdrawn: cents(refundWithdrawn), refundPaidOut: cents(refundPaidOut) };
    const fact = { kind: 'payment returned', payment, reason: 'insufficient funds', ...told } as const;
    this.walk.isTold(fact, this.moment());
    return this;
  }

  waits(count: number, unit: Limit['unit'] = 'business days'): this {
    this.now = dueAfter(calendar, later(this.now, this.state.at), { count, unit });
    this.walk.timePasses(this.now);
    return this;
  }

  effectsArePerformed(): this {
    this.walk.effectsArePerformed(this.moment());
    return this;
  }

  /** The gate of a stage in a line, and what it lacks. */
  gate(stage: string): { met: string; missing: string[] } {
    const lines = this.walk.gate(stage, later(this.now, this.state.at));
    const met = `${lines.filter((each) => each.met).length} of ${lines.length}`;
    return {
      met,
      missing: lines.flatMap((each) => each.missing.map(({ what, owes }) => `${what}: ${owes}`)),
    };
  }

  /** Why a command is refused, in the words of its problem. */
  refusal(attempt: (job: this) => unknown): Problem {
    try {
      attempt(this);
    } catch (problem) {
      if (problem instanceof Problem) return problem;
      throw problem;
    }
    throw new Error('It was not refused');
  }

  private now: Instant = firstCall;

  /** A minute after whatever came last. */
  private moment(): Instant {
    this.now = plusMilliseconds(later(this.now, this.state.at), 60_000);
    return this.now;
  }
}
