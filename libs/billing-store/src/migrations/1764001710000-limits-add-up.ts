import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each caller gave up of the utility's money: limits hold for a day, not for one command alone. */
export class LimitsAddUp1764001710000 implements MigrationInterface {
  name = 'LimitsAddUp1764001710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE limit_uses (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, caller text NOT NULL, command text NOT NULL,
        amount bigint NOT NULL, at timestamptz NOT NULL
      );
      CREATE INDEX limit_uses_by_caller ON limit_uses (caller, command, at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE limit_uses;');
  }
}
