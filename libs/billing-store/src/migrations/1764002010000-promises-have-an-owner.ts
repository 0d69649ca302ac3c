import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was promised to customers is found by its date, and whose word it was stays known when it is offered to the team. */
export class PromisesHaveAnOwner1764002010000 implements MigrationInterface {
  name = 'PromisesHaveAnOwner1764002010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE to_dos ADD owner text, ADD done_by text;
      CREATE INDEX follow_ups_to_keep ON to_dos (due_at, case_number, key)
        WHERE about LIKE 'promise/%' AND done_at IS NULL;
      CREATE INDEX follow_ups_by_due ON to_dos (due_at, case_number, key) WHERE about LIKE 'promise/%';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX follow_ups_to_keep, follow_ups_by_due;
      ALTER TABLE to_dos DROP owner, DROP done_by;`);
  }
}
