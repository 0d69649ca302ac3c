import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { clientBeside } from '../../../libs/billing-store/src/data-source.js';
import { movedChannel, type Moved } from '../../../libs/casework/src/announcer.js';
import { workerParts, type WorkerParts } from './parts.js';
import { faultOf } from './repeating.js';

const again = 1_000;

/** Listens, on a connection of its own, for what the store says after a commit. What is lost here is found by polling. */
@Injectable()
export class NewsHeard {
  private client: Client | undefined;
  private isStopping = false;
  private retry: NodeJS.Timeout | undefined;
  private listener = (): void => undefined;

  constructor(@Inject(workerParts) private readonly parts: WorkerParts) {}

  async start(listener: () => void): Promise<void> {
    this.listener = listener;
    await this.listen();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = clientBeside(this.parts.store);
    this.client = client;
    client.on('notification', ({ payload }) => this.hear(payload));
    client.on('error', () => this.listenAgain(client));
    client.on('end', () => this.listenAgain(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${movedChannel}`);
    } catch (error) {
      this.parts.log.warn(faultOf(error), 'cannot listen for news, and tries again');
      this.listenAgain(client);
    }
  }

  private listenAgain(client: Client): void {
    if (this.isStopping || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.listen(), again);
  }

  private hear(payload: string | undefined): void {
    const said = JSON.parse(payload ?? '{}') as Partial<Moved>;
    if (said.news) this.listener();
  }
}
