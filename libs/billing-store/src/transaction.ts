import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** Runs one transaction and commits it; a refusal or a fault rolls all of it back. */
export async function inTransaction<Result>(
  store: DataSource,
  work: (client: PoolClient) => Promise<Result>,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ' = 'READ COMMITTED',
): Promise<Result> {
  const runner = store.createQueryRunner();
  try {
    await runner.startTransaction(isolation);
    const result = await work((await runner.connect()) as PoolClient);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}
