import type { DataSource } from 'typeorm';
import type { WorkerReport } from './worker-report.entity.js';

const day = 86_400_000;

/** Writes down how a worker is, and forgets those that have been gone for a day. */
export async function reportWorker(store: DataSource, report: WorkerReport): Promise<void> {
  const { name, startedAt, seenAt, told, revived, lagSeconds, owed } = report;
  await store.query(
    `INSERT INTO workers (name, started_at, seen_at, told, revived, lag_seconds, owed) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at, told = excluded.told, revived = excluded.revived,
       lag_seconds = excluded.lag_seconds, owed = excluded.owed`,
    [name, startedAt, seenAt, told, revived, lagSeconds, owed],
  );
  await store.query('DELETE FROM workers WHERE seen_at < $1', [
    new Date(Date.parse(seenAt) - day).toISOString(),
  ]);
}
