import type { DataSource } from 'typeorm';
import type { Facts } from '../../domain/src/cases/state.js';
import type { Instant } from '../../domain/src/time/instant.js';

/** What reached a partner under our reference. */
export interface Received {
  reference: string;
  partner: string;
  kind: string;
  body: Facts;
  receivedAt: Instant;
  withdrawnAt?: Instant;
}

/** What is handed in. */
export interface Submission {
  reference: string;
  partner: string;
  kind: string;
  body: Facts;
  at: Instant;
}

/** Stands in for outside parties that honour references: a second call with the same one changes nothing. */
export class InBox {
  constructor(private readonly store: Pick<DataSource, 'query'>) {}

  async submit({ reference, partner, kind, body, at }: Submission): Promise<void> {
    await this.store.query(
      `INSERT INTO partners.in_box (reference, partner, kind, body, received_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (reference) DO NOTHING`,
      [reference, partner, kind, JSON.stringify(body), at],
    );
  }

  /** What came under a reference; nothing when it never arrived. */
  async find(reference: string): Promise<Received | undefined> {
    const [row] = await this.store.query<Received[]>(
      `SELECT reference, partner, kind, body, received_at AS "receivedAt", withdrawn_at AS "withdrawnAt"
       FROM partners.in_box WHERE reference = $1`,
      [reference],
    );
    return row;
  }

  /** Takes back what came under a reference. What never arrived needs no taking back. */
  async withdraw(reference: string, at: Instant): Promise<void> {
    await this.store.query(
      'UPDATE partners.in_box SET withdrawn_at = coalesce(withdrawn_at, $2) WHERE reference = $1',
      [reference, at],
    );
  }
}
