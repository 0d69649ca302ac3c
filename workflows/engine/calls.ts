import { ActivityFailure, ApplicationFailure, condition } from '@temporalio/workflow';
import type { Standing, StandingEffect } from '../../libs/domain/src/cases/standing.js';
import { casework, effectKey, type Effects } from './activities.js';
import { isNewer, type LatestStanding } from './latest-standing.js';

/** How long one undoing keeps the next one waiting. */
const patience = '1 minute';

/** The calls that the effects of a case are, each under way once. They run beside the waits and are never stopped half-way. */
export class Calls {
  private readonly underWay = new Set<string>();
  /**
   * Where the case stood when an effect was last tried: it is tried again only when the case has moved on from there, be it
   * by a person's word that came before the answer of the call.
   */
  private readonly tried = new Map<string, Standing>();
  private undoing = false;

  constructor(
    private readonly standing: LatestStanding,
    private readonly effects: Effects<string>,
  ) {}

  get areUnderWay(): boolean {
    return this.underWay.size > 0 || this.undoing;
  }

  get names(): string[] {
    return [...this.underWay];
  }

  /** What is to be performed now, side by side. */
  toPerform(): StandingEffect[] {
    return this.standing.now.effects.filter((effect) => !effect.undoes && this.isToDo(effect));
  }

  /** One activity for each effect: it applies `begin`, makes the call under the key, and applies `done`. */
  async perform(effect: StandingEffect): Promise<void> {
    this.underWay.add(effect.key);
    this.tried.set(effect.key, this.standing.now);
    const left = await this.called(effect);
    this.underWay.delete(effect.key);
    this.standing.learn(left);
  }

  get isToUndo(): boolean {
    return !this.undoing && this.standing.now.effects.some((effect) => effect.undoes && this.isToDo(effect));
  }

  /** Undoes one after the other, the latest first. One that keeps failing does not stop the others. */
  async undoInReverse(): Promise<void> {
    this.undoing = true;
    const isNotNow = (effect: StandingEffect): boolean => !this.isToDo(effect);
    for (let next = this.standing.firstToUndo(isNotNow); next; next = this.standing.firstToUndo(isNotNow)) {
      await this.soonOrBeside(this.perform(next), next.name);
    }
    this.undoing = false;
  }

  private isToDo({ key }: StandingEffect): boolean {
    const tried = this.tried.get(key);
    return !this.underWay.has(key) && (tried === undefined || isNewer(this.standing.now, tried));
  }

  private async soonOrBeside(performing: Promise<void>, name: string): Promise<void> {
    let over = false;
    void performing.finally(() => (over = true));
    await condition(() => over, patience, { summary: `${name}: go on beside it` });
  }

  private async called(effect: StandingEffect): Promise<Standing> {
    const perform = this.effects[effect.name];
    if (!perform) throw new Error(`No effect is called "${effect.name}" in this code`);
    const key = effectKey(this.standing.caseNumber, effect.key);
    try {
      return await perform(key);
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      return casework.leaveToAPerson(key, reasonOf(error));
    }
  }
}

const reasonOf = ({ cause }: ActivityFailure): string =>
  cause instanceof ApplicationFailure ? (cause.type ?? cause.message) : 'it did not answer in time';
