import type { DataSource } from 'typeorm';
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
