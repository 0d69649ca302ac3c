import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs of partners and agencies call under credentials of their own. */
export class ProgramsHaveCredentials1764001720000 implements MigrationInterface {
  name = 'ProgramsHaveCredentials1764001720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE credentials (
        id text PRIMARY KEY, name text NOT NULL, role text NOT NULL, "of" text, secret_hash bytea NOT NULL,
        former_hash bytea, former_until timestamptz, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
        revoked_at timestamptz, CONSTRAINT credentials_name_key UNIQUE (name)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE credentials;');
  }
}
