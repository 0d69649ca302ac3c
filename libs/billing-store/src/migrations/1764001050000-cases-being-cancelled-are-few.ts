import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few cases that are being cancelled are found without reading the many that are open. */
export class CasesBeingCancelledAreFew1764001050000 implements MigrationInterface {
  name = 'CasesBeingCancelledAreFew1764001050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX cases_being_cancelled ON cases (coalesce(due_at, 'infinity'::timestamptz), case_number)
        WHERE status = 'cancelling'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cases_being_cancelled');
  }
}
