import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies as Open Referral describes them, and the files of pledges that they send, each row with its verdict. */
export class AgenciesAreKnown1764001810000 implements MigrationInterface {
  name = 'AgenciesAreKnown1764001810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agencies (
        id text PRIMARY KEY, name text NOT NULL, organization jsonb NOT NULL,
        changed_at timestamptz NOT NULL, changed_by text NOT NULL, ended_at timestamptz
      );

      CREATE TABLE pledge_files (
        file text PRIMARY KEY, agency text NOT NULL, name text NOT NULL, sent_by text NOT NULL, received_at timestamptz NOT NULL,
        judged_at timestamptz,
        CONSTRAINT pledge_files_agency_fkey FOREIGN KEY (agency) REFERENCES agencies (id)
      );

      CREATE TABLE pledge_file_rows (
        file text NOT NULL, line integer NOT NULL, reference text, account text, amount bigint, verdict text NOT NULL,
        case_number text, code text, detail text,
        CONSTRAINT pledge_file_rows_pkey PRIMARY KEY (file, line),
        CONSTRAINT pledge_file_rows_file_fkey FOREIGN KEY (file) REFERENCES pledge_files (file),
        CONSTRAINT pledge_file_rows_verdict_check CHECK (verdict IN ('taken', 'refused'))
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pledge_file_rows, pledge_files, agencies;');
  }
}
