import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A refund of money that was taken back is withdrawn; an invoice says when its money was settled. */
export class RefundsAreWithdrawn1764001200000 implements MigrationInterface {
  name = 'RefundsAreWithdrawn1764001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invoices ADD settled_at timestamptz;
      ALTER TABLE refunds ADD withdrawn_at timestamptz;
      UPDATE invoices i SET settled_at = p.at
      FROM postings p JOIN ledger_entries e ON e.posting = p.key
      WHERE p.kind IN ('job money refunded', 'job money forfeited') AND i.issued_at <= p.at
        AND e.ledger_account = 'advances held/' || i.case_number || '/' || i.purpose;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refunds DROP withdrawn_at;
      ALTER TABLE invoices DROP settled_at;`);
  }
}
