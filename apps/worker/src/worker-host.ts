import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Worker } from '@temporalio/worker';
import { activitiesOf } from '../../../libs/activities/src/activity.js';
import { refuseForGood } from '../../../libs/activities/src/refuse-for-good.js';
import { workerParts, type WorkerParts } from './parts.js';

/**
 * A step of a workflow that takes longer is cut short, and Node dies of that (nodejs/node#38503): a machine that is overloaded
 * or asleep for the five seconds of the SDK is not to end the worker. The SDK takes this, but does not document it.
 */
const unhurried: object = { isolateExecutionTimeout: '2 minutes' };

/** Runs workflows and activities. Once its run has ended, however it ended, the worker is no longer ready. */
@Injectable()
export class WorkerHost {
  private worker: Worker | undefined;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(workerParts) private readonly parts: WorkerParts,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Ends when the worker has ended; fails when it ended by a fault. */
  get ended(): Promise<void> {
    return this.running ?? Promise.resolve();
  }

  get isRunning(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  async start(): Promise<void> {
    const { connection, client, workflows, settings } = this.parts;
    const { name, taskQueue, grace, force } = settings;
    this.worker = await Worker.create({
      connection,
      namespace: client.options.namespace,
      taskQueue,
      identity: name,
      // What the client seals the worker opens, and the other way round.
      dataConverter: { payloadCodecs: client.options.loadedDataConverter.payloadCodecs },
      workflowBundle: workflows,
      activities: this.activities(),
      ...unhurried,
      interceptors: { activity: [() => ({ inbound: refuseForGood })] },
      shutdownGraceTime: grace,
      shutdownForceTime: force,
    });
    this.running = this.worker.run();
    // Whoever waits for `ended` is told; nobody waiting is no fault of its own.
    this.running.catch(() => undefined);
  }

  async stop(): Promise<void> {
    if (this.isRunning) this.worker?.shutdown();
    await this.running?.catch(() => undefined);
  }

  private activities(): ReturnType<typeof activitiesOf> {
    const instances = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    const objects = instances.filter((one): one is object => typeof one === 'object' && one !== null);
    return activitiesOf([...new Set(objects)]);
  }
}
