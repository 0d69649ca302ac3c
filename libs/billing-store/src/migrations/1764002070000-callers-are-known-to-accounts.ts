import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has called about an account, and how that was shown, on which day. */
export class CallersAreKnownToAccounts1764002070000 implements MigrationInterface {
  name = 'CallersAreKnownToAccounts1764002070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_callers (
        key text PRIMARY KEY, account text NOT NULL CONSTRAINT account_callers_account_fkey REFERENCES accounts,
        on_day date NOT NULL, verification jsonb NOT NULL, verified_at timestamptz NOT NULL, verified_by text NOT NULL
      );
      CREATE INDEX account_callers_by_day ON account_callers (account, on_day, verified_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE account_callers;`);
  }
}
