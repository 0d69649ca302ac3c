import type { TimerInput, WorkflowInterceptors } from '@temporalio/workflow';
import { realTime, type Flight } from './programs/flight.js';

/** Written into the bundle when a town's time begins to fly. */
const flight = JSON.parse('"the flight"') as Flight | string;

/** Pauses of the engine, which wait for nobody's calendar. */
const pauses = 60_000;

/** Workflows wait by Temporal's clock: a due of the town has come when it has in the town. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [{ startTimer: (input, next) => next({ ...input, durationMs: waitOf(input) }) }],
});

function waitOf({ durationMs }: TimerInput): number {
  if (typeof flight === 'string' || durationMs === pauses) return durationMs;
  return Math.max(1, realTime(Date.now() + durationMs, flight) - Date.now());
}
