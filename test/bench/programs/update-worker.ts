import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { updatesQueue } from '../update-place.js';

const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' });
const worker = await Worker.create({
  connection,
  namespace: process.env.TEMPORAL_NAMESPACE ?? 'default',
  taskQueue: updatesQueue,
  workflowsPath: fileURLToPath(new URL('./update.workflow.js', import.meta.url)),
});
/** Tells whoever has started this that it works. */
const ready = createServer().listen(Number(process.env.PORT), '127.0.0.1');
await worker.run();
ready.close();
await connection.close();
