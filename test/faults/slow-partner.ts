import { CompleteAsyncError } from '@temporalio/activity';
import { until } from '../support/until.js';

/** Where in its life a call can be held open. */
export const places = [
  'before it is begun',
  'before the partner hears of it',
  'after the partner has heard of it',
  'after it is done',
] as const;
export type Place = (typeof places)[number];

interface Hold {
  /** The name of the effect. */
  call: string;
  place: Place;
  waiting: { open: () => void; die: (error: Error) => void }[];
}

/** A partner that can be made to wait, at any place of any call, for one case at a time. */
export class SlowPartner {
  private readonly holds = new Map<string, Hold>();
  /** What the partner heard, in order: what it is, and under which reference. */
  readonly heard: { what: 'sent' | 'withdrawn'; reference: string }[] = [];

  /** From now on such a call of the case is held open there. */
  hold(caseNumber: string, call: string, place: Place): void {
    this.holds.set(caseNumber, { call, place, waiting: [] });
  }

  /** A call has come there and waits. */
  async isHeld(caseNumber: string): Promise<void> {
    const { call, place, waiting } = this.holds.get(caseNumber) as Hold;
    await until(() => waiting.length > 0, { what: `${call} of ${caseNumber} held ${place}` });
  }

  /** Lets go of what waits; nothing of the case is held any more. */
  letGo(caseNumber: string): void {
    const { waiting } = this.holds.get(caseNumber) as Hold;
    this.holds.delete(caseNumber);
    for (const { open } of waiting) open();
  }

  /** The calls that are held open are never heard of again, as if their process had been killed. */
  killed(): void {
    for (const hold of this.holds.values()) {
      for (const { die } of hold.waiting) die(new CompleteAsyncError());
    }
    this.holds.clear();
  }

  /** What was said again of what had been withdrawn: nobody is ever told of what they were told to forget. */
  saidAfterItWasWithdrawn(): string[] {
    const withdrawn = new Set<string>();
    return this.heard.flatMap(({ what, reference }) => {
      if (what === 'withdrawn') withdrawn.add(reference);
      return what === 'sent' && withdrawn.has(reference) ? [reference] : [];
    });
  }

  /** Where a call passes by. */
  async passes(reference: string, call: string, place: Place): Promise<void> {
    const hold = this.holds.get(reference.slice(0, reference.indexOf('/')));
    if (hold?.call !== call || hold.place !== place) return;
    await new Promise<void>((open, die) => hold.waiting.push({ open, die }));
  }
}

/** The one that the activities of this test file call. */
export const partner = new SlowPartner();
