import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What households tell in interviews: sealed field by field, each opening written down, erased when its time is over. */
export class AnswersOfInterviewsAreSealed1764001500000 implements MigrationInterface {
  name = 'AnswersOfInterviewsAreSealed1764001500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interviews (
        id text PRIMARY KEY, case_number text NOT NULL, language text NOT NULL, taken_by text NOT NULL,
        at timestamptz NOT NULL, erased_at timestamptz
      );
      CREATE INDEX interviews_by_case ON interviews (case_number, at);

      CREATE TABLE sealed_answers (
        interview text NOT NULL, field text NOT NULL, sealed bytea NOT NULL,
        CONSTRAINT sealed_answers_pkey PRIMARY KEY (interview, field),
        CONSTRAINT sealed_answers_interview_fkey FOREIGN KEY (interview) REFERENCES interviews
      );

      CREATE TABLE answers_opened (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        interview text NOT NULL, fields text[] NOT NULL, purpose text NOT NULL, by_name text NOT NULL,
        by_role text NOT NULL, at timestamptz NOT NULL,
        CONSTRAINT answers_opened_interview_fkey FOREIGN KEY (interview) REFERENCES interviews
      );
      CREATE INDEX answers_opened_by_interview ON answers_opened (interview, at);
      CREATE TRIGGER openings_are_never_changed BEFORE UPDATE OR DELETE ON answers_opened
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER openings_are_never_emptied BEFORE TRUNCATE ON answers_opened EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answers_opened, sealed_answers, interviews;');
  }
}
