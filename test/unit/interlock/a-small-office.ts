import { decideAll, opened, type Decided } from '../../../libs/casework/src/decide-all.js';
import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import { byTime } from '../../../libs/domain/src/cases/by-time.js';
import type { Command } from '../../../libs/domain/src/cases/command.js';
import { runningDues, type Process } from '../../../libs/domain/src/cases/process.js';
import { standingOf } from '../../../libs/domain/src/cases/standing.js';
import type { Actor, CaseState, Facts } from '../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import type { Decision, RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import { dateOf } from '../../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../../libs/domain/src/time/instant.js';
import { changedBy } from './a-town-account.js';

export const counselor: Actor = { name: 'Ana', role: 'credit counselor' };

interface Open {
  process: Process;
  state: CaseState;
}

/** One account and its cases, decided as casework does it, without a store: every change of the account is told to the others. */
export class Office {
  readonly cases = new Map<string, Open>();
  private readonly made: { caseNumber: string; decision: Decision }[] = [];

  constructor(
    readonly book: RuleBook,
    public account: AccountMoney,
    public now: Instant,
  ) {}

  get rules() {
    return rulesAsOf(this.book, this.now.slice(0, 10) as never);
  }

  private situation() {
    const rules = this.rulesNow();
    return { rules, account: { number: 'A-1', hasCustomer: true, money: this.account } };
  }

  rulesNow() {
    const calendar = this.rules.calendar();
    return rulesAsOf(this.book, dateOf(calendar, this.now));
  }

  open(process: Process, facts: Facts, actor = counselor): string {
    const caseNumber = `${process.prefix}-2026-${String(this.cases.size + 1).padStart(6, '0')}`;
    const known = this.situation();
    const opening = { caseNumber, utility: this.book.utility, account: 'A-1', facts };
    const decided = opened(process.open(opening, known, { now: this.now, actor }), known.rules);
    this.write(caseNumber, process, decided);
    return caseNumber;
  }

  /** Decides a command; a Problem leaves everything as it was. */
  does(caseNumber: string, command: Command, actor = counselor): void {
    this.decide(caseNumber, command, actor);
  }

  /** Whether a command was taken. */
  tries(caseNumber: string, command: Command, actor = counselor): boolean {
    try {
      this.does(caseNumber, command, actor);
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  /** Something has happened on the account. */
  happens(account: AccountMoney): void {
    this.account = account;
    this.tellOthers(undefined);
  }

  /** The worker gets round to what has fallen due in one case. */
  timeComes(caseNumber: string): void {
    const due = runningDues(this.of(caseNumber).state)[0];
    if (!due || due[1].at > this.now) return;
    this.does(caseNumber, { kind: due[1].kind, due: due[0], at: due[1].at }, byTime);
  }

  /** What is owed and may be performed now, by its key. */
  owed(caseNumber: string): { key: string; name: string }[] {
    return standingOf(this.of(caseNumber).state, 1).effects;
  }

  /** What was decided by rules in a case. */
  decisions(caseNumber: string): Decision[] {
    return this.made.filter((one) => one.caseNumber === caseNumber).map(({ decision }) => decision);
  }

  of(caseNumber: string): Open {
    const found = this.cases.get(caseNumber);
    if (!found) throw new Error(`No case ${caseNumber}`);
    return found;
  }

  private decide(caseNumber: string, command: Command, actor: Actor): void {
    const { process, state } = this.of(caseNumber);
    const told = { now: this.now, actor };
    const decided = decideAll(process, { state, ...this.situation() }, { command, told });
    this.write(caseNumber, process, decided);
  }

  private write(caseNumber: string, process: Process, { state, entries }: Decided): void {
    this.cases.set(caseNumber, { process, state });
    this.made.push(
      ...entries.flatMap(({ decisions = [] }) => decisions.map((decision) => ({ caseNumber, decision }))),
    );
    const changes = entries.flatMap(({ onAccount = [] }) => onAccount);
    for (const change of changes) this.account = changedBy(this.account, change, caseNumber);
    if (changes.length > 0) this.tellOthers(caseNumber);
  }

  private tellOthers(from: string | undefined): void {
    for (const [caseNumber] of this.cases) {
      if (caseNumber !== from) this.decide(caseNumber, { kind: 'account changed' }, byTime);
    }
  }
}
