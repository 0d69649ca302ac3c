import { defineQuery, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { Effects } from './activities.js';
import { Calls } from './calls.js';
import { kindOf, type LatestStanding } from './latest-standing.js';
import { Wait, type Waiting, type Walk } from './waits.js';

/** What a run is doing: what each branch waits for until when, and which calls are under way. */
export interface Carrying {
  waits: Waiting[];
  calls: string[];
}
export const carrying = defineQuery<Carrying>('carrying');

/** How the items of a kind are walked, one after the other, in one branch: by what their keys begin with. */
export type Walks = Readonly<Record<string, Walk>>;

/** The branches of a run: one waits for each watch of the case, one performs each effect. */
export class Branches {
  private readonly waits = new Map<string, Wait>();
  private readonly calls: Calls;
  private fault: { error: unknown } | undefined;
  /** Whether a branch has ended since the branches were last brought up to the standing. */
  haveEnded = false;

  constructor(
    private readonly standing: LatestStanding,
    effects: Effects<string>,
    private readonly walks: Walks = {},
  ) {
    this.calls = new Calls(standing, effects);
    setHandler(carrying, () => this.carrying, { description: 'What each branch waits for, until when.' });
  }

  /** Whether the run could end here: it only waits. */
  get areIdle(): boolean {
    return !this.calls.areUnderWay && [...this.waits.values()].every((wait) => !wait.isTelling);
  }

  /** Brings the branches to where the case stands: new ones begin, those whose watch is gone end. */
  follow(): void {
    if (this.fault) throw this.fault.error;
    this.haveEnded = false;
    this.followWatches();
    for (const effect of this.calls.toPerform()) this.begin(this.calls.perform(effect));
    if (this.calls.isToUndo) this.begin(this.calls.undoInReverse());
    setCurrentDetails(detailsOf(this.carrying));
  }

  private followWatches(): void {
    const keys = new Set(this.standing.now.watches.map(({ key }) => this.branchOf(key)));
    for (const [key, wait] of this.waits) if (!keys.has(key)) wait.end();
    for (const key of keys) if (!this.waits.has(key)) this.wait(key);
  }

  /** The kind, where its items are walked in one branch; else the watch itself. */
  private branchOf(watch: string): string {
    return this.walks[kindOf(watch)] ? kindOf(watch) : watch;
  }

  private wait(key: string): void {
    const wait = new Wait(key, this.standing, this.walks[key]);
    this.waits.set(key, wait);
    this.begin(wait.carry().finally(() => this.waits.delete(key)));
  }

  private begin(branch: Promise<void>): void {
    void branch.catch((error: unknown) => (this.fault = { error })).finally(() => (this.haveEnded = true));
  }

  private get carrying(): Carrying {
    const waits = [...this.waits.values()].flatMap(({ waiting }) => (waiting ? [waiting] : []));
    return { waits, calls: this.calls.names };
  }
}

/** As Temporal's own screen shows it. */
const detailsOf = ({ waits, calls }: Carrying): string =>
  [
    ...waits.map((wait) => `- waits for **${wait.for}** until ${wait.until}`),
    ...calls.map((call) => `- performs **${call}**`),
  ].join('\n');
