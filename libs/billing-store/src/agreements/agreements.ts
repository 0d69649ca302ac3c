import type { ClientBase } from 'pg';
import type { PastArrangement, PledgeSeen, SeveranceSeen } from '../../../domain/src/accounts/standing.js';

/** What an account has agreed to in one case, as its other cases see it. */
export type Agreement =
  | { kind: 'arrangement'; seen: PastArrangement }
  | { kind: 'pledge'; seen: PledgeSeen }
  | { kind: 'severance'; seen: SeveranceSeen };

/** Keeps an agreement of an account that is locked as it stands now. */
export async function keepAgreement(
  client: ClientBase,
  account: string,
  { kind, seen }: Agreement,
): Promise<void> {
  await client.query(
    `INSERT INTO agreements (case_number, account, kind, seen) VALUES ($1, $2, $3, $4)
     ON CONFLICT (case_number) DO UPDATE SET seen = excluded.seen`,
    [seen.caseNumber, account, kind, JSON.stringify(seen)],
  );
}
