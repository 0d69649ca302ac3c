import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Brought } from '../../../domain/src/cases/command.js';
import type { Instant } from '../../../domain/src/time/instant.js';

export interface NewNote {
  text: string;
  at: Instant;
  caseNumber?: string;
  account?: string;
}

/**
 * Keeps a text before the command that names it, and answers with its id. The id follows from who brought it, the command
 * and the words: a repeated command names the same note, and other words under the same command id are another command.
 */
export async function keepNote(store: DataSource, note: NewNote, { caller, id }: Brought): Promise<string> {
  const noteId = `note-${digest(caller.role, caller.name, id, note.text)}`;
  await store.query(
    `INSERT INTO notes (id, case_number, account, text, author, role, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO NOTHING`,
    [noteId, note.caseNumber ?? null, note.account ?? null, note.text, caller.name, caller.role, note.at],
  );
  return noteId;
}

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
