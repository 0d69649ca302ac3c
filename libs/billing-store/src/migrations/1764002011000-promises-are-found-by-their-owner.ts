import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose word it was is asked for over years, not only of what is still to be kept. */
export class PromisesAreFoundByTheirOwner1764002011000 implements MigrationInterface {
  name = 'PromisesAreFoundByTheirOwner1764002011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX follow_ups_by_owner ON to_dos ((coalesce(owner, assignee)), due_at, case_number, key)
        WHERE about LIKE 'promise/%';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX follow_ups_by_owner;');
  }
}
