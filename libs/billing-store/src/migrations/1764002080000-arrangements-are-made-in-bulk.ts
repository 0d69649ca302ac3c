import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Arrangements that are made when a moratorium ends, with the verdict on each account. */
export class ArrangementsAreMadeInBulk1764002080000 implements MigrationInterface {
  name = 'ArrangementsAreMadeInBulk1764002080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulk_runs (
        run text PRIMARY KEY, utility text NOT NULL, ended_on date NOT NULL, begun_by text NOT NULL, begun_role text NOT NULL,
        begun_at timestamptz NOT NULL, done_at timestamptz
      );
      CREATE TABLE bulk_verdicts (
        run text CONSTRAINT bulk_verdicts_run_fkey REFERENCES bulk_runs,
        account text CONSTRAINT bulk_verdicts_account_fkey REFERENCES accounts,
        verdict text NOT NULL CONSTRAINT bulk_verdicts_verdict_check CHECK (verdict IN ('arranged', 'not arranged')),
        case_number text, code text, detail text, judged_at timestamptz NOT NULL,
        PRIMARY KEY (run, account)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bulk_verdicts, bulk_runs;`);
  }
}
