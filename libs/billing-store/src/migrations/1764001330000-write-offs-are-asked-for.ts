import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Debt is given up by two people: what the first has asked for is kept until the second approves it. */
export class WriteOffsAreAskedFor1764001330000 implements MigrationInterface {
  name = 'WriteOffsAreAskedFor1764001330000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE write_off_asks (
        key text PRIMARY KEY, account text NOT NULL, amount bigint NOT NULL, asked_by text NOT NULL, reason text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT write_off_asks_account_fkey FOREIGN KEY (account) REFERENCES accounts,
        CONSTRAINT what_is_asked_for_is_something CHECK (amount > 0)
      );
      CREATE INDEX write_off_asks_by_account ON write_off_asks (account);
      CREATE TRIGGER write_off_asks_are_never_changed BEFORE UPDATE OR DELETE ON write_off_asks
        FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE write_off_asks;');
  }
}
