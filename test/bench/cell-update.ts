import { fileURLToPath } from 'node:url';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import type { Cell } from './measuring.js';
import { freePort, OwnProcess } from './own-process.js';
import { reportUpdate, type takesUpdates } from './programs/update.workflow.js';
import { updatesQueue } from './update-place.js';
import { freshId } from './workload.js';

type Handle = WorkflowHandle<typeof takesUpdates>;

/** So that several callers seldom meet in one workflow, and none comes near the limit of updates of a run. */
const updatesOfEach = 8;

/** An update of a workflow that does nothing with it: what the engine alone costs. */
export async function bareUpdate(): Promise<Cell> {
  const port = await freePort();
  const program = fileURLToPath(new URL('./programs/update-worker.js', import.meta.url));
  const worker = OwnProcess.start('update-worker', program, { PORT: String(port) });
  const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' });
  const client = new Client({ connection, namespace: process.env.TEMPORAL_NAMESPACE ?? 'default' });
  await worker.accepts(port);
  const started: Handle[] = [];
  let next = 0;
  return {
    letter: 'e',
    name: 'bare Temporal update',
    servers: [{ name: 'update-worker', pid: worker.pid, withChildren: false }],
    asks: true,
    roundTrips: undefined,
    most: 400,
    prepare: async (commands) =>
      void started.push(...(await startWorkflows(client, commands / updatesOfEach))),
    command: async () => {
      const handle = started[next++ % started.length];
      await handle?.executeUpdate(reportUpdate, { args: ['intake'] });
    },
    close: async () => {
      for (const handle of started) await handle.terminate('measured');
      await connection.close();
      await worker.stop();
    },
  };
}

/** Each has taken an update already, so that its start is not measured. */
async function startWorkflows(client: Client, count: number): Promise<Handle[]> {
  const handles: Handle[] = [];
  let left = Math.ceil(count);
  const starter = async (): Promise<void> => {
    while (left-- > 0) {
      const place = { taskQueue: updatesQueue, workflowId: freshId() };
      const handle = await client.workflow.start<typeof takesUpdates>('takesUpdates', place);
      await handle.executeUpdate(reportUpdate, { args: ['intake'] });
      handles.push(handle);
    }
  };
  await Promise.all(Array.from({ length: 8 }, starter));
  return handles;
}
