import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { readRecording, recordings } from './releases.js';

const workflowsPath = fileURLToPath(new URL('../support/service-call/workflows.ts', import.meta.url));
const logger = new DefaultLogger('ERROR');

/** The parts of a recorded run that a test alters. */
interface Run {
  events: { activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[];
}

/** The first run of one case of each process that calls anybody. */
const altered = recordings('histories').filter(([name]) =>
  [
    ...['hardship-arrangement-1', 'invitation-1', 'new-service-1'],
    ...['pledge-expired-1', 'service-call-1', 'severance-1'],
  ].some((run) => name.endsWith(`/${run}`)),
);

describe('runs recorded from every release', () => {
  let workflowBundle: WorkflowBundleOption;
  beforeAll(async () => {
    Runtime.install({ logger, shutdownSignals: [] });
    workflowBundle = await bundleWorkflowCode({ workflowsPath, logger });
  });

  const replays = (history: unknown): Promise<void> => Worker.runReplayHistory({ workflowBundle }, history);

  it.each(recordings('histories'))('%s replays with the code of today', async (_name, path) => {
    await replays(readRecording(path));
  });

  it.each(altered)('%s does not replay when it is altered', async (_name, path) => {
    const run = readRecording(path) as Run;
    const scheduled = run.events.findLast((event) => event.activityTaskScheduledEventAttributes);
    if (scheduled?.activityTaskScheduledEventAttributes) {
      scheduled.activityTaskScheduledEventAttributes.activityType = { name: 'forget the case' };
    }
    await expect(replays(run)).rejects.toThrow(/nondeterminism/i);
  });
});
