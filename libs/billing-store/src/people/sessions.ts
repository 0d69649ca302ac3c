import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { plusMilliseconds, type Instant } from '../../../domain/src/time/instant.js';

/** A browser that is not used for so long is signed out, and after so long every one is. Milliseconds. */
export const idleFor = 3_600_000;
export const atMost = 12 * 3_600_000;
/** Use is written down no more often than this. */
const seenEvery = 60_000;

/** Who is behind a session, as the table of people says at this very moment. */
export interface SignedIn {
  person: string;
  name: string;
  role: string;
  of: string | null;
  language: 'en' | 'es';
  endsAt: Instant;
}

/** The sessions of browsers. Ids are opaque and random; the table knows their hashes alone. */
export class Sessions {
  constructor(private readonly store: DataSource) {}

  /** Begins a session and answers its id. `seal` closes a token under that id, so that the table alone opens nothing. */
  async begin(
    person: string,
    now: Instant,
    seal: (id: string) => Buffer | null = () => null,
  ): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.store.query('DELETE FROM sessions WHERE ends_at < $1 OR seen_at < $2', [
      now,
      plusMilliseconds(now, -idleFor),
    ]);
    await this.store.query(
      'INSERT INTO sessions (id_hash, person, begun_at, seen_at, ends_at, sealed_token) VALUES ($1, $2, $3, $3, $4, $5)',
      [hashOf(id), person, now, plusMilliseconds(now, atMost), seal(id)],
    );
    return id;
  }

  /** Who it is; nobody when the session is unknown, over, or of somebody whose access was revoked. */
  async of(id: string, now: Instant): Promise<SignedIn | undefined> {
    const [row] = await this.store.query<(SignedIn & { seenAt: Instant })[]>(
      `SELECT s.person, p.name, p.role, p."of", p.language, s.ends_at AS "endsAt", s.seen_at AS "seenAt"
       FROM sessions s JOIN people p ON p.key = s.person
       WHERE s.id_hash = $1 AND s.ends_at > $2 AND s.seen_at > $3 AND p.revoked_at IS NULL`,
      [hashOf(id), now, plusMilliseconds(now, -idleFor)],
    );
    if (!row) return undefined;
    const { seenAt, ...signedIn } = row;
    if (plusMilliseconds(seenAt, seenEvery) < now)
      await this.store.query('UPDATE sessions SET seen_at = $2 WHERE id_hash = $1', [hashOf(id), now]);
    return signedIn;
  }

  /** Ends a session and answers the token that was sealed with it. */
  async end(id: string): Promise<Buffer | undefined> {
    const [rows] = await this.store.query<[{ sealed: Buffer | null }[], number]>(
      'DELETE FROM sessions WHERE id_hash = $1 RETURNING sealed_token AS sealed',
      [hashOf(id)],
    );
    return rows[0]?.sealed ?? undefined;
  }
}

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();
