import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contractors have lists of their jobs, agencies of their pledges: read by an index, and of nobody else's. */
export class CasesNameTheirCompany1764002043000 implements MigrationInterface {
  name = 'CasesNameTheirCompany1764002043000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases ADD company text;
      UPDATE cases SET company = s.state::jsonb #>> ARRAY['facts', CASE cases.process WHEN 'pledge' THEN 'agency' ELSE 'contractor' END]
        FROM case_states s WHERE s.case_number = cases.case_number AND cases.process IN ('pledge', 'design project');
      CREATE INDEX cases_by_company ON cases (company, coalesce(due_at, 'infinity'::timestamptz), case_number)
        WHERE company IS NOT NULL;
      CREATE INDEX cases_of_company_by_opening ON cases (company, opened_at, case_number) WHERE company IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX cases_by_company;
      DROP INDEX cases_of_company_by_opening;
      ALTER TABLE cases DROP company;`);
  }
}
