import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import type { RecipientRead } from '../reads/documents.js';

export interface NewDocument {
  id: string;
  caseNumber: string;
  /** The effect that makes it: case number / key. However often that is tried, there is one document. */
  effect?: string;
  kind: string;
  title: string;
  contentType: string;
  content: string | Uint8Array;
  at: Instant;
  letter?: WrittenLetter;
}

/** What is kept of a letter beside its print. */
export interface WrittenLetter {
  text: string;
  html: string;
  /** Every number in it, with the row that it comes from. */
  figures: readonly { text: string; source: string }[];
  language: string;
  recipients: readonly RecipientRead[];
  /** The rule by which a person approves it before it goes out. */
  heldFor?: string;
}

/** Keeps a document once for its id and its effect. Answers whether it is new. */
export async function keepDocument(store: DataSource, document: NewDocument): Promise<boolean> {
  const content = Buffer.from(document.content as Uint8Array);
  const sha256 = createHash('sha256').update(content).digest();
  const { id, caseNumber, effect, kind, title, contentType, at, letter } = document;
  const made = await store.query<{ id: string }[]>(
    `INSERT INTO documents (id, case_number, effect, kind, title, content_type, content, sha256, at,
       text, html, language, held_for, figures, recipients)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING RETURNING id`,
    [id, caseNumber, effect ?? null, kind, title, contentType, content, sha256, at, ...letterColumns(letter)],
  );
  return made.length === 1;
}

/** Writes a letter anew that was approved and has gone to nobody yet: whom it goes to, and who approved it, stays. */
export async function rewriteApproved(store: DataSource, document: NewDocument): Promise<void> {
  const { id, title, at, letter } = document;
  const content = Buffer.from(document.content as Uint8Array);
  const sha256 = createHash('sha256').update(content).digest();
  const [text, html, , , figures] = letterColumns(letter);
  await store.query(
    `UPDATE documents SET title = $2, content = $3, sha256 = $4, at = $5, text = $6, html = $7, figures = $8
     WHERE id = $1 AND approved_at IS NOT NULL AND withdrawn_at IS NULL
       AND NOT EXISTS (SELECT FROM deliveries WHERE document = $1)`,
    [id, title, content, sha256, at, text, html, figures],
  );
}

function letterColumns(letter: WrittenLetter | undefined): (string | null)[] {
  if (letter === undefined) return [null, null, null, null, null, null];
  const { text, html, language, heldFor = null, figures, recipients } = letter;
  return [text, html, language, heldFor, JSON.stringify(figures), JSON.stringify(recipients)];
}

/** A document that no longer holds stays readable. Answers whether it held until now. */
export async function withdrawDocument(
  store: DataSource,
  { effect, at }: { effect: string; at: Instant },
): Promise<boolean> {
  const [withdrawn] = await store.query<[{ id: string }[], number]>(
    'UPDATE documents SET withdrawn_at = $2 WHERE effect = $1 AND withdrawn_at IS NULL RETURNING id',
    [effect, at],
  );
  return withdrawn.length === 1;
}
