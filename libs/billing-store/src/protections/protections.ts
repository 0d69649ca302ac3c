import type { ClientBase } from 'pg';
import type { Protection } from '../../../domain/src/accounts/standing.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** A protection as it begins. */
export type NewProtection = Omit<Protection, 'endedAt' | 'endedWhy'>;

/** Protects an account that is locked. The same again changes nothing; another under the key is refused. Answers whether it is new. */
export async function protect(client: ClientBase, protection: NewProtection): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO protections (key, account, service, kind, amount, holds_from, holds_until, clause, case_number, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key) DO NOTHING`,
    valuesOf(protection),
  );
  if (rowCount === 1) return true;
  const { rowCount: same } = await client.query(
    `SELECT FROM protections WHERE key = $1 AND account = $2 AND service IS NOT DISTINCT FROM $3 AND kind = $4
       AND amount IS NOT DISTINCT FROM $5 AND holds_from = $6 AND holds_until IS NOT DISTINCT FROM $7 AND clause = $8
       AND case_number IS NOT DISTINCT FROM $9 AND details IS NOT DISTINCT FROM $10`,
    valuesOf(protection),
  );
  if (same === 1) return false;
  throw new Problem(
    'ledger/key-reused',
    phrase`The protection ${protection.key} exists with another content.`,
  );
}

/** Ends a protection; the first end counts. Answers whether it has ended by this. */
export async function lift(
  client: ClientBase,
  { key, at, why }: { key: string; at: Instant; why: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE protections SET ended_at = $2, ended_why = $3 WHERE key = $1 AND ended_at IS NULL',
    [key, at, why],
  );
  return rowCount === 1;
}

const valuesOf = (protection: NewProtection): unknown[] => [
  ...[protection.key, protection.account, protection.service ?? null, protection.kind],
  ...[protection.amount ?? null, protection.from, protection.until ?? null, protection.clause],
  ...[protection.caseNumber ?? null, protection.details ? JSON.stringify(protection.details) : null],
];
