import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { StandingDue } from '../../libs/domain/src/cases/standing.js';
import { casework } from './activities.js';
import type { LatestStanding } from './latest-standing.js';

/** What a branch waits for, and until when; or that it is telling the store that the time has come. */
export interface Waiting {
  watch: string;
  for: string;
  until: string;
  telling?: true;
}

/** How the dues of a branch are waited for. */
export type Walk = (wait: Wait) => Promise<void>;

/** From due to due, as they come. */
const fromDueToDue: Walk = async (wait) => {
  for (let due = wait.next(); due; due = wait.next()) {
    if (await wait.settledBefore(due)) continue;
    await wait.timeIsUp(due);
  }
};

/** Waits for one watch of a case (an opening, an ask, a hold), or for all items of a kind one after the other, in a scope of its own. */
export class Wait {
  waiting: Waiting | undefined;
  private readonly scope = new CancellationScope();

  constructor(
    private readonly key: string,
    private readonly standing: LatestStanding,
    private readonly walk?: Walk,
  ) {}

  get isTelling(): boolean {
    return this.waiting?.telling === true;
  }

  /** Ends when nothing of it falls due any more, or when it is gone. */
  async carry(): Promise<void> {
    try {
      await this.scope.run(() => (this.walk ?? fromDueToDue)(this));
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }

  /** The opening is gone: nobody waits any longer. What the store is being told is told to the end. */
  end(): void {
    this.scope.cancel();
  }

  /** What falls due next. */
  next(): StandingDue | undefined {
    return this.walk ? this.standing.nextDueOf(this.key) : this.standing.nextDue(this.key);
  }

  /** Waits for a due. Whether it is settled before it comes, or another one comes first. */
  settledBefore(due: StandingDue): Promise<boolean> | boolean {
    this.waiting = { watch: this.key, for: due.name, until: due.at };
    const wait = Date.parse(due.at) - Date.now();
    return wait > 0 && condition(() => !this.isNext(due), wait, { summary: due.name });
  }

  /** The store judges what fell due. Its occasion may have gone: then it says only where the case stands now. */
  timeIsUp(due: StandingDue): Promise<void> {
    return CancellationScope.nonCancellable(() => this.tell(due));
  }

  private async tell(due: StandingDue): Promise<void> {
    this.waiting = { watch: this.key, for: due.name, until: due.at, telling: true };
    const { kind, key, at, name } = due;
    this.standing.learn(await casework.timeIsUp(this.standing.caseNumber, { kind, key, at }, name));
    // A due that the store keeps although its time is up is told again, but not in one breath.
    if (this.isNext(due)) await condition(() => !this.isNext(due), '1 minute', { summary: due.name });
  }

  private isNext(due: StandingDue): boolean {
    const next = this.next();
    return next?.key === due.key && next.at === due.at;
  }
}
