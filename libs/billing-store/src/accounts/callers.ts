import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { KnownCaller } from '../../../domain/src/arrangements/callers.js';
import type { Verification } from '../../../domain/src/arrangements/commands.js';
import type { Brought } from '../../../domain/src/cases/command.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** Writes down who calls about an account. The same command writes it once. */
export async function keepCaller(
  client: ClientBase,
  given: { account: string; verification: Verification; on: LocalDate; at: Instant },
  { caller, id }: Brought,
): Promise<void> {
  const { account, verification, on, at } = given;
  const digest = createHash('sha256').update(JSON.stringify([account, caller.role, caller.name, id]));
  await client.query(
    `INSERT INTO account_callers (key, account, on_day, verification, verified_at, verified_by)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING`,
    [
      `caller-${digest.digest('hex').slice(0, 24)}`,
      account,
      on,
      JSON.stringify(verification),
      at,
      caller.name,
    ],
  );
}

/** Who was verified last for the account on a day: what was shown on another day does not count. */
export async function callerOn(
  store: DataSource,
  account: string,
  on: LocalDate,
): Promise<KnownCaller | undefined> {
  const [row] = await store.query<{ verification: Verification }[]>(
    `SELECT verification FROM account_callers WHERE account = $1 AND on_day = $2
     ORDER BY verified_at DESC, key DESC LIMIT 1`,
    [account, on],
  );
  return row && { ...row.verification, on };
}
