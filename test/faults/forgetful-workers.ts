import { Worker, type WorkerOptions } from '@temporalio/worker';

/**
 * Workers of a town whose workers come and go remember no run between its tasks. The time-skipping server would wait for
 * ever for one that did and is gone; Temporal itself gives such a task to another after ten seconds.
 */
export function workersForget(): void {
  const create = Worker.create.bind(Worker);
  Worker.create = (options: WorkerOptions) => create({ ...options, maxCachedWorkflows: 0 });
}
