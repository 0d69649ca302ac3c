import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link may be of an account: the case that its customer opens by it is its case from then on. */
export class LinksMayBeOfAnAccount1764002090000 implements MigrationInterface {
  name = 'LinksMayBeOfAnAccount1764002090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_links ALTER COLUMN case_number DROP NOT NULL,
        ADD COLUMN account text CONSTRAINT customer_links_account_fkey REFERENCES accounts,
        ADD CONSTRAINT a_link_is_of_something CHECK (case_number IS NOT NULL OR account IS NOT NULL);
      CREATE INDEX customer_links_by_account ON customer_links (account, made_at) WHERE account IS NOT NULL;`);
  }

  /** What was of an account alone has no place before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX customer_links_by_account;
      DELETE FROM customer_link_secrets WHERE link IN (SELECT id FROM customer_links WHERE case_number IS NULL);
      DELETE FROM customer_links WHERE case_number IS NULL;
      ALTER TABLE customer_links DROP COLUMN account, ALTER COLUMN case_number SET NOT NULL;`);
  }
}
