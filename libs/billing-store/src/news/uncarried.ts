import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';

/** A case that seems not to be carried, and the entry at which it stands. */
export interface Seeming {
  caseNumber: string;
  entry: number;
}

const atOnce = 500;

/** Cases for which a workflow should have done something by now. */
export class Uncarried {
  constructor(private readonly store: DataSource) {}

  /** Since before that instant: a due has passed, an effect is owed, or the case is untold. */
  async since(before: Instant): Promise<Seeming[]> {
    return this.store.query<Seeming[]>(
      `SELECT case_number AS "caseNumber", entry FROM cases WHERE case_number IN (
         SELECT case_number FROM cases WHERE next_due < $1
         UNION SELECT case_number FROM effects WHERE state IN ('owed', 'begun') AND stuck IS NULL AND owed_at < $1
         UNION SELECT case_number FROM news WHERE since < $1)
       ORDER BY case_number LIMIT $2`,
      [before, atOnce],
    );
  }

  /** Effects that are owed or begun. */
  async owed(): Promise<number> {
    const [row] = await this.store.query<[{ owed: number }]>(
      `SELECT count(*)::integer AS owed FROM effects WHERE state IN ('owed', 'begun')`,
    );
    return row.owed;
  }
}
