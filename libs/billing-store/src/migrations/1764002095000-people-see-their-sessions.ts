import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person sees from where else they are signed in, and when they last proved who they are. */
export class PeopleSeeTheirSessions1764002095000 implements MigrationInterface {
  name = 'PeopleSeeTheirSessions1764002095000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions ADD COLUMN proved_at timestamptz, ADD COLUMN browser text, ADD COLUMN system text,
        ADD COLUMN address text;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions DROP COLUMN proved_at, DROP COLUMN browser, DROP COLUMN system, DROP COLUMN address;`);
  }
}
