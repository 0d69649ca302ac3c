import { Inject, Injectable } from '@nestjs/common';
import { ScheduleAlreadyRunning } from '@temporalio/client';
import { workerParts, type WorkerParts } from './parts.js';
import { Repeating } from './repeating.js';

const scheduleId = 'anchor-the-journal';
const every = 3_600_000;

/**
 * Sees to it that the heads of all chains are anchored once a day. Every worker asks, the first one is heard; while Temporal
 * cannot answer, it asks again.
 */
@Injectable()
export class Anchoring {
  readonly repeating: Repeating;
  isScheduled = false;

  constructor(@Inject(workerParts) private readonly parts: WorkerParts) {
    this.repeating = new Repeating({ name: 'anchoring', log: parts.log, every, work: () => this.schedule() });
  }

  private async schedule(): Promise<void> {
    const { client, settings } = this.parts;
    try {
      await client.schedule.create({
        scheduleId,
        // At night in the offices of Arizona.
        spec: { calendars: [{ hour: 9, minute: 0 }], timezone: 'UTC' },
        policies: { overlap: 'SKIP', catchupWindow: '2 days' },
        action: {
          type: 'startWorkflow',
          workflowType: 'anchorJournal',
          workflowId: scheduleId,
          taskQueue: settings.taskQueue,
          args: [],
        },
      });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
    this.isScheduled = true;
  }
}
