import type { DataSource } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';

export interface NewPledgeFile {
  /** The digest of its agency and its content. */
  file: string;
  agency: string;
  name: string;
  sentBy: string;
  receivedAt: Instant;
}

/** What became of a row. */
export interface PledgeVerdict {
  line: number;
  reference: string | null;
  account: string | null;
  amount: Cents | null;
  verdict: 'taken' | 'refused';
  /** The pledge that it has become. */
  caseNumber: string | null;
  /** A problem of the catalogue, when it was refused. */
  code: string | null;
  detail: string | null;
}

/** Begins a file, or goes on with one that was begun. */
export async function openPledgeFile(store: DataSource, file: NewPledgeFile): Promise<void> {
  await store.query(
    `INSERT INTO pledge_files (file, agency, name, sent_by, received_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [file.file, file.agency, file.name, file.sentBy, file.receivedAt],
  );
}

/** The first verdict stands. */
export async function keepPledgeVerdict(store: DataSource, file: string, row: PledgeVerdict): Promise<void> {
  await store.query(
    `INSERT INTO pledge_file_rows (file, line, reference, account, amount, verdict, case_number, code, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [
      ...[file, row.line, row.reference, row.account, row.amount],
      ...[row.verdict, row.caseNumber, row.code, row.detail],
    ],
  );
}

export async function closePledgeFile(store: DataSource, file: string, at: Instant): Promise<void> {
  await store.query('UPDATE pledge_files SET judged_at = coalesce(judged_at, $2) WHERE file = $1', [
    file,
    at,
  ]);
}

/** The verdicts of a file in the order of its lines. */
export function pledgeVerdictsOf(store: DataSource, file: string): Promise<PledgeVerdict[]> {
  return store.query<PledgeVerdict[]>(
    `SELECT line, reference, account, amount::float8 AS amount, verdict, case_number AS "caseNumber", code, detail
     FROM pledge_file_rows WHERE file = $1 ORDER BY line`,
    [file],
  );
}
