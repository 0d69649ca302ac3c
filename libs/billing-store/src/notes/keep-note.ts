import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Brought } from '../../../domain/src/cases/command.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** A text that somebody wrote about a case or an account. */
export interface NoteToKeep {
  text: string;
  caseNumber?: string;
  account?: string;
  at: Instant;
}

/**
 * Keeps a text before the command that names it. The id follows from the command's own id and the text: the same command
 * sent again names the same note, and another text makes it another command.
 */
export async function keepNote(store: DataSource, note: NoteToKeep, brought: Brought): Promise<string> {
  const { caller } = brought;
  const id = idOf(note, brought);
  await store.query(
    `INSERT INTO notes (id, case_number, account, text, author, role, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO NOTHING`,
    [id, note.caseNumber ?? null, note.account ?? null, note.text, caller.name, caller.role, note.at],
  );
  return id;
}

function idOf({ text, caseNumber, account }: NoteToKeep, { caller, id }: Brought): string {
  const parts = [caller.role, caller.name, id, caseNumber ?? '', account ?? '', text];
  return `note-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
}
