import { Injectable } from '@nestjs/common';
import { storeHealth } from '../../../../libs/billing-store/src/reads/health.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { millisecondsBetween } from '../../../../libs/domain/src/time/instant.js';
import type { Readiness } from './health-schemas.js';
import { Temporal, type TemporalHealth } from './temporal.js';

const patience = 2_000;
/** News that waits so long is late: the relay looks at least once a second. */
const lateAfter = 60;

type Relay = Readiness['relay'];

/** Whether people can work, and whether cases are carried. Asked anew at most once a second. */
@Injectable()
export class Ready {
  private asked: { at: number; answer: Promise<Readiness> } | undefined;

  constructor(
    private readonly casework: Casework,
    private readonly temporal: Temporal,
  ) {}

  now(): Promise<Readiness> {
    if (!this.asked || performance.now() - this.asked.at > 1_000) {
      this.asked = { at: performance.now(), answer: this.ask() };
    }
    return this.asked.answer;
  }

  private async ask(): Promise<Readiness> {
    const [relay, temporal] = await Promise.all([within(patience, this.relay()), this.temporal.health()]);
    const missing = missingIn(relay, temporal);
    return {
      status: relay === undefined ? 'unavailable' : missing.length > 0 ? 'degraded' : 'ready',
      postgres: relay === undefined ? 'away' : 'reachable',
      temporal: temporal.reachable ? 'reachable' : 'away',
      workers: temporal.workers,
      relay: relay ?? null,
      missing,
    };
  }

  private async relay(): Promise<NonNullable<Relay>> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    const { untold, owed, stuck, duesPassed } = await storeHealth(store, now);
    const waits = untold.since === null ? 0 : millisecondsBetween(untold.since, now) / 1000;
    return {
      untold: untold.count,
      oldestSeconds: Math.max(0, waits),
      effectsOwed: owed.count,
      effectsStuck: stuck.count,
      duesPassed: duesPassed.count,
    };
  }
}

function missingIn(relay: Relay | undefined, { reachable, workers }: TemporalHealth): string[] {
  return [
    ...(relay ? [] : ['PostgreSQL cannot be reached: nobody can work.']),
    ...(reachable
      ? []
      : ['Temporal cannot be reached: people can work, but reminders and partner calls wait.']),
    ...(reachable && workers === 0 ? ['No worker asks for work: reminders and partner calls wait.'] : []),
    ...(relay && relay.oldestSeconds > lateAfter ? ['News waits to be told: the relay is behind.'] : []),
  ];
}

/** The answer, or nothing when it fails or takes too long. */
function within<T>(milliseconds: number, asked: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = timer(milliseconds);
  return Promise.race([asked.catch(() => undefined), promise]).finally(resolve);
}

function timer(milliseconds: number): { promise: Promise<undefined>; resolve: () => void } {
  let stop = (): void => undefined;
  const promise = new Promise<undefined>((resolve) => {
    const waiting = setTimeout(() => resolve(undefined), milliseconds);
    stop = () => clearTimeout(waiting);
  });
  return { promise, resolve: () => stop() };
}
