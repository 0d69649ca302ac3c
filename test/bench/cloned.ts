import type { DataSource } from 'typeorm';

/** Whose rows are taken as the pattern: every place where its names stand gets the names of the copy. */
export interface Pattern {
  account: string;
  caseNumber?: string;
}

/** Everything that posting on an account and judging its case read; not what was written down on the way. */
const ofAccounts = {
  accounts: 'number = $1',
  bills: 'account = $1',
  charges: 'account = $1',
  postings: 'account = $1',
  ledger_entries: 'posting IN (SELECT key FROM postings WHERE account = $1)',
  service_points: 'number IN (SELECT service_point FROM services WHERE account = $1)',
  services: 'account = $1',
};
const ofCases = {
  protections: 'account = $1',
  agreements: 'account = $1',
  cases: 'account = $1',
  case_states: 'case_number = $2',
  stages: 'case_number = $2',
  items: 'case_number = $2',
  effects: 'case_number = $2',
};

/** The account and the case of a copy, in SQL over `nth`. */
const copyOf = (text: string): string => `'${beforeNumber(text)}' || lpad(nth::text, 7, '0')`;

export const nthOf = (text: string, nth: number): string =>
  `${beforeNumber(text)}${String(nth).padStart(7, '0')}`;

const beforeNumber = (text: string): string => text.slice(0, text.lastIndexOf('-') + 1);

/** Copies of an account, with its case where it has one, numbered from `from` to `to`. */
export async function clone(
  store: DataSource,
  { account, caseNumber }: Pattern,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const tables = { ...ofAccounts, ...(caseNumber === undefined ? {} : ofCases) };
  const runner = store.createQueryRunner();
  try {
    // Foreign keys and triggers are left out while rows are loaded: they held for the pattern.
    await runner.query(`SET session_replication_role = 'replica'`);
    for (const [table, where] of Object.entries(tables)) {
      const columns = await columnsOf(runner, table);
      const named = `replace(pattern.written, '${account}', ${copyOf(account)})`;
      const copied =
        caseNumber === undefined ? named : `replace(${named}, '${caseNumber}', ${copyOf(caseNumber)})`;
      const condition = where.replace('$1', `'${account}'`).replace('$2', `'${caseNumber ?? ''}'`);
      // The record is made once for a row: spread out with `.*` it would be made anew for each column.
      await runner.query(
        `INSERT INTO ${table} (${columns}) SELECT ${columns}
         FROM (SELECT to_jsonb(one)::text AS written FROM ${table} AS one WHERE ${condition}) AS pattern,
           generate_series(${from}, ${to}) AS nth, LATERAL jsonb_populate_record(NULL::${table}, (${copied})::jsonb) AS copy`,
      );
    }
    await runner.query(`SET session_replication_role = 'origin'`);
    await runner.query(`VACUUM ANALYZE ${Object.keys(tables).join(', ')}`);
  } finally {
    await runner.release();
  }
}

/** All but those that the table counts itself. */
async function columnsOf(runner: { query: DataSource['query'] }, table: string): Promise<string> {
  const rows = await runner.query<{ name: string }[]>(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
     WHERE table_name = $1 AND is_identity = 'NO' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name).join(', ');
}
