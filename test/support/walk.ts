import type { Step } from '../../apps/town/src/diary.js';
import type { AccountStanding } from '../../libs/domain/src/accounts/standing.js';
import type { AccountFact, Command } from '../../libs/domain/src/cases/command.js';
import type { EntryBody, Entry } from '../../libs/domain/src/cases/entry.js';
import { fold } from '../../libs/domain/src/cases/fold.js';
import {
  runningDues,
  type GateReading,
  type Process,
  type Situation,
} from '../../libs/domain/src/cases/process.js';
import { standingOf } from '../../libs/domain/src/cases/standing.js';
import type { CaseState, Facts } from '../../libs/domain/src/cases/state.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf, type RuleBook } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';

interface Start {
  process: Process;
  caseNumber: string;
  at: Instant;
  facts: Facts;
  book?: RuleBook;
  account?: AccountStanding;
}

/** Carries one case in memory: what fell due is judged in order before each command, as the store does. */
export class Walk {
  readonly entries: Entry[] = [];
  private current: CaseState | undefined;

  constructor(private readonly start: Start) {
    const { process, caseNumber, at, facts, account } = start;
    const opening = { caseNumber, utility: 'APS', facts, ...(account ? { account: account.number } : {}) };
    const told = { now: at, actor: { name: 'test', role: 'project associate' } };
    this.keep(process.open(opening, { rules: this.rules(at), ...(account ? { account } : {}) }, told));
  }

  get state(): CaseState {
    if (!this.current) throw new Error('The case has no entry yet');
    return this.current;
  }

  get open(): string[] {
    return Object.entries(this.state.stages)
      .filter(([, { status }]) => status === 'open')
      .map(([name]) => name);
  }

  gives(by: string, command: Command, at: Instant): void {
    this.timePasses(at);
    const told = { now: at, actor: { name: by, role: by } };
    this.keep(this.start.process.decide(this.situation(at), command, told));
  }

  isTold(fact: AccountFact, at: Instant): void {
    this.gives('account', { kind: 'fact', fact }, at);
  }

  /** Judges what falls due up to then, each as of its own instant. */
  timePasses(to: Instant): void {
    for (;;) {
      const [next] = runningDues(this.state);
      if (!next || next[1].at > to) return;
      this.keep(this.start.process.judge(this.situation(next[1].at), next[0], to));
    }
  }

  /** Begins and finishes every effect that may be performed, until none is left. */
  effectsArePerformed(at: Instant): void {
    this.timePasses(at);
    for (;;) {
      const [effect] = this.performable();
      if (!effect) return;
      this.gives('partner', { kind: 'begin', effect }, at);
      this.gives('partner', { kind: 'done', effect }, at);
    }
  }

  performable(): string[] {
    return standingOf(this.state, 1).effects.map(({ key }) => key);
  }

  takes(step: Step): void {
    if (step.command) this.gives(step.by, step.command, step.at);
    if (step.fact) this.isTold(step.fact, step.at);
    if (step.effects) this.effectsArePerformed(step.at);
  }

  gate(stage: string, at: Instant = this.state.at): GateReading[] {
    return this.start.process.gate(this.situation(at), stage, at);
  }

  private situation(at: Instant): Situation {
    const { account } = this.start;
    return { state: this.state, rules: this.rules(at), ...(account ? { account } : {}) };
  }

  private rules(at: Instant) {
    return rulesAsOf(this.start.book ?? apsRuleBook, localDate(at.slice(0, 10)));
  }

  private keep(bodies: EntryBody[]): void {
    for (const body of bodies) {
      const entry = { ...body, number: this.entries.length + 1 };
      this.entries.push(entry);
      this.current = fold(this.current, entry);
    }
  }
}
