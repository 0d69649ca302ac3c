import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { inTransaction } from '../transaction.js';

/**
 * The store was restored from a copy: what workflows knew before is void. Raises the epoch, and tells every case that is not
 * closed, so that its workflow takes it up afresh. Answers the new epoch and how many cases are told.
 */
export function restored(store: DataSource, at: Instant): Promise<{ epoch: number; cases: number }> {
  return inTransaction(store, async (client) => {
    const { rows } = await client.query<{ epoch: number }>(
      'UPDATE store_epoch SET epoch = epoch + 1 RETURNING epoch',
    );
    const { rowCount } = await client.query(
      `INSERT INTO news (case_number, entry, since) SELECT case_number, entry, $1 FROM cases WHERE status <> 'closed'
       ON CONFLICT (case_number) DO UPDATE SET entry = excluded.entry, leased_until = NULL`,
      [at],
    );
    return { epoch: rows[0]?.epoch ?? 0, cases: rowCount ?? 0 };
  });
}
