import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { Standings } from '../../billing-store/src/news/standings.js';
import { Casework } from '../../casework/src/casework.js';
import type { Command } from '../../domain/src/cases/command.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import type { Process } from '../../domain/src/cases/process.js';
import type { CaseState, Effect, Facts, Item } from '../../domain/src/cases/state.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import { byTime } from '../../domain/src/cases/by-time.js';
import { itemKey } from '../../domain/src/stages/view.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Attempts } from './attempts.js';
import { inCase } from './effect-key.js';

/** What a call is made with: the case as it stands, and the effect. */
export interface Job {
  caseNumber: string;
  /** What the call is known by at the partner. */
  reference: EffectKey;
  /** What an undoing takes back: the reference of the call that it undoes. Without one, the call's own. */
  undoes: EffectKey;
  effect: Effect;
  item?: Item;
  state: CaseState;
  /** What its letters name: the job, or the account. */
  concerns: Process['concerns'];
  facts: Facts;
  rules: Rules;
  /** The instant of the call, by the clock of the casework. */
  at: Instant;
}

/** Performs effects, each once: owed in the store, begun before the call, known to the partner by its key, done in the store. */
@Injectable()
export class Effects {
  constructor(
    private readonly casework: Casework,
    private readonly standings: Standings,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Applies `begin`, makes the call, applies `done` with what the partner answered for the item. Called again after a crash it
   * does the same again: begun is begun, the partner knows the key, done is done. What is no longer owed is left quietly.
   */
  async perform(reference: EffectKey, call: (job: Job) => Promise<Facts | void>): Promise<Standing> {
    const { caseNumber, key } = inCase(reference);
    if (await this.begins(caseNumber, key)) {
      const fields = await this.called(await this.job(reference), call);
      await this.apply(caseNumber, { kind: 'done', effect: key, ...(fields ? { fields } : {}) });
    }
    return this.standings.of(caseNumber);
  }

  private async begins(caseNumber: string, effect: string): Promise<boolean> {
    try {
      await this.apply(caseNumber, { kind: 'begin', effect });
      return true;
    } catch (error) {
      const isGone = error instanceof Problem && goneCodes.includes(error.code);
      if (isGone) return false;
      throw error;
    }
  }

  private async job(reference: EffectKey): Promise<Job> {
    const { caseNumber, key } = inCase(reference);
    const state = await this.standings.stateOf(caseNumber);
    const effect = state.effects[key];
    if (!effect) throw new Problem('effect/not-found', phrase`${caseNumber} has no effect ${key}.`);
    const item = effect.item === undefined ? undefined : state.items[itemKey(effect.stage, effect.item)];
    const { clock, books, processes } = this.casework.doors;
    const at = clock.now();
    const rules = await books.rulesFor(state.head.utility, at);
    const undoes = `${caseNumber}/${effect.undoes ?? key}` as EffectKey;
    const { concerns } = processes.of(caseNumber);
    const { facts } = state;
    const job = { caseNumber, reference, undoes, effect, state, concerns, facts, rules, at };
    return item ? { ...job, item } : job;
  }

  /** A call that has been failing for as long as the rule book says is given up; a person says when it goes on. */
  private async called(job: Job, call: (job: Job) => Promise<Facts | void>): Promise<Facts | void> {
    try {
      return await call(job);
    } catch (error) {
      if (error instanceof Problem || !this.hasTriedLongEnough(job)) throw error;
      const { message, name } = error as Error;
      throw ApplicationFailure.nonRetryable(`${job.effect.name} keeps failing: ${message}`, name);
    }
  }

  private hasTriedLongEnough({ rules, at }: Job): boolean {
    const hours = rules.get('partner retry').for.count;
    return Date.parse(at) - this.attempts.current().since >= hours * 3_600_000;
  }

  /**
   * Each attempt is a command of its own. The state of the effect says whether it may go on, not what an earlier attempt was
   * answered: a remembered `begin` would call the partner for what has been undone since.
   */
  private apply(caseNumber: string, command: Command & { effect: string }): Promise<unknown> {
    const id = `${caseNumber}/${command.effect}/${command.kind}/${this.attempts.current().id}`;
    return this.casework.apply(caseNumber, command, { caller: byTime, id });
  }
}

/** It was settled, given up, left to a person, or never was in this store. */
const goneCodes: readonly string[] = ['effect/not-owed', 'effect/not-found', 'case/closed'];
