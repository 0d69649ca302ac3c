import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who agreed on what by which version of the rules is kept with an agreement; what was agreed before is told by the journal and its decisions. */
export class OutcomesAreToldApart1764002030000 implements MigrationInterface {
  name = 'OutcomesAreToldApart1764002030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreements ADD agreed_by text, ADD book text, ADD version text;
      UPDATE agreements g SET agreed_by = nullif(j.actor, CASE WHEN j.role = 'time' THEN j.actor END)
        FROM journal j WHERE g.kind = 'arrangement' AND j.case_number = g.case_number AND j.kind = 'accepted';
      UPDATE agreements g SET book = d.book, version = d.version
        FROM decisions d WHERE g.kind = 'arrangement' AND d.case_number = g.case_number AND d.rule = 'arrangement months';
      CREATE INDEX arrangements_by_acceptance ON agreements ((seen->>'acceptedAt'), case_number) WHERE kind = 'arrangement';
      CREATE INDEX charges_by_arrangement ON charges (arrangement) WHERE arrangement IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX arrangements_by_acceptance, charges_by_arrangement;
      ALTER TABLE agreements DROP agreed_by, DROP book, DROP version;`);
  }
}
