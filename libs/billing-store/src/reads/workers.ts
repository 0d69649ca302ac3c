import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import type { WorkerReport } from '../workers/worker-report.entity.js';

/** Workers that have said since that instant, by the real clock, that they are there. */
export function workersSeen(store: DataSource, since: Instant): Promise<WorkerReport[]> {
  return store.query<WorkerReport[]>(
    `SELECT name, started_at AS "startedAt", seen_at AS "seenAt", told, revived, lag_seconds AS "lagSeconds", owed
     FROM workers WHERE seen_at >= $1 ORDER BY name`,
    [since],
  );
}
