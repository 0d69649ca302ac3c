import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stands in for the in-boxes of outside parties, which the store does not own: a call with a reference that is there already changes nothing. */
export class PartnersHaveAnInBox1764000700000 implements MigrationInterface {
  name = 'PartnersHaveAnInBox1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA partners;
      CREATE TABLE partners.in_box (
        reference text PRIMARY KEY, partner text NOT NULL, kind text NOT NULL, body jsonb NOT NULL,
        received_at timestamptz NOT NULL, withdrawn_at timestamptz
      );
      CREATE INDEX in_box_by_partner ON partners.in_box (partner, received_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA partners CASCADE;');
  }
}
