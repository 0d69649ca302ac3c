import type { ClientBase } from 'pg';
import type { PastArrangement, PledgeSeen, SeveranceSeen } from '../../../domain/src/accounts/standing.js';

/** What an account has agreed to in one case, as its other cases see it. */
export type Agreement =
  | { kind: 'arrangement'; seen: PastArrangement }
  | { kind: 'pledge'; seen: PledgeSeen }
  | { kind: 'severance'; seen: SeveranceSeen };

/** Who agreed, and by which rules; that of the first time stays. */
export interface AgreedBy {
  name: string | null;
  book: string;
  version: string;
}

/** Keeps an agreement of an account that is locked as it stands now. */
export async function keepAgreement(
  client: ClientBase,
  account: string,
  { kind, seen, by }: Agreement & { by?: AgreedBy | undefined },
): Promise<void> {
  await client.query(
    `INSERT INTO agreements (case_number, account, kind, seen, agreed_by, book, version) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (case_number) DO UPDATE SET seen = excluded.seen`,
    [
      ...[seen.caseNumber, account, kind, JSON.stringify(seen)],
      ...[by?.name ?? null, by?.book ?? null, by?.version ?? null],
    ],
  );
}
