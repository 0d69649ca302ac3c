import type { DataSource } from 'typeorm';

/** Utilities for which a rule book is in force. */
export async function utilitiesOf(store: DataSource): Promise<string[]> {
  const rows = await store.query<{ utility: string }[]>(
    'SELECT DISTINCT utility FROM rule_books ORDER BY utility',
  );
  return rows.map(({ utility }) => utility);
}
