import type { PoolClient } from 'pg';
import { plusMilliseconds, type Instant } from '../../../domain/src/time/instant.js';

const day = 86_400_000;

/** Whether somebody did one of these in a case, as its journal says. */
export async function hadAHandIn(
  client: PoolClient,
  caseNumber: string,
  by: { name: string; acts: readonly string[] },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM journal WHERE case_number = $1 AND actor = $2 AND kind = ANY($3) LIMIT 1',
    [caseNumber, by.name, by.acts],
  );
  return rowCount !== 0;
}

/** Counts a sum toward a caller's day and answers what the day comes to; two at once wait for each other. */
export async function sumOfTheDay(
  client: PoolClient,
  use: { caller: string; command: string; amount: number; at: Instant },
): Promise<number> {
  const { caller, command, amount, at } = use;
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 17))', [`${caller} ${command}`]);
  await client.query('INSERT INTO limit_uses (caller, command, amount, at) VALUES ($1, $2, $3, $4)', [
    ...[caller, command, amount, at],
  ]);
  const { rows } = await client.query<{ sum: string }>(
    'SELECT coalesce(sum(amount), 0)::text AS sum FROM limit_uses WHERE caller = $1 AND command = $2 AND at > $3',
    [caller, command, plusMilliseconds(at, -day)],
  );
  return Number(rows[0]?.sum ?? 0);
}
