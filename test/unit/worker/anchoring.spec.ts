import { ScheduleAlreadyRunning } from '@temporalio/client';
import { Anchoring } from '../../../apps/worker/src/anchoring.js';
import type { WorkerParts } from '../../../apps/worker/src/parts.js';

/** Temporal as it answers, one answer after the other, and what a worker makes of them. */
async function asked(
  ...answers: (Error | undefined)[]
): Promise<{ warnings: string[]; isScheduled: boolean }> {
  const warnings: string[] = [];
  const warn = (_: object, what: string): void => void warnings.push(what);
  let answered = (): void => undefined;
  const all = new Promise<void>((resolve) => (answered = resolve));
  const create = (): Promise<void> => {
    const answer = answers.shift();
    if (answers.length === 0) answered();
    return answer ? Promise.reject(answer) : Promise.resolve();
  };
  const parts = { client: { schedule: { create } }, settings: { taskQueue: 'casework' }, log: { warn } };
  const anchoring = new Anchoring(parts as unknown as WorkerParts);
  anchoring.repeating.start();
  await all;
  await anchoring.repeating.stop();
  return { warnings, isScheduled: anchoring.isScheduled };
}

describe('the daily anchoring of the journal', () => {
  it('is scheduled although Temporal was only half up when the worker started', async () => {
    expect(await asked(new Error('14 UNAVAILABLE'), undefined)).toEqual({
      warnings: ['anchoring failed, and tries again'],
      isScheduled: true,
    });
  });

  it('is scheduled when another worker was first', async () => {
    const taken = new ScheduleAlreadyRunning('the schedule exists', 'anchor-the-journal');
    expect(await asked(taken)).toEqual({ warnings: [], isScheduled: true });
  });
});
