import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { readRecording, recordings } from './releases.js';

jest.setTimeout(60_000);

const workflowsPath = fileURLToPath(new URL('../support/service-call/workflows.ts', import.meta.url));
const logger = new DefaultLogger('ERROR');

/** The parts of a recorded run that a test alters. */
interface Run {
  events: { activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[];
}

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

  it('an altered one does not replay', async () => {
    const [[, path] = ['', '']] = recordings('histories');
    const run = readRecording(path) as Run;
    const scheduled = run.events.findLast((event) => event.activityTaskScheduledEventAttributes);
    if (scheduled?.activityTaskScheduledEventAttributes) {
      scheduled.activityTaskScheduledEventAttributes.activityType = { name: 'forget the case' };
    }
    await expect(replays(run)).rejects.toThrow(/nondeterminism/i);
  });
});
