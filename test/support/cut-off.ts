import { Worker, type WorkerOptions } from '@temporalio/worker';
import { Relay } from '../../apps/worker/src/relay.js';
import { Sweep } from '../../apps/worker/src/sweep.js';
import type { Town } from './town.js';

type Work = (...given: unknown[]) => Promise<unknown>;

let ended: Promise<void> | undefined;
let ending: (() => void) | undefined;

/** From here on workers of this file can be cut off: what they would do waits until they are back. */
export function workersCanBeCutOff(): void {
  const create = Worker.create.bind(Worker);
  Worker.create = (options: WorkerOptions) =>
    create({ ...options, activities: waiting(options.activities as Record<string, Work>) });
}

/** Relay, sweep and activities do nothing any more: for the store, worker and Temporal are gone. */
export function cutOff(town: Town): void {
  const app = town.worker?.app;
  ended = new Promise((resolve) => (ending = resolve));
  for (const part of [app?.get(Relay), app?.get(Sweep)]) {
    const repeated = part?.repeating as unknown as { repeated: { work: Work } };
    const { work } = repeated.repeated;
    repeated.repeated.work = async () => {
      await ended;
      await work();
    };
  }
}

export function isBack(): void {
  ending?.();
  ended = undefined;
}

const waiting = (activities: Record<string, Work>): Record<string, Work> =>
  Object.fromEntries(
    Object.entries(activities).map(([name, work]) => [
      name,
      async (...given: unknown[]) => {
        await ended;
        return work(...given);
      },
    ]),
  );
