import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import { temporalToken } from '../doors.js';
import type { TemporalPlace } from '../environment.js';

const patience = 1_500;

/** Temporal as this process sees it. Nothing that people do waits for it. */
@Injectable()
export class Temporal implements OnApplicationShutdown {
  private connection: Connection | undefined;

  constructor(@Inject(temporalToken) private readonly place: TemporalPlace) {}

  async isReachable(): Promise<boolean> {
    // Asked again at the next question, not within this one.
    this.connection ??= Connection.lazy({ ...this.place.connectionOptions, interceptors: [] });
    const { connection } = this;
    const namespace = this.place.namespace ?? 'default';
    return connection
      .withDeadline(Date.now() + patience, () => connection.workflowService.describeNamespace({ namespace }))
      .then(
        () => true,
        () => false,
      );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection?.close();
  }
}
