import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** What an identity provider says of somebody. Role and `of` only where it is configured to say them. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  language: 'en' | 'es';
  role?: string;
  of?: string;
}

interface Known {
  key: string;
  revoked: boolean;
}

/** Whoever signs in is known here, or becomes known by the role that the provider tells. Answers the key. */
export async function comesIn(store: DataSource, identity: Identity, now: Instant): Promise<string> {
  const [known] = await store.query<Known[]>(
    'SELECT key, revoked_at IS NOT NULL AS revoked FROM people WHERE issuer = $1 AND subject = $2',
    [identity.issuer, identity.subject],
  );
  if (known?.revoked)
    throw new Problem('sign-in/revoked', phrase`The access of this person was taken away.`, {
      remedy: phrase`Ask whoever administers Throughline.`,
    });
  if (known) return refreshed(store, known.key, identity);
  if (identity.role !== undefined) return added(store, { ...identity, role: identity.role }, now);
  throw new Problem('sign-in/unknown-person', phrase`Nobody has given this person a role here.`, {
    remedy: phrase`Ask whoever administers Throughline to add this person (\`throughline people add\`).`,
  });
}

/** Somebody is given a role, before or with the first sign-in. */
export async function added(
  store: DataSource,
  { issuer, subject, name, role, of, language }: Identity & { role: string },
  now: Instant,
): Promise<string> {
  const key = randomUUID();
  const values = [key, issuer, subject, await nameLeft(store, name), role, of ?? null, language, now];
  await store.query(
    `INSERT INTO people (key, issuer, subject, name, role, "of", language, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values,
  );
  return key;
}

async function refreshed(store: DataSource, key: string, { role, of, language }: Identity): Promise<string> {
  const told = role === undefined ? '' : ', role = $3, "of" = $4';
  const values = role === undefined ? [key, language] : [key, language, role, of ?? null];
  await store.query(`UPDATE people SET language = $2${told} WHERE key = $1`, values);
  return key;
}

/** Journals name people: two of the same name are told apart by a number. */
async function nameLeft(store: DataSource, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    const taken = await store.query<unknown[]>('SELECT FROM people WHERE name = $1', [candidate]);
    if (taken.length === 0) return candidate;
  }
}

export interface ListedPerson {
  name: string;
  role: string;
  of: string | null;
  issuer: string;
  subject: string;
  addedAt: Instant;
  revokedAt: Instant | null;
}

export const listPeople = (store: DataSource): Promise<ListedPerson[]> =>
  store.query<ListedPerson[]>(
    `SELECT name, role, "of", issuer, subject, added_at AS "addedAt", revoked_at AS "revokedAt" FROM people ORDER BY name`,
  );

/** Takes the access of somebody away at once, or gives it back. Every session of theirs ends. */
export async function setRevoked(store: DataSource, name: string, at: Instant | null): Promise<void> {
  const [rows] = await store.query<[{ key: string }[], number]>(
    'UPDATE people SET revoked_at = $2 WHERE name = $1 RETURNING key',
    [name, at],
  );
  const [person] = rows;
  if (!person) throw new Problem('person/not-found', phrase`Nobody of that name may sign in.`);
  await store.query('DELETE FROM sessions WHERE person = $1', [person.key]);
}
