import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Brought } from '../../../domain/src/cases/command.js';
import type { Actor } from '../../../domain/src/cases/state.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';

export interface Question {
  name: string;
  filters: Record<string, string | number>;
  /** A role, or everybody; nobody else without. */
  sharedWith?: string;
}

export interface KeptQuestion {
  key: string;
  name: string;
  owner: string;
  ownerRole: string;
  sharedWith: string | null;
  filters: Record<string, string | number>;
  keptAt: Instant;
}

export const everybody = 'everybody';

/** Keeps a question. The same command keeps one; another question of the same name and person takes its place. */
export async function keepQuestion(
  client: ClientBase,
  { question, at }: { question: Question; at: Instant },
  { caller, id }: Brought,
): Promise<string> {
  const digest = createHash('sha256')
    .update(JSON.stringify([caller.role, caller.name, id]))
    .digest('hex');
  const key = `question-${digest.slice(0, 24)}`;
  await client.query(
    `UPDATE questions SET dropped_at = $4
     WHERE owner = $1 AND owner_role = $2 AND name = $3 AND dropped_at IS NULL AND key <> $5`,
    [caller.name, caller.role, question.name, at, key],
  );
  await client.query(
    `INSERT INTO questions (key, name, owner, owner_role, shared_with, filters, kept_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING`,
    [
      ...[key, question.name, caller.name, caller.role, question.sharedWith ?? null],
      ...[JSON.stringify(question.filters), at],
    ],
  );
  return key;
}

/** From now on this role, everybody, or nobody else sees it. */
export async function shareQuestion(
  client: ClientBase,
  { key, with: sharedWith }: { key: string; with: string | undefined },
  owner: Actor,
): Promise<void> {
  await ofOwner(client, 'shared_with = $4', { key, owner, value: sharedWith ?? null });
}

export async function dropQuestion(
  client: ClientBase,
  { key, at }: { key: string; at: Instant },
  owner: Actor,
): Promise<void> {
  await ofOwner(client, 'dropped_at = coalesce(dropped_at, $4)', { key, owner, value: at });
}

/** Whether others keep such a question is nobody's business. */
async function ofOwner(
  client: ClientBase,
  change: string,
  { key, owner, value }: { key: string; owner: Actor; value: string | null },
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE questions SET ${change} WHERE key = $1 AND owner = $2 AND owner_role = $3`,
    [key, owner.name, owner.role, value],
  );
  if (rowCount === 0)
    throw new Problem('question/not-found', phrase`You keep no such question.`, {
      remedy: phrase`Whoever keeps a question shares or drops it. Keep one of your own under a name of yours.`,
    });
}

/** The questions that somebody sees: one's own, and what is shared with one's role or with everybody. */
export function questionsFor(store: DataSource, { name, role }: Actor): Promise<KeptQuestion[]> {
  return store.query<KeptQuestion[]>(
    `SELECT key, name, owner, owner_role AS "ownerRole", shared_with AS "sharedWith", filters, kept_at AS "keptAt"
     FROM questions WHERE dropped_at IS NULL
       AND ((owner = $1 AND owner_role = $2) OR shared_with IN ($2, '${everybody}'))
     ORDER BY name, owner, key LIMIT ${mostQuestions}`,
    [name, role],
  );
}

/** A list that nobody reads to its end helps nobody. */
const mostQuestions = 500;
