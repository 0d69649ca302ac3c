import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** What can be set about a worker. Milliseconds of real time, unless said otherwise. */
export interface Settings {
  /** Tells one worker from another. */
  name: string;
  taskQueue: string;
  healthPort: number;
  /** In development only this machine is answered. */
  healthHost: string;
  /** How long a case may be untold, owed or overdue before the sweep looks after it. */
  sweepAfter: number;
  sweepEvery: number;
  pollEvery: number;
  lease: number;
  /** Cases told at once by one relay. */
  atOnce: number;
  /** How long running work may go on once the worker is asked to stop, and when it is left. */
  grace: number;
  force: number;
  connectWithin: number;
}

/** Where every worker looks for work, and every case's workflow is started. */
export const taskQueue = 'casework';

const minute = 60_000;

export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const number = (name: string, otherwise: number): number => numberFrom(env[name], name) ?? otherwise;
  const sweepAfter = number('THROUGHLINE_SWEEP_AFTER', 300) * 1_000;
  return {
    name: `${hostname()}-${process.pid}-${randomUUID().slice(0, 4)}`,
    taskQueue,
    healthPort: number('THROUGHLINE_HEALTH_PORT', 3900),
    healthHost: env.THROUGHLINE_MODE === 'development' ? '127.0.0.1' : '0.0.0.0',
    sweepAfter,
    sweepEvery: Math.min(minute, sweepAfter),
    pollEvery: 2_000,
    lease: 30_000,
    atOnce: 16,
    grace: 10_000,
    force: 15_000,
    connectWithin: number('THROUGHLINE_CONNECT_WITHIN', 60) * 1_000,
  };
}

/** Seconds, or a port. */
function numberFrom(text: string | undefined, name: string): number | undefined {
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new Error(`${name} is "${text}": give a number that is not negative.`);
}
