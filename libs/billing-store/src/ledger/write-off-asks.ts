import type { ClientBase } from 'pg';
import { cents, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** What somebody asks to be given up of an account. */
export interface WriteOffAsk {
  key: string;
  account: string;
  amount: Cents;
  askedBy: string;
  reason: string;
  at: Instant;
}

/** The day of the final bill; null before there is one. */
export async function finalBilledOn(client: ClientBase, account: string): Promise<LocalDate | null> {
  const { rows } = await client.query<{ day: LocalDate | null }>(
    'SELECT final_billed_on AS day FROM accounts WHERE number = $1',
    [account],
  );
  return rows[0]?.day ?? null;
}

/** Keeps what is asked for, once for its key. Answers whether it is new. */
export async function keepWriteOffAsk(client: ClientBase, ask: WriteOffAsk): Promise<boolean> {
  const { key, account, amount, askedBy, reason, at } = ask;
  const { rowCount } = await client.query(
    `INSERT INTO write_off_asks (key, account, amount, asked_by, reason, at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (key) DO NOTHING`,
    [key, account, amount, askedBy, reason, at],
  );
  if (rowCount) return true;
  const known = await readWriteOffAsk(client, ask);
  if (known.askedBy === askedBy && known.amount === amount && known.reason === reason) return false;
  throw new Problem('ledger/key-reused', phrase`The write-off ${key} was asked for with another content.`);
}

/** What was asked for under a key, and whether it has been written off. */
export async function readWriteOffAsk(
  client: ClientBase,
  { key, account }: Pick<WriteOffAsk, 'key' | 'account'>,
): Promise<Pick<WriteOffAsk, 'amount' | 'askedBy' | 'reason'> & { isDone: boolean }> {
  const { rows } = await client.query<{ amount: string; askedBy: string; reason: string; isDone: boolean }>(
    `SELECT amount::text, asked_by AS "askedBy", reason,
       EXISTS (SELECT FROM write_offs w WHERE w.key = write_off_asks.key) AS "isDone"
     FROM write_off_asks WHERE key = $1 AND account = $2`,
    [key, account],
  );
  if (rows[0] === undefined)
    throw new Problem('write-off/not-found', phrase`No write-off ${key} of ${account} was asked for.`);
  return { ...rows[0], amount: cents(Number(rows[0].amount)) };
}
