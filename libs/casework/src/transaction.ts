import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** Deadlocks and serialization failures repeat the whole transaction; so does losing a race for the same command id. */
const repeatable = new Set(['40001', '40P01', '23505']);
const attempts = 5;

/** Runs one transaction that `work` begins by itself, and commits it. A refusal or a fault rolls all of it back. */
export async function inTransaction<T>(
  store: DataSource,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(store, work);
    } catch (error) {
      if (attempt === attempts || !repeatable.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

async function once<T>(store: DataSource, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const runner = store.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // The connection may be the very thing that failed; then there is nothing left to roll back.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
