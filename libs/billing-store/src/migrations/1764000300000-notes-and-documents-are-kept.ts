import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts about people, which commands name by id only, and letters and papers with their content. */
export class NotesAndDocumentsAreKept1764000300000 implements MigrationInterface {
  name = 'NotesAndDocumentsAreKept1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notes (
        id text PRIMARY KEY, case_number text, account text, text text NOT NULL, author text NOT NULL, role text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX notes_by_case ON notes (case_number, at);
      CREATE INDEX notes_by_account ON notes (account, at);

      CREATE TABLE documents (
        id text PRIMARY KEY, case_number text NOT NULL, effect text, kind text NOT NULL, title text NOT NULL,
        content_type text NOT NULL, content bytea NOT NULL, sha256 bytea NOT NULL, at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT one_document_for_an_effect UNIQUE (effect)
      );
      CREATE INDEX documents_by_case ON documents (case_number, at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE documents, notes;');
  }
}
