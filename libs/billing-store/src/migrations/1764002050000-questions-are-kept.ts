import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions over cases that are kept and shared, and indexes for what managers ask of stages. */
export class QuestionsAreKept1764002050000 implements MigrationInterface {
  name = 'QuestionsAreKept1764002050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE questions (
        key text PRIMARY KEY, name text NOT NULL, owner text NOT NULL, owner_role text NOT NULL, shared_with text,
        filters jsonb NOT NULL, kept_at timestamptz NOT NULL, dropped_at timestamptz
      );
      CREATE INDEX questions_by_owner ON questions (owner_role, owner);
      CREATE INDEX questions_shared ON questions (shared_with) WHERE dropped_at IS NULL;

      CREATE INDEX stages_by_end ON stages (key, ended_at) WHERE status = 'done';
      CREATE INDEX stages_by_assignee ON stages (assignee) WHERE status = 'open' AND assignee IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX stages_by_assignee, stages_by_end;
      DROP TABLE questions;`);
  }
}
