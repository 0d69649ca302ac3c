import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import { temporalToken } from '../doors.js';
import type { TemporalPlace } from '../environment.js';

export interface TemporalHealth {
  reachable: boolean;
  /** Processes that ask for work of the cases. */
  workers: number;
}

/** As the worker names the queue that it asks for work. */
const taskQueue = 'casework';
const workflowTasks = 1;
const patience = 1_500;
/** A worker that has not asked for so long is gone; it asks at least once a minute. */
const askedWithin = 75_000;

/** Temporal as this process sees it. Nothing that people do waits for it. */
@Injectable()
export class Temporal implements OnApplicationShutdown {
  private connection: Connection | undefined;

  constructor(@Inject(temporalToken) private readonly place: TemporalPlace) {}

  async health(): Promise<TemporalHealth> {
    // Asked again at the next question, not within this one.
    this.connection ??= Connection.lazy({ ...this.place.connectionOptions, interceptors: [] });
    const { connection } = this;
    const request = {
      namespace: this.place.namespace ?? 'default',
      taskQueue: { name: taskQueue },
      taskQueueType: workflowTasks,
    };
    try {
      const { pollers } = await connection.withDeadline(Date.now() + patience, () =>
        connection.workflowService.describeTaskQueue(request),
      );
      const asked = (pollers ?? []).filter(({ lastAccessTime }) => isRecent(lastAccessTime));
      return { reachable: true, workers: new Set(asked.map(({ identity }) => identity)).size };
    } catch {
      return { reachable: false, workers: 0 };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection?.close();
  }
}

const isRecent = (asked: { seconds?: unknown } | null | undefined): boolean =>
  Number(asked?.seconds ?? 0) * 1000 > Date.now() - askedWithin;
