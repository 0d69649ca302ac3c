import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { letterById } from '../reads/documents.js';

/** Who decided about a held letter, and when. */
export interface Decided {
  document: string;
  by: { name: string; role: string };
  at: Instant;
}

const stillHeld = 'held_for IS NOT NULL AND approved_at IS NULL AND withdrawn_at IS NULL';
const textOf = ({ name, role }: Decided['by']): string => `${name}, ${role}`;

/** Lets a held letter go out. Phrase twice it is said once; of what was withdrawn or is not held it is refused. */
export async function approveHeld(store: DataSource, { document, by, at }: Decided): Promise<void> {
  const isDone = await changed(store, 'approved_at = $2, approved_by = $3', [document, at, textOf(by)]);
  if (isDone) return;
  const { approvedAt, withdrawnAt } = await letterById(store, document);
  if (approvedAt !== null) return;
  if (withdrawnAt !== null)
    throw new Problem('document/withdrawn', phrase`${document} was withdrawn; it does not go out.`);
  throw new Problem('document/not-held', phrase`${document} is not held for an approval.`);
}

/** Keeps a held letter from ever going out. Phrase twice it is said once; what has gone out cannot be kept back. */
export async function withdrawHeld(
  store: DataSource,
  { document, by, at, why }: Decided & { why: string },
): Promise<void> {
  const columns = 'withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4';
  const isDone = await changed(store, columns, [document, at, textOf(by), why]);
  if (isDone) return;
  const { withdrawnBy } = await letterById(store, document);
  if (withdrawnBy === null)
    throw new Problem('document/not-held', phrase`${document} is not held for an approval.`);
}

async function changed(store: DataSource, columns: string, values: readonly string[]): Promise<boolean> {
  const [rows] = await store.query<[{ id: string }[], number]>(
    `UPDATE documents SET ${columns} WHERE id = $1 AND ${stillHeld} RETURNING id`,
    [...values],
  );
  return rows.length === 1;
}
