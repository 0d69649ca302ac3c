import { Inject, Injectable } from '@nestjs/common';
import { Uncarried } from '../../../libs/billing-store/src/news/uncarried.js';
import { Untold } from '../../../libs/billing-store/src/news/untold.js';
import { Counters } from './counters.js';
import { workerParts, type WorkerParts } from './parts.js';
import { WorkerHost } from './worker-host.js';

/** How a worker is, and how far behind. */
export interface WorkerCondition {
  status: 'ready' | 'not ready';
  worker: 'running' | 'ended';
  postgres: 'reachable' | 'away';
  temporal: 'reachable' | 'away';
  /** Cases told and workflows revived since this worker started. */
  told: number;
  revived: number;
  /** Cases that are untold, for how long the first of them, and effects that are owed or begun. */
  untold?: number;
  lagSeconds?: number;
  owed?: number;
}

type Behind = Required<Pick<WorkerCondition, 'untold' | 'lagSeconds' | 'owed'>>;

const patience = 2_000;

/** Asks the servers how they are, and counts what is behind. */
@Injectable()
export class Condition {
  constructor(
    @Inject(workerParts) private readonly parts: WorkerParts,
    private readonly counters: Counters,
    private readonly host: WorkerHost,
  ) {}

  async now(): Promise<WorkerCondition> {
    const [behind, temporal] = await Promise.all([soon(this.behind()), soon(this.askTemporal())]);
    const running = this.host.isRunning;
    const { told, revived } = this.counters;
    if (behind) this.counters.measure(behind);
    return {
      status: running && behind && temporal ? 'ready' : 'not ready',
      worker: running ? 'running' : 'ended',
      postgres: behind ? 'reachable' : 'away',
      temporal: temporal ? 'reachable' : 'away',
      told,
      revived,
      ...behind,
    };
  }

  private async behind(): Promise<Behind> {
    const { store, clock, settings } = this.parts;
    const [{ cases, since }, owed] = await Promise.all([
      new Untold(store, settings.name).lag(),
      new Uncarried(store).owed(),
    ]);
    const lag = since === null ? 0 : Date.parse(clock.now()) - Date.parse(since);
    return { untold: cases, lagSeconds: Math.max(0, lag / 1_000), owed };
  }

  private async askTemporal(): Promise<true> {
    const { connection } = this.parts.client;
    await connection.withDeadline(Date.now() + patience, () => connection.workflowService.getSystemInfo({}));
    return true;
  }
}

/** The answer, or nothing when there is none in time. */
async function soon<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([asked.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
