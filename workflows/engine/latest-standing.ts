import { condition, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import type { Standing, StandingDue, StandingEffect } from '../../libs/domain/src/cases/standing.js';
import { casework } from './activities.js';

/** The case has moved: where it stands now. Several moves may be told as one, late, twice or out of order. */
export const moved = defineSignal<[Standing]>('moved');
/** Where the case stands, as far as this run knows. */
export const standing = defineQuery<Standing | undefined>('standing');

/** What a run knows of its case: the latest that it was told. It only moves forward. */
export class LatestStanding {
  private latest: Standing | undefined;
  /** The store was restored: what was known before is void. */
  private isVoid = false;

  constructor(readonly caseNumber: string) {
    setHandler(moved, (told) => this.hear(told), { description: 'The case has moved.' });
    setHandler(standing, () => this.latest, { description: 'Where the case stands.' });
  }

  get now(): Standing {
    if (!this.latest) throw new Error(`${this.caseNumber} was not taken up`);
    return this.latest;
  }

  /** Whether anything is left to be carried: also a closed case may owe something, the refund of a late payment, or have a last due, when answers are erased. */
  get isLive(): boolean {
    const { status, effects, watches } = this.now;
    return status !== 'closed' || effects.length > 0 || watches.length > 0;
  }

  /** Asks the store where the case stands; a newer stage table is adopted there first. */
  async takeUp(): Promise<void> {
    this.isVoid = false;
    this.learn(await casework.takeUp(this.caseNumber));
  }

  /** Goes on when the case has moved on from there, or something else has happened. */
  async moves(from: Standing, orElse: () => boolean): Promise<void> {
    await condition(() => this.isVoid || this.latest !== from || orElse());
    if (this.isVoid) await this.takeUp();
  }

  learn(told: Standing): void {
    if (!this.latest || isNewer(told, this.latest)) this.latest = told;
  }

  nextDue(watch: string): StandingDue | undefined {
    return this.now.watches.find(({ key }) => key === watch)?.dues[0];
  }

  /** The next due among the items of a kind. */
  nextDueOf(kind: string): StandingDue | undefined {
    return this.now.watches.find(({ key }) => kindOf(key) === kind)?.dues[0];
  }

  /** The effect that is to be undone first, of those that are not under way. */
  firstToUndo(isUnderWay: (effect: StandingEffect) => boolean): StandingEffect | undefined {
    return this.now.effects.find((effect) => effect.undoes && !isUnderWay(effect));
  }

  private hear(told: Standing): void {
    if (this.latest && told.epoch > this.latest.epoch) this.isVoid = true;
    else this.learn(told);
  }
}

/** What kind of item a watch is of: `installment` of `installment/3`. */
export const kindOf = (watch: string): string => watch.split('/')[0] ?? watch;

/** A restored store begins a new epoch: its entries count from an earlier number. */
export const isNewer = (one: Standing, other: Standing): boolean =>
  one.epoch === other.epoch ? one.entry > other.entry : one.epoch > other.epoch;
