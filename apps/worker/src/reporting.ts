import { Inject, Injectable } from '@nestjs/common';
import { reportWorker } from '../../../libs/billing-store/src/workers/worker-reports.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { Condition } from './condition.js';
import { workerParts, type WorkerParts } from './parts.js';
import { Repeating } from './repeating.js';

const every = 5_000;

/** Writes down every few seconds that this worker is there and how far behind it is, for whoever asks the store. */
@Injectable()
export class Reporting {
  readonly repeating: Repeating;
  private readonly startedAt = instant(Date.now());

  constructor(
    @Inject(workerParts) private readonly parts: WorkerParts,
    private readonly condition: Condition,
  ) {
    this.repeating = new Repeating({ name: 'report', log: parts.log, every, work: () => this.report() });
  }

  private async report(): Promise<void> {
    const { told, revived, lagSeconds = 0, owed = 0 } = await this.condition.now();
    const { store, settings } = this.parts;
    const seenAt = instant(Date.now());
    const { startedAt } = this;
    const lag = Math.round(lagSeconds);
    await reportWorker(store, {
      name: settings.name,
      startedAt,
      seenAt,
      told,
      revived,
      lagSeconds: lag,
      owed,
    });
  }
}
