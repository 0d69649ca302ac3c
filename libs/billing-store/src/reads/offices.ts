import type { DataSource } from 'typeorm';

/** Utilities for which a rule book is in force. */
export async function utilitiesOf(store: DataSource): Promise<string[]> {
  const rows = await store.query<{ utility: string }[]>(
    'SELECT utility FROM rule_books GROUP BY utility ORDER BY utility COLLATE "C"',
  );
  return rows.map(({ utility }) => utility);
}
