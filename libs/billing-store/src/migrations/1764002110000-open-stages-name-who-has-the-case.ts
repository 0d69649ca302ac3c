import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is offered in a team's queue is found in the index alone: an open stage names who has its case, and the rows of everybody
 * else are passed over without a look at their cases. To Dos are narrowed by person in the same way.
 */
export class OpenStagesNameWhoHasTheCase1764002110000 implements MigrationInterface {
  name = 'OpenStagesNameWhoHasTheCase1764002110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stages ADD case_assignee text;
      UPDATE stages s SET case_assignee = c.assignee FROM cases c
        WHERE c.case_number = s.case_number AND s.status = 'open' AND c.assignee IS NOT NULL;
      DROP INDEX stages_by_owner, to_dos_by_role;
      CREATE INDEX stages_by_owner ON stages (owner, coalesce(due_at, 'infinity'::timestamptz), case_number, key, case_assignee)
        WHERE status = 'open';
      CREATE INDEX to_dos_by_role ON to_dos (role, coalesce(due_at, 'infinity'::timestamptz), case_number, key, assignee)
        WHERE done_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX stages_by_owner, to_dos_by_role;
      ALTER TABLE stages DROP case_assignee;
      CREATE INDEX stages_by_owner ON stages (owner, coalesce(due_at, 'infinity'::timestamptz), case_number, key)
        WHERE status = 'open';
      CREATE INDEX to_dos_by_role ON to_dos (role, coalesce(due_at, 'infinity'::timestamptz), case_number, key)
        WHERE done_at IS NULL;`);
  }
}
