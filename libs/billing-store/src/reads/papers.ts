import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import type { Instant } from '../../../domain/src/time/instant.js';

export interface ReadNote {
  id: string;
  text: string;
  author: string;
  role: string;
  at: Instant;
}

/** Every note of a case, in the order in which they were written. */
export function notesOf(store: DataSource, caseNumber: string): Promise<ReadNote[]> {
  return store.query<ReadNote[]>(
    'SELECT id, text, author, role, at FROM notes WHERE case_number = $1 ORDER BY at, id',
    [caseNumber],
  );
}

/** What a document is, without its content. */
export interface ListedDocument {
  id: string;
  caseNumber: string;
  effect: string | null;
  kind: string;
  title: string;
  contentType: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  at: Instant;
  withdrawnAt: Instant | null;
}

const columns = `id, case_number AS "caseNumber", effect, kind, title, content_type AS "contentType",
  length(content) AS bytes, encode(sha256, 'hex') AS sha256, at, withdrawn_at AS "withdrawnAt"`;

export function documentsOf(store: DataSource, caseNumber: string): Promise<ListedDocument[]> {
  return store.query<ListedDocument[]>(
    `SELECT ${columns} FROM documents WHERE case_number = $1 ORDER BY at, id`,
    [caseNumber],
  );
}

export interface ReadDocument extends ListedDocument {
  content: Buffer;
}

export async function documentById(store: DataSource, id: string): Promise<ReadDocument> {
  const [row] = await store.query<ReadDocument[]>(`SELECT ${columns}, content FROM documents WHERE id = $1`, [
    id,
  ]);
  if (row === undefined) throw new Problem('document/not-found', `There is no document ${id}.`);
  return row;
}
