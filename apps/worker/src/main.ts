import 'reflect-metadata';
import { Runtime } from '@temporalio/worker';
import { Anchoring } from './anchoring.js';
import { Health } from './health.js';
import { workerLogger, temporalLogger } from './logging.js';
import { gather } from './gather.js';
import { faultOf } from './repeating.js';
import { RunningWorker } from './running-worker.js';
import { settingsFrom } from './settings.js';

/** Runs a worker until it is asked to stop, or ends by a fault; then the exit code is not 0. */
async function main(): Promise<void> {
  const log = workerLogger();
  try {
    const settings = settingsFrom(process.env);
    Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
    const asked = askedToStop();
    const gathered = await gather(settings, log);
    const worker = await RunningWorker.start(gathered.parts);
    const anchoring = worker.app.get(Anchoring).repeating;
    anchoring.start();
    const health = await Health.listen(worker, gathered.parts);
    log.info({ worker: settings.name, healthPort: health.port }, 'the worker is running');
    await Promise.race([asked, worker.ended]);
    log.info({ worker: settings.name }, 'the worker is stopping');
    await anchoring.stop();
    await worker.stop();
    await health.close();
    await gathered.close();
    log.info({ worker: settings.name }, 'the worker has stopped');
  } catch (error) {
    log.error(faultOf(error), 'the worker cannot go on');
    process.exitCode = 1;
  }
  // Whatever still holds a connection open must not keep a stopped worker alive.
  process.exit();
}

/** Asked twice is asked once: the first signal begins the end, and what runs is given its time. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}

void main();
