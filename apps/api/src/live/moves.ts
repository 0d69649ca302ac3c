import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Client } from 'pg';
import type { Logger } from 'pino';
import { filter, Subject, type Observable } from 'rxjs';
import { clientBeside } from '../../../../libs/billing-store/src/data-source.js';
import { movedChannel, type Moved } from '../../../../libs/casework/src/announcer.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { logToken } from '../doors.js';

/** What is heard of the store: cases that have moved, or that some of it may have been missed. */
export type Heard = { cases: string[] } | 'missed';

const again = 1_000;

/** One connection that listens for everybody who watches. When it breaks it is made anew, and watchers are told to look. */
@Injectable()
export class Moves implements OnModuleInit, OnModuleDestroy {
  readonly heard = new Subject<Heard>();
  /** Says that the program ends, and every stream with it. */
  readonly end = new Subject<void>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly casework: Casework,
    @Inject(logToken) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    this.end.next();
    this.heard.complete();
    await this.client?.end().catch(() => undefined);
  }

  /** Whenever a case may have moved. */
  ofCase(caseNumber: string): Observable<Heard> {
    return this.heard.pipe(filter((heard) => heard === 'missed' || heard.cases.includes(caseNumber)));
  }

  private async listen(): Promise<void> {
    const client = clientBeside(this.casework.doors.store);
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload));
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${movedChannel}`);
    } catch {
      this.lose(client);
    }
  }

  private hear(channel: string, payload: string | undefined): void {
    if (channel !== movedChannel || payload === undefined) return;
    const { cases } = JSON.parse(payload) as Moved;
    this.heard.next({ cases });
  }

  private lose(client: Client): void {
    if (this.ended || this.client !== client) return;
    this.client = undefined;
    this.log.warn('The store is not heard; listening again.');
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.listenAnew(), again);
    this.timer.unref();
  }

  private async listenAnew(): Promise<void> {
    if (this.ended) return;
    await this.listen();
    if (this.client) this.heard.next('missed');
  }
}
