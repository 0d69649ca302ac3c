import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Brought } from '../../../domain/src/cases/command.js';
import type { Actor } from '../../../domain/src/cases/state.js';
import { answerFields, type AnswerField, type Answers } from '../../../domain/src/interviews/answers.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import type { KeyRing } from '../../../encryption/src/key-ring.js';

export interface NewInterview {
  caseNumber: string;
  language: string;
  /** All of them, or what was answered before somebody else goes on. */
  answers: Partial<Answers>;
  at: Instant;
}

/** Who opens answers, which of them, and what for. */
export interface Asked {
  fields: readonly AnswerField[];
  purpose: string;
  by: Actor;
  at: Instant;
}

/** Keeps the answers of interviews, each sealed, opens them for a purpose that is written down, and erases them. */
export class Interviews {
  constructor(private readonly keys: KeyRing) {}

  /** Since when the interview of this command is kept; nothing while it is not. */
  async keptSince(client: ClientBase, caseNumber: string, brought: Brought): Promise<Instant | undefined> {
    const { rows } = await client.query<{ at: Instant }>('SELECT at FROM interviews WHERE id = $1', [
      idOf(caseNumber, brought),
    ]);
    return rows[0]?.at;
  }

  /** Keeps answers and says under which id. The same answers of the same command are the same interview. */
  async keep(client: ClientBase, interview: NewInterview, brought: Brought): Promise<string> {
    const { caseNumber, language, answers, at } = interview;
    const id = idOf(caseNumber, brought);
    const { rowCount } = await client.query(
      `INSERT INTO interviews (id, case_number, language, taken_by, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO NOTHING`,
      [id, caseNumber, language, brought.caller.name, at],
    );
    if (rowCount === 0) return id;
    const sealed = answerFields
      .filter((field) => answers[field] !== undefined)
      .map((field) => ({ field, sealed: this.seal(JSON.stringify(answers[field]), placeOf(id, field)) }));
    await client.query(
      `INSERT INTO sealed_answers (interview, field, sealed)
       SELECT $1, a.field, decode(a.sealed, 'base64') FROM jsonb_to_recordset($2) AS a(field text, sealed text)`,
      [id, JSON.stringify(sealed)],
    );
    return id;
  }

  /** Opens the asked answers of the latest interview of a case, and writes down by whom and what for, before anything is shown. */
  async open(client: ClientBase, caseNumber: string, asked: Asked): Promise<Partial<Answers>> {
    const { rows } = await client.query<{ id: string; erased: boolean }>(
      `SELECT id, erased_at IS NOT NULL AS erased FROM interviews WHERE case_number = $1 ORDER BY at DESC, id LIMIT 1`,
      [caseNumber],
    );
    const [interview] = rows;
    if (!interview) throw new Problem('interview/not-found', phrase`${caseNumber} has no interview.`);
    if (interview.erased)
      throw new Problem('interview/erased', phrase`The answers of ${caseNumber} are erased.`);
    await client.query(
      `INSERT INTO answers_opened (interview, fields, purpose, by_name, by_role, at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [interview.id, asked.fields, asked.purpose, asked.by.name, asked.by.role, asked.at],
    );
    const sealed = await client.query<{ field: AnswerField; sealed: Buffer }>(
      'SELECT field, sealed FROM sealed_answers WHERE interview = $1 AND field = ANY ($2)',
      [interview.id, asked.fields],
    );
    return Object.fromEntries(
      sealed.rows.map((row) => [row.field, this.opened(row.sealed, placeOf(interview.id, row.field))]),
    );
  }

  private seal(text: string, place: string): string {
    return this.keys.seal(Buffer.from(text), place).toString('base64');
  }

  private opened(sealed: Buffer, place: string): unknown {
    const text = this.keys.open(sealed, place);
    if (text) return JSON.parse(text.toString()) as unknown;
    throw new Error(`The answer ${place} cannot be opened with the keys that are configured.`);
  }
}

const idOf = (caseNumber: string, { caller, id }: Brought): string =>
  `interview-${digest(caseNumber, caller.role, caller.name, id)}`;

/** Erases every answer of a case; that there was an interview, and who opened what, stays. */
export async function eraseAnswers(client: ClientBase, caseNumber: string, at: Instant): Promise<void> {
  await client.query(
    'DELETE FROM sealed_answers WHERE interview IN (SELECT id FROM interviews WHERE case_number = $1)',
    [caseNumber],
  );
  await client.query('UPDATE interviews SET erased_at = $2 WHERE case_number = $1 AND erased_at IS NULL', [
    caseNumber,
    at,
  ]);
}

const placeOf = (interview: string, field: AnswerField): string => `${interview}/${field}`;

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
