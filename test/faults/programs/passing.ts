import { Pool } from 'pg';
import type { Place } from './held-calls.js';

/** Connections of its own: a call that has one of the store's in use must not wait for another. */
const holds = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 });

const ofCall = `starts_with($1, case_number || '/') AND strpos($1, '/' || call) > 0`;

/** Where a call passes by. One that is held there never goes on: only the end of its process ends it. */
export async function passes(key: string, place: Place): Promise<void> {
  const { rowCount } = await holds.query(
    `UPDATE held_calls SET is_reached = true WHERE ${ofCall} AND place = $2`,
    [key, place],
  );
  if (rowCount) await new Promise(() => undefined);
}

export async function isRefused(key: string): Promise<boolean> {
  const { rowCount } = await holds.query(`SELECT FROM held_calls WHERE ${ofCall} AND is_refused`, [key]);
  return rowCount === 1;
}
