import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of payments and the verdict on each of its rows, so that it is posted once however often it is sent or broken off. */
export class FilesOfPaymentsArePosted1764001320000 implements MigrationInterface {
  name = 'FilesOfPaymentsArePosted1764001320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_files (
        file text PRIMARY KEY, name text NOT NULL, sent_by text NOT NULL, received_at timestamptz NOT NULL,
        posted_at timestamptz
      );
      CREATE INDEX payment_files_by_time ON payment_files (received_at);

      CREATE TABLE payment_file_rows (
        file text NOT NULL, line integer NOT NULL, payment text, account text, amount bigint, verdict text NOT NULL,
        code text, detail text,
        PRIMARY KEY (file, line),
        CONSTRAINT payment_file_rows_file_fkey FOREIGN KEY (file) REFERENCES payment_files,
        CONSTRAINT payment_file_rows_verdict_check CHECK (verdict IN ('posted', 'posted before', 'refused'))
      );
      CREATE TRIGGER verdicts_are_never_changed BEFORE UPDATE OR DELETE ON payment_file_rows
        FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payment_file_rows, payment_files;');
  }
}
