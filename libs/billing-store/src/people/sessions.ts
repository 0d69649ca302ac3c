import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { plusMilliseconds, type Instant } from '../../../domain/src/time/instant.js';

/** A browser that is not used for so long is signed out, and after so long every one is. Milliseconds. */
export const idleFor = 3_600_000;
export const atMost = 12 * 3_600_000;
/** For so long after the provider has asked who it is, a person may end sessions elsewhere. */
export const provenFor = 600_000;
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
  /** Names this session to its person, and opens nothing. */
  session: string;
  /** When the provider asked anew who it is. */
  provedAt: Instant | null;
}

/** From where a browser signs in, as far as it says. */
export interface Whence {
  browser: string | null;
  system: string | null;
  address: string | null;
}

/** A session as its person sees it. */
export interface OwnSession extends Whence {
  session: string;
  begunAt: Instant;
  seenAt: Instant;
  endsAt: Instant;
}

/** Names a session by a hash of the hash: it says nothing of the id, and needs no column. */
const nameOfSession = `left(encode(sha256(id_hash), 'hex'), 24)`;

/** The sessions of browsers. Ids are opaque and random; the table knows their hashes alone. */
export class Sessions {
  constructor(private readonly store: DataSource) {}

  /** Begins a session and answers its id. `seal` closes a token under that id, so that the table alone opens nothing. */
  async begin(
    { person, isProven, whence }: { person: string; isProven: boolean; whence: Whence },
    now: Instant,
    seal: (id: string) => Buffer | null = () => null,
  ): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.store.query('DELETE FROM sessions WHERE ends_at < $1 OR seen_at < $2', [
      now,
      plusMilliseconds(now, -idleFor),
    ]);
    await this.store.query(
      `INSERT INTO sessions (id_hash, person, begun_at, seen_at, ends_at, sealed_token, proved_at, browser, system, address)
       VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[hashOf(id), person, now, plusMilliseconds(now, atMost), seal(id), isProven ? now : null],
        ...[whence.browser, whence.system, whence.address],
      ],
    );
    return id;
  }

  /** Who it is; nobody when the session is unknown, over, or of somebody whose access was revoked. */
  async of(id: string, now: Instant): Promise<SignedIn | undefined> {
    const [row] = await this.store.query<(SignedIn & { seenAt: Instant })[]>(
      `SELECT s.person, p.name, p.role, p."of", p.language, s.ends_at AS "endsAt", s.seen_at AS "seenAt",
         ${nameOfSession} AS session, s.proved_at AS "provedAt"
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

  /** Where a person is signed in, the last used first. */
  ofPerson(person: string, now: Instant): Promise<OwnSession[]> {
    return this.store.query<OwnSession[]>(
      `SELECT ${nameOfSession} AS session, browser, system, address, begun_at AS "begunAt", seen_at AS "seenAt",
         ends_at AS "endsAt"
       FROM sessions WHERE person = $1 AND ends_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, begun_at DESC`,
      [person, now, plusMilliseconds(now, -idleFor)],
    );
  }

  /** Ends sessions of a person: the one that is named, or all but the one that is kept. Answers how many it were. */
  async endOf(person: string, which: { session: string } | { allBut: string }): Promise<number> {
    const isOne = 'session' in which;
    const [, ended] = await this.store.query<[unknown[], number]>(
      `DELETE FROM sessions WHERE person = $1 AND ${nameOfSession} ${isOne ? '=' : '<>'} $2`,
      [person, isOne ? which.session : which.allBut],
    );
    return ended;
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
