import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';

/** A case that one relay has for itself until its lease ends. */
export interface Claimed {
  caseNumber: string;
  entry: number;
}

/** Cases whose workflow has to hear of them. Leases run by the real clock, and nobody holds a transaction while telling. */
export class Untold {
  constructor(
    private readonly store: DataSource,
    /** Who claims: one relay. */
    private readonly by: string,
  ) {}

  /** Claims cases that nobody else has, the longest untold first. */
  async claim(most: number, leaseMilliseconds: number): Promise<Claimed[]> {
    const now = Date.now();
    const [rows] = await this.store.query<[Claimed[], number]>(
      `UPDATE news SET leased_until = $1, leased_by = $2 WHERE case_number IN (
         SELECT case_number FROM news WHERE leased_until IS NULL OR leased_until < $3
         ORDER BY since LIMIT $4 FOR UPDATE SKIP LOCKED)
       RETURNING case_number AS "caseNumber", entry`,
      [realTime(now + leaseMilliseconds), this.by, realTime(now), most],
    );
    return rows;
  }

  /** Takes away what was told, unless the case has moved on meanwhile. */
  async settle(told: readonly { caseNumber: string; entry: number }[]): Promise<void> {
    await this.store.query(
      `DELETE FROM news USING unnest($1::text[], $2::integer[]) AS told (case_number, entry)
       WHERE news.case_number = told.case_number AND news.entry <= told.entry AND leased_by = $3`,
      [told.map(({ caseNumber }) => caseNumber), told.map(({ entry }) => entry), this.by],
    );
  }

  /** Gives back those that are still untold. */
  async release(caseNumbers: readonly string[]): Promise<void> {
    await this.store.query(
      'UPDATE news SET leased_until = NULL, leased_by = NULL WHERE case_number = ANY ($1) AND leased_by = $2',
      [caseNumbers, this.by],
    );
  }

  /** How many cases are untold, and since when the first of them. */
  async lag(): Promise<{ cases: number; since: Instant | null }> {
    const [row] = await this.store.query<[{ cases: number; since: Instant | null }]>(
      'SELECT count(*)::integer AS cases, min(since) AS since FROM news',
    );
    return row;
  }
}

const realTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
