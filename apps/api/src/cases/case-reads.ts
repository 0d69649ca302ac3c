import { Injectable } from '@nestjs/common';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { accountMoneyNow } from '../../../../libs/billing-store/src/reads/account-money.js';
import { accountStanding } from '../../../../libs/billing-store/src/reads/account-standing.js';
import { caseNames } from '../../../../libs/billing-store/src/reads/case-names.js';
import { caseStory } from '../../../../libs/billing-store/src/reads/case-story.js';
import { notesOf, type ReadNote } from '../../../../libs/billing-store/src/reads/notes.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { decideAll, type Decided } from '../../../../libs/casework/src/decide-all.js';
import type { Brought, Command } from '../../../../libs/domain/src/cases/command.js';
import type { GateReading, Situation } from '../../../../libs/domain/src/cases/process.js';
import { judge } from '../../../../libs/domain/src/policy/policy.js';
import { textsFor } from '../../../../libs/domain/src/policy/texts.js';
import { wantedOf } from '../../../../libs/domain/src/policy/wanted.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import type { Looker } from '../callers/caller.js';
import type { CaseView, Gates } from './case-schemas.js';
import { viewOf } from './case-view.js';
import type { Story, StoryQuery } from './story-schemas.js';
import { lineOf } from './story.js';
import type { Texts } from './texts.js';

/** One case, read and told. */
@Injectable()
export class CaseReads {
  constructor(private readonly casework: Casework) {}

  async one(caseNumber: string, looker: Looker): Promise<CaseView> {
    const process = this.casework.doors.processes.of(caseNumber);
    const [state, texts, names] = await Promise.all([
      this.state(caseNumber),
      this.texts(caseNumber, looker),
      caseNames(this.casework.doors.store, caseNumber),
    ]);
    const gates = await this.openGates(state);
    const dues = process.phases === undefined ? [] : Object.values(state.dues);
    return viewOf({ state, listed: process.listed(state), names, gates, texts, dues });
  }

  /** Every open stage, requirement by requirement, as it would be judged now. */
  async gates(caseNumber: string): Promise<Gates> {
    this.casework.doors.processes.of(caseNumber);
    const gates = await this.openGates(await this.state(caseNumber));
    return { gates: [...gates].map(([stage, lines]) => ({ stage, lines })) };
  }

  async story(caseNumber: string, { after = 0, limit = 200 }: StoryQuery, looker: Looker): Promise<Story> {
    const [entries, texts] = await Promise.all([
      caseStory(this.casework.doors.store, caseNumber, { after, limit }),
      this.texts(caseNumber, looker),
    ]);
    const next = entries.length < limit ? null : (entries.at(-1)?.number ?? null);
    return { caseNumber, lines: entries.map((entry) => lineOf(entry, texts)), next };
  }

  /** The texts of a case that a reader may see. */
  async notes(caseNumber: string, looker: Looker): Promise<readonly ReadNote[]> {
    const { all, readable } = await this.written(caseNumber, looker);
    return all.filter((note) => readable.has(note));
  }

  private async texts(caseNumber: string, looker: Looker): Promise<Texts> {
    const { all, readable } = await this.written(caseNumber, looker);
    return new Map(all.map((note) => [note.id, readable.has(note) ? note.text : null]));
  }

  private async written(caseNumber: string, { role }: Looker) {
    const [{ asks }, all] = await Promise.all([
      this.state(caseNumber),
      notesOf(this.casework.doors.store, caseNumber),
    ]);
    return { all, readable: new Set(textsFor(role, all, asks)) };
  }

  state(caseNumber: string): Promise<CaseState> {
    return new Standings(this.casework.doors.store).stateOf(caseNumber);
  }

  /** What a command would come to just now. Nothing is written: what is decided here is decided again when it is given. */
  async foresee(
    caseNumber: string,
    command: Command,
    { caller, of }: Brought,
  ): Promise<{ before: CaseState; decided: Decided }> {
    const process = this.casework.doors.processes.of(caseNumber);
    const state = await this.state(caseNumber);
    const asking = { ...caller, state, ...(of === undefined ? {} : { of }) };
    const verdict = judge(wantedOf(process.name, command), asking);
    if (!verdict.allowed) throw new Problem('caller/not-allowed', verdict.why, { rule: verdict.rule });
    const now = this.casework.doors.clock.now();
    const told = { now, actor: caller };
    const situation = await this.situationOf(state, now);
    const { account } = situation;
    if (account && process.reads === 'money')
      account.money = await accountMoneyNow(this.casework.doors.store, account.number, now);
    const decided = decideAll(process, situation, { command, told });
    return { before: state, decided };
  }

  /** The gates of some stages as they would be judged now, whether they are open or not. */
  async gatesOf(state: CaseState, stages: readonly string[]): Promise<Map<string, GateReading[]>> {
    const { processes, clock } = this.casework.doors;
    const now = clock.now();
    const situation = await this.situationOf(state, now);
    const process = processes.of(state.head.caseNumber);
    return new Map(stages.map((stage) => [stage, process.gate(situation, stage, now)]));
  }

  private async situationOf(state: CaseState, now: Instant): Promise<Situation> {
    const { books, store } = this.casework.doors;
    const { utility, account } = state.head;
    const standing = account === undefined ? undefined : await accountStanding(store, account);
    const rules = await books.rulesFor(utility, now);
    return { state, rules, ...(standing ? { account: standing } : {}) };
  }

  private openGates(state: CaseState): Promise<Map<string, GateReading[]>> {
    const open = Object.entries(state.stages).filter(
      ([, { status, removed }]) => status === 'open' && !removed,
    );
    return this.gatesOf(
      state,
      open.map(([stage]) => stage),
    );
  }
}
