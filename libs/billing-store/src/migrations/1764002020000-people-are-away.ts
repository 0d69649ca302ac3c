import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is away from when until when, and who said so. */
export class PeopleAreAway1764002020000 implements MigrationInterface {
  name = 'PeopleAreAway1764002020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE absences (
        key text PRIMARY KEY, person text NOT NULL, "from" timestamptz NOT NULL, until timestamptz, said_by text NOT NULL,
        said_by_role text NOT NULL, said_at timestamptz NOT NULL, ended_at timestamptz, ended_by text,
        CONSTRAINT an_absence_takes_time CHECK (until > "from")
      );
      CREATE INDEX absences_that_are_not_over ON absences (person) WHERE ended_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE absences;');
  }
}
