import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NewsHeard } from './news-heard.js';
import type { WorkerParts } from './parts.js';
import { Relay } from './relay.js';
import { Reporting } from './reporting.js';
import { Sweep } from './sweep.js';
import { WorkerHost } from './worker-host.js';
import { WorkerModule } from './worker.module.js';

/** A worker that runs: workflows, activities, relay and sweep. */
export class RunningWorker {
  private stopping: Promise<void> | undefined;

  private constructor(readonly app: INestApplicationContext) {}

  static async start(parts: WorkerParts): Promise<RunningWorker> {
    const app = await NestFactory.createApplicationContext(WorkerModule.of(parts), {
      logger: ['error', 'warn'],
    });
    const running = new RunningWorker(app);
    await app.get(WorkerHost).start();
    const relay = app.get(Relay).repeating;
    await app.get(NewsHeard).start(() => relay.wake());
    relay.start();
    app.get(Sweep).repeating.start();
    app.get(Reporting).repeating.start();
    return running;
  }

  /** Ends when its Temporal worker has ended, asked or not. */
  get ended(): Promise<void> {
    return this.app.get(WorkerHost).ended;
  }

  /** Stops once: nothing new is begun, what runs is waited for. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  private async stopAll(): Promise<void> {
    const { app } = this;
    await Promise.all([
      app.get(NewsHeard).stop(),
      app.get(Relay).repeating.stop(),
      app.get(Sweep).repeating.stop(),
      app.get(Reporting).repeating.stop(),
    ]);
    await app.get(WorkerHost).stop();
    await app.close();
  }
}
