import type { DataSource } from 'typeorm';

/** Who a case is for and where, as people say it. */
export interface CaseNames {
  customer: string | null;
  address: string | null;
}

export async function caseNames(store: DataSource, caseNumber: string): Promise<CaseNames> {
  const [row] = await store.query<CaseNames[]>(
    `SELECT customer_name AS customer, coalesce(nullif(premise_address, ''), address) AS address
     FROM cases WHERE case_number = $1`,
    [caseNumber],
  );
  return row ?? { customer: null, address: null };
}
