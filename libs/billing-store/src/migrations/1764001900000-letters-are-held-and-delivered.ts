import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter keeps its words, its numbers with their sources and who gets it; it can wait for a person; each delivery is noted. */
export class LettersAreHeldAndDelivered1764001900000 implements MigrationInterface {
  name = 'LettersAreHeldAndDelivered1764001900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents
        ADD text text, ADD html text, ADD figures jsonb, ADD language text, ADD recipients jsonb,
        ADD held_for text, ADD approved_at timestamptz, ADD approved_by text,
        ADD withdrawn_by text, ADD withdrawn_why text;
      CREATE INDEX documents_held ON documents (at, id)
        WHERE held_for IS NOT NULL AND approved_at IS NULL AND withdrawn_at IS NULL;

      CREATE TABLE deliveries (
        reference text PRIMARY KEY, document text NOT NULL, channel text NOT NULL, address text NOT NULL,
        delivered_at timestamptz NOT NULL,
        CONSTRAINT deliveries_of_a_document FOREIGN KEY (document) REFERENCES documents (id)
      );
      CREATE INDEX deliveries_by_document ON deliveries (document, delivered_at);

      ALTER TABLE customers ADD language text, ADD letters_by text;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customers DROP language, DROP letters_by;
      DROP TABLE deliveries;
      DROP INDEX documents_held;
      ALTER TABLE documents
        DROP text, DROP html, DROP figures, DROP language, DROP recipients, DROP held_for, DROP approved_at, DROP approved_by,
        DROP withdrawn_by, DROP withdrawn_why;`);
  }
}
