import { Injectable } from '@nestjs/common';
import { storeHealth } from '../../../../libs/billing-store/src/reads/health.js';
import { workersSeen } from '../../../../libs/billing-store/src/reads/workers.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { instant, millisecondsBetween } from '../../../../libs/domain/src/time/instant.js';
import type { Readiness } from './health-schemas.js';
import { Temporal } from './temporal.js';

const patience = 2_000;
/** News that waits so long is late: the relay looks at least once a second. */
const lateAfter = 60;

/** A worker says every few seconds that it is there. */
const seenWithin = 20_000;

type Carried = Pick<Readiness, 'workers'> & { relay: NonNullable<Readiness['relay']> };

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
    const [carried, hasTemporal] = await Promise.all([
      within(patience, this.carried()),
      this.temporal.isReachable(),
    ]);
    const missing = missingIn(carried, hasTemporal);
    return {
      status: statusOf(carried !== undefined, missing),
      postgres: carried ? 'reachable' : 'away',
      temporal: hasTemporal ? 'reachable' : 'away',
      workers: carried?.workers ?? [],
      relay: carried?.relay ?? null,
      missing,
    };
  }

  private async carried(): Promise<Carried> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    const [{ untold, owed, stuck, duesPassed }, workers] = await Promise.all([
      storeHealth(store, now),
      workersSeen(store, instant(Date.now() - seenWithin)),
    ]);
    const waits = untold.since === null ? 0 : millisecondsBetween(untold.since, now) / 1000;
    return {
      relay: {
        untold: untold.count,
        oldestSeconds: Math.max(0, waits),
        effectsOwed: owed.count,
        effectsStuck: stuck.count,
        duesPassed: duesPassed.count,
      },
      workers: workers.map(({ name, startedAt, seenAt, told, revived }) => ({
        ...{ name, startedAt, seenAt, told, revived },
      })),
    };
  }
}

function statusOf(canWork: boolean, missing: string[]): Readiness['status'] {
  if (!canWork) return 'unavailable';
  return missing.length > 0 ? 'degraded' : 'ready';
}

function missingIn(carried: Carried | undefined, hasTemporal: boolean): string[] {
  return [
    ...(carried ? carriedBadly(carried) : ['PostgreSQL cannot be reached: nobody can work.']),
    ...(hasTemporal ? [] : [`Temporal cannot be reached: ${peopleCan}`]),
  ];
}

const peopleCan = 'people can work, but reminders and partner calls wait.';

const carriedBadly = ({ workers, relay }: Carried): string[] => [
  ...(workers.length > 0 ? [] : [`No worker is there: ${peopleCan}`]),
  ...(relay.oldestSeconds > lateAfter ? ['News waits to be told: the relay is behind.'] : []),
];

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
