import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What falls due is looked for in every case: a closed one may still wait for the day on which answers are erased. */
export class AClosedCaseMayHaveALastDue1764001400000 implements MigrationInterface {
  name = 'AClosedCaseMayHaveALastDue1764001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX cases_by_next_due;
      CREATE INDEX cases_by_next_due ON cases (next_due) WHERE next_due IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX cases_by_next_due;
      CREATE INDEX cases_by_next_due ON cases (next_due) WHERE status <> 'closed'`);
  }
}
