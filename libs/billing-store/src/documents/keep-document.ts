import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';

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
}

/** Keeps a document once for its id and its effect. Answers whether it is new. */
export async function keepDocument(store: DataSource, document: NewDocument): Promise<boolean> {
  const content = Buffer.from(document.content as Uint8Array);
  const sha256 = createHash('sha256').update(content).digest();
  const { id, caseNumber, effect, kind, title, contentType, at } = document;
  const made = await store.query<{ id: string }[]>(
    `INSERT INTO documents (id, case_number, effect, kind, title, content_type, content, sha256, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
    [id, caseNumber, effect ?? null, kind, title, contentType, content, sha256, at],
  );
  return made.length === 1;
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
