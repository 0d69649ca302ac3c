import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each worker says that it is there, what it has done, and how far behind it is. By the real clock. */
export class WorkersReportThemselves1764001000000 implements MigrationInterface {
  name = 'WorkersReportThemselves1764001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE workers (
        name text PRIMARY KEY, started_at timestamptz NOT NULL, seen_at timestamptz NOT NULL, told integer NOT NULL,
        revived integer NOT NULL, lag_seconds integer NOT NULL, owed integer NOT NULL
      ) WITH (fillfactor = 60);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE workers;');
  }
}
