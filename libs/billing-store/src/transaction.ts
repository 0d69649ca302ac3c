import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

type Work<Result> = (client: PoolClient) => Promise<Result>;
/** Takes the last statement of a transaction while it is under way: COMMIT is sent right behind it, and both are waited for. */
export type Last = (sent: Promise<unknown>) => void;
type WorkOnceBegun<Result> = (client: PoolClient, last: Last) => Promise<Result>;
type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

const attempts = 5;

/** Runs one transaction and commits it; a refusal or a fault rolls all of it back. A lost race repeats all of it. */
export const inTransaction = <Result>(
  store: DataSource,
  work: Work<Result>,
  isolation: Isolation = 'READ COMMITTED',
): Promise<Result> =>
  inBegunTransaction(store, async (client) => {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    return work(client);
  });

/** The same, where the work itself sends `BEGIN`, together with its first locks. */
export async function inBegunTransaction<Result>(
  store: DataSource,
  work: WorkOnceBegun<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(store, work);
    } catch (error) {
      if (attempt === attempts || !isLostRace(error)) throw error;
    }
  }
}

async function once<Result>(store: DataSource, work: WorkOnceBegun<Result>): Promise<Result> {
  const runner = store.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    try {
      const sent: Promise<unknown>[] = [];
      const result = await work(client, (statement) => void sent.push(statement));
      // After a statement that failed COMMIT rolls back; its own failure is the one that is told.
      await Promise.all([...sent, client.query('COMMIT')]);
      return result;
    } catch (error) {
      // The connection may be the very thing that failed; then there is nothing left to roll back.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** A deadlock, a serialization failure, or a race for the same command id. */
function isLostRace(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return (
    code === '40001' || code === '40P01' || (code === '23505' && constraint === 'accepted_commands_pkey')
  );
}
