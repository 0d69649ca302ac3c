import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';

export interface NewFile {
  /** The digest of its content. */
  file: string;
  name: string;
  sentBy: string;
  receivedAt: Instant;
}

/** What became of a row. */
export interface Verdict {
  payment?: string;
  account?: string;
  amount?: Cents;
  verdict: 'posted' | 'posted before' | 'refused';
  /** A problem of the catalogue, when it was refused. */
  code?: string;
  detail?: string;
}

/** Begins a file, or goes on with one that was begun. */
export async function openFile(
  store: DataSource,
  { file, name, sentBy, receivedAt }: NewFile,
): Promise<void> {
  await store.query(
    'INSERT INTO payment_files (file, name, sent_by, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [file, name, sentBy, receivedAt],
  );
}

/** The lines that have their verdict. */
export async function judgedLines(store: DataSource, file: string): Promise<Set<number>> {
  const rows = await store.query<{ line: number }[]>('SELECT line FROM payment_file_rows WHERE file = $1', [
    file,
  ]);
  return new Set(rows.map(({ line }) => line));
}

/** Written in the transaction that posts the rows. The first verdict stands. */
export async function keepVerdicts(
  client: ClientBase,
  file: string,
  verdicts: readonly (Verdict & { line: number })[],
): Promise<void> {
  await client.query({
    name: 'keep verdicts',
    text: `INSERT INTO payment_file_rows (file, line, payment, account, amount, verdict, code, detail)
           SELECT $1, line, payment, account, amount, verdict, code, detail
           FROM jsonb_to_recordset($2) AS row(line integer, payment text, account text, amount bigint, verdict text,
             code text, detail text) ON CONFLICT DO NOTHING`,
    values: [file, JSON.stringify(verdicts)],
  });
}

export async function closeFile(store: DataSource, file: string, at: Instant): Promise<void> {
  await store.query('UPDATE payment_files SET posted_at = $2 WHERE file = $1 AND posted_at IS NULL', [
    file,
    at,
  ]);
}

/** A file as it stands: how many rows have which verdict. */
export interface FileStanding extends NewFile {
  postedAt: Instant | null;
  posted: number;
  postedBefore: number;
  refused: number;
}

export async function fileStanding(store: DataSource, file: string): Promise<FileStanding> {
  const rows = await store.query<FileStanding[]>(
    `SELECT f.file, f.name, f.sent_by AS "sentBy", f.received_at AS "receivedAt", f.posted_at AS "postedAt",
       (count(*) FILTER (WHERE r.verdict = 'posted'))::int AS posted,
       (count(*) FILTER (WHERE r.verdict = 'posted before'))::int AS "postedBefore",
       (count(*) FILTER (WHERE r.verdict = 'refused'))::int AS refused
     FROM payment_files f LEFT JOIN payment_file_rows r ON r.file = f.file WHERE f.file = $1 GROUP BY f.file`,
    [file],
  );
  if (rows[0] === undefined)
    throw new Problem('payment-file/not-found', phrase`There is no file of payments ${file}.`);
  return rows[0];
}

export interface RowVerdict {
  line: number;
  payment: string | null;
  account: string | null;
  amount: Cents | null;
  verdict: Verdict['verdict'];
  code: string | null;
  detail: string | null;
}

/** Verdicts in the order of the lines, from after a line on. */
export function verdictsOf(
  store: DataSource,
  file: string,
  page: { after: number; limit: number; refusedOnly: boolean },
): Promise<RowVerdict[]> {
  return store.query<RowVerdict[]>(
    `SELECT line, payment, account, amount::float8 AS amount, verdict, code, detail FROM payment_file_rows
     WHERE file = $1 AND line > $2 AND (NOT $4 OR verdict = 'refused') ORDER BY line LIMIT $3`,
    [file, page.after, page.limit, page.refusedOnly],
  );
}
