import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The refundable part of a job's advance, and until when it is refundable. */
export class AdvancesAreRefundableUntil1764001210000 implements MigrationInterface {
  name = 'AdvancesAreRefundableUntil1764001210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE advances (
        case_number text PRIMARY KEY, account text NOT NULL, refundable bigint NOT NULL, refundable_from date NOT NULL,
        refundable_until date NOT NULL, ended_at timestamptz, ended_as text,
        CONSTRAINT advances_account_fkey FOREIGN KEY (account) REFERENCES accounts,
        CONSTRAINT an_advance_is_something CHECK (refundable > 0)
      );
      CREATE INDEX advances_by_account ON advances (account);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE advances;');
  }
}
