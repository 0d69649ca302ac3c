import { defineQuery, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { Effects } from './activities.js';
import { Calls } from './calls.js';
import type { LatestStanding } from './latest-standing.js';
import { Wait, type Waiting } from './waits.js';

/** What a run is doing: what each branch waits for until when, and which calls are under way. */
export interface Carrying {
  waits: Waiting[];
  calls: string[];
}
export const carrying = defineQuery<Carrying>('carrying');

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
    for (const [key, wait] of this.waits) if (!this.standing.watch(key)) wait.end();
    for (const { key } of this.standing.now.watches) if (!this.waits.has(key)) this.wait(key);
  }

  private wait(key: string): void {
    const wait = new Wait(key, this.standing);
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
