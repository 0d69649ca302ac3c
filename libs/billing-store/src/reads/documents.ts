import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** What a document is, without its content. */
export interface ListedDocument {
  id: string;
  caseNumber: string;
  effect: string | null;
  kind: string;
  title: string;
  language: string | null;
  contentType: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  at: Instant;
  /** The rule by which somebody approves it before it goes out. */
  heldFor: string | null;
  approvedAt: Instant | null;
  approvedBy: string | null;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
}

const columns = `id, case_number AS "caseNumber", effect, kind, title, language, content_type AS "contentType",
  length(content) AS bytes, encode(sha256, 'hex') AS sha256, at, held_for AS "heldFor", approved_at AS "approvedAt",
  approved_by AS "approvedBy", withdrawn_at AS "withdrawnAt", withdrawn_by AS "withdrawnBy",
  withdrawn_why AS "withdrawnWhy"`;

export function documentsOf(store: DataSource, caseNumber: string): Promise<ListedDocument[]> {
  return store.query<ListedDocument[]>(
    `SELECT ${columns} FROM documents WHERE case_number = $1 ORDER BY at, id`,
    [caseNumber],
  );
}

/** Letters that wait for somebody to approve them, the oldest first. */
export function heldDocuments(store: DataSource, limit: number): Promise<ListedDocument[]> {
  return store.query<ListedDocument[]>(
    `SELECT ${columns} FROM documents
     WHERE held_for IS NOT NULL AND approved_at IS NULL AND withdrawn_at IS NULL ORDER BY at, id LIMIT $1`,
    [limit],
  );
}

export interface ReadDocument extends ListedDocument {
  content: Buffer;
}

export const documentById = (store: DataSource, id: string): Promise<ReadDocument> =>
  one<ReadDocument>(store, `${columns}, content`, id);

/** One who gets a letter: by post or e-mail, at an address. */
export interface RecipientRead {
  audience: string;
  name: string;
  channel: 'post' | 'e-mail';
  address: string;
  language: string;
}

export interface DeliveryRead {
  reference: string;
  channel: string;
  address: string;
  deliveredAt: Instant;
}

/** A letter as it is read on a screen: its words, its numbers with their sources, who gets it and who has got it. */
export interface LetterRead extends ListedDocument {
  text: string | null;
  figures: { text: string; source: string }[];
  recipients: RecipientRead[];
  deliveries: DeliveryRead[];
}

export async function letterById(store: DataSource, id: string): Promise<LetterRead> {
  const said = `${columns}, text, coalesce(figures, '[]') AS figures, coalesce(recipients, '[]') AS recipients`;
  const [letter, deliveries] = await Promise.all([
    one<Omit<LetterRead, 'deliveries'>>(store, said, id),
    store.query<DeliveryRead[]>(
      `SELECT reference, channel, address, delivered_at AS "deliveredAt" FROM deliveries
       WHERE document = $1 ORDER BY delivered_at, reference`,
      [id],
    ),
  ]);
  return { ...letter, deliveries };
}

async function one<Row>(store: DataSource, what: string, id: string): Promise<Row> {
  const [row] = await store.query<Row[]>(`SELECT ${what} FROM documents WHERE id = $1`, [id]);
  if (row === undefined) throw new Problem('document/not-found', phrase`There is no document ${id}.`);
  return row;
}
