import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CustomersHaveLinks1764002042000 implements MigrationInterface {
  name = 'CustomersHaveLinks1764002042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer_links (
        id text PRIMARY KEY, case_number text NOT NULL, by text NOT NULL, page text NOT NULL,
        made_by text NOT NULL, made_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
        revoked_at timestamptz, revoked_by text, opened integer NOT NULL, last_opened_at timestamptz
      );
      CREATE INDEX customer_links_by_case ON customer_links (case_number, made_at);

      CREATE TABLE customer_link_secrets (
        hash bytea PRIMARY KEY, link text NOT NULL, made_at timestamptz NOT NULL,
        CONSTRAINT customer_link_secrets_of_a_link FOREIGN KEY (link) REFERENCES customer_links (id)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE customer_link_secrets; DROP TABLE customer_links;');
  }
}
