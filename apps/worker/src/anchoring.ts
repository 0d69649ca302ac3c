import { ScheduleAlreadyRunning } from '@temporalio/client';
import type { WorkerParts } from './parts.js';

const scheduleId = 'anchor-the-journal';

/** Sees to it that the heads of all chains are anchored once a day. Every worker asks; the first one is heard. */
export async function scheduleAnchoring({ client, settings }: WorkerParts): Promise<void> {
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
}
