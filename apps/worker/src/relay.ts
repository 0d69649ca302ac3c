import { Inject, Injectable } from '@nestjs/common';
import { Untold } from '../../../libs/billing-store/src/news/untold.js';
import { workerParts, type WorkerParts } from './parts.js';
import { Repeating } from './repeating.js';
import { Telling } from './telling.js';

/** Tells the workflows of cases that have moved. Several relays work at a time; each case is claimed by one, for a while. */
@Injectable()
export class Relay {
  readonly repeating: Repeating;

  constructor(
    @Inject(workerParts) private readonly parts: WorkerParts,
    private readonly untold: Untold,
    private readonly telling: Telling,
  ) {
    const { log, settings } = parts;
    this.repeating = new Repeating({
      name: 'relay',
      log,
      every: settings.pollEvery,
      work: () => this.tellAll(),
    });
  }

  /** Until nobody is left to be told. */
  private async tellAll(): Promise<void> {
    while (!this.repeating.isStopping && (await this.tellSome()) > 0);
  }

  /** Claims some and tells them; no transaction is open meanwhile. Answers how many were claimed. */
  async tellSome(): Promise<number> {
    const { atOnce, lease } = this.parts.settings;
    const claimed = (await this.untold.claim(atOnce, lease)).map(({ caseNumber }) => caseNumber);
    if (claimed.length === 0) return 0;
    const { told, failures } = await this.telling.tell(claimed);
    await this.untold.settle(told);
    // Whatever could not be told is free for any relay; this one takes its time.
    await this.untold.release(claimed);
    if (failures.length > 0) throw failures[0];
    return claimed.length;
  }
}
