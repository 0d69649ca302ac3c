import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Queues at a million cases. Closed cases are in few of these indexes; a case without a due date comes last, which the
 * expression makes part of the order, so that a page goes on where the last one ended by one comparison.
 * Texts are searched in a table of their own: a command changes the list row nearly always and its text nearly never.
 */
export class ListsAreServedByIndexes1764000100000 implements MigrationInterface {
  name = 'ListsAreServedByIndexes1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [queues, parts, search]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER case_text_follows_the_case ON cases;
      DROP FUNCTION follow_case_text;
      DROP TABLE case_texts;
      DROP INDEX cases_by_due, cases_by_assignee, cases_by_owner, cases_by_party, cases_by_opening, cases_by_account,
        cases_by_next_due, stages_by_due, stages_by_owner, to_dos_by_role, to_dos_by_assignee, news_by_age;`);
  }
}

const queues = `
  CREATE INDEX cases_by_due ON cases (coalesce(due_at, 'infinity'::timestamptz), case_number) WHERE status <> 'closed';
  CREATE INDEX cases_by_assignee ON cases (assignee, coalesce(due_at, 'infinity'::timestamptz), case_number)
    WHERE status <> 'closed';
  CREATE INDEX cases_by_owner ON cases (owner, coalesce(due_at, 'infinity'::timestamptz), case_number)
    WHERE status <> 'closed';
  CREATE INDEX cases_by_party ON cases (party, coalesce(due_at, 'infinity'::timestamptz), case_number)
    WHERE status <> 'closed';
  CREATE INDEX cases_by_opening ON cases (opened_at, case_number);
  CREATE INDEX cases_by_account ON cases (account);
  CREATE INDEX cases_by_next_due ON cases (next_due) WHERE status <> 'closed';`;

const parts = `
  CREATE INDEX stages_by_due ON stages (key, coalesce(due_at, 'infinity'::timestamptz), case_number)
    WHERE status = 'open';
  CREATE INDEX stages_by_owner ON stages (owner, coalesce(due_at, 'infinity'::timestamptz), case_number, key)
    WHERE status = 'open';
  CREATE INDEX to_dos_by_role ON to_dos (role, coalesce(due_at, 'infinity'::timestamptz), case_number, key)
    WHERE done_at IS NULL;
  CREATE INDEX to_dos_by_assignee ON to_dos (assignee, coalesce(due_at, 'infinity'::timestamptz), case_number, key)
    WHERE done_at IS NULL;
  CREATE INDEX news_by_age ON news (since);`;

const search = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE TABLE case_texts (case_number text PRIMARY KEY REFERENCES cases, search text NOT NULL);
  CREATE INDEX case_texts_by_trigram ON case_texts USING gin (search gin_trgm_ops);
  INSERT INTO case_texts (case_number, search) SELECT case_number, search FROM cases;

  CREATE FUNCTION follow_case_text() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.search = OLD.search THEN RETURN NULL; END IF;
    INSERT INTO case_texts (case_number, search) VALUES (NEW.case_number, NEW.search)
      ON CONFLICT (case_number) DO UPDATE SET search = excluded.search;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_text_follows_the_case AFTER INSERT OR UPDATE OF search ON cases
    FOR EACH ROW EXECUTE FUNCTION follow_case_text();`;
