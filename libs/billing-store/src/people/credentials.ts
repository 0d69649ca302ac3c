import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import { plusMilliseconds, type Instant } from '../../../domain/src/time/instant.js';

const day = 86_400_000;
const tokenForm = /^tl_([a-z0-9]{12})_([\w-]{43})$/;

/** Whose program a token names. */
export interface Program {
  id: string;
  name: string;
  role: string;
  of: string | null;
}

export interface ListedCredential extends Program {
  createdAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
}

/** The credentials of programs: made, rotated and revoked by whoever has the store, shown with every request. */
export class Credentials {
  constructor(private readonly store: DataSource) {}

  /** Makes a credential and answers its token, which is told this once. */
  async create(
    given: { name: string; role: string; of?: string; days: number },
    now: Instant,
  ): Promise<{ id: string; token: string }> {
    const { name, role, of, days } = given;
    const id = randomBytes(6).toString('hex');
    const secret = newSecret();
    await this.store.query(
      'INSERT INTO credentials (id, name, role, "of", secret_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, name, role, of ?? null, hashOf(secret), now, plusMilliseconds(now, days * day)],
    );
    return { id, token: tokenOf(id, secret) };
  }

  /** A new secret; the one before stays good for some hours. */
  async rotate(id: string, given: { hours: number; days: number }, now: Instant): Promise<string> {
    const secret = newSecret();
    const formerUntil = plusMilliseconds(now, given.hours * 3_600_000);
    await this.mustFind(
      `UPDATE credentials SET former_hash = secret_hash, former_until = $3, secret_hash = $2, expires_at = $4
       WHERE id = $1 AND revoked_at IS NULL RETURNING id`,
      [id, hashOf(secret), formerUntil, plusMilliseconds(now, given.days * day)],
    );
    return tokenOf(id, secret);
  }

  /** From now on nothing that this credential ever showed is good. */
  async revoke(id: string, now: Instant): Promise<void> {
    await this.mustFind('UPDATE credentials SET revoked_at = $2 WHERE id = $1 RETURNING id', [id, now]);
  }

  list(): Promise<ListedCredential[]> {
    return this.store.query<ListedCredential[]>(
      `SELECT id, name, role, "of", created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
       FROM credentials ORDER BY name`,
    );
  }

  /** Whose token this is; nobody's when it is forged, over or revoked. */
  async of(token: string, now: Instant): Promise<Program | undefined> {
    const [, id, secret = ''] = tokenForm.exec(token) ?? [];
    if (id === undefined) return undefined;
    const [row] = await this.store.query<(Program & { secretHash: Buffer; former: Buffer | null })[]>(
      `SELECT id, name, role, "of", secret_hash AS "secretHash", CASE WHEN former_until > $2 THEN former_hash END AS former
       FROM credentials WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [id, now],
    );
    if (!row) return undefined;
    const { secretHash, former, ...program } = row;
    const shown = hashOf(secret);
    const isGood = [secretHash, former].some((hash) => hash !== null && timingSafeEqual(hash, shown));
    return isGood ? program : undefined;
  }

  private async mustFind(statement: string, values: unknown[]): Promise<void> {
    const [rows] = await this.store.query<[unknown[], number]>(statement, values);
    if (rows.length > 0) return;
    throw new Problem('credential/not-found', phrase`There is no such credential, or it is revoked.`);
  }
}

/** 256 random bits: a plain hash keeps them, nothing could guess them. */
const newSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const tokenOf = (id: string, secret: string): string => `tl_${id}_${secret}`;
