import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may sign in, and which browsers are signed in. */
export class PeopleSignIn1764001700000 implements MigrationInterface {
  name = 'PeopleSignIn1764001700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        key text PRIMARY KEY, issuer text NOT NULL, subject text NOT NULL, name text NOT NULL, role text NOT NULL, "of" text,
        language text NOT NULL, added_at timestamptz NOT NULL, revoked_at timestamptz,
        CONSTRAINT people_name_key UNIQUE (name), CONSTRAINT people_issuer_subject_key UNIQUE (issuer, subject),
        CONSTRAINT people_language_check CHECK (language IN ('en', 'es'))
      );
      CREATE TABLE sessions (
        id_hash bytea PRIMARY KEY, person text NOT NULL, begun_at timestamptz NOT NULL, seen_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL, sealed_token bytea,
        CONSTRAINT sessions_person_fkey FOREIGN KEY (person) REFERENCES people (key)
      ) WITH (fillfactor = 70);
      CREATE INDEX sessions_by_person ON sessions (person);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sessions; DROP TABLE people;');
  }
}
