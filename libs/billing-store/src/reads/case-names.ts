import type { DataSource } from 'typeorm';

/** Who a case is for and where, as people say it. */
export interface CaseNames {
  customer: string | null;
  address: string | null;
}

export async function caseNames(store: DataSource, caseNumber: string): Promise<CaseNames> {
  const [row] = await store.query<CaseNames[]>(
    `SELECT k.name AS customer, coalesce(nullif(concat_ws(', ', p.address, p.city), ''), c.address) AS address
     FROM cases c LEFT JOIN premises p ON p.number = c.address LEFT JOIN accounts a ON a.number = c.account
     LEFT JOIN customers k ON k.number = a.customer WHERE c.case_number = $1`,
    [caseNumber],
  );
  return row ?? { customer: null, address: null };
}
