import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases are searched by the customer's name and the address of the premise as well; both may change after the case was opened. */
export class CasesAreFoundByNameAndAddress1764000900000 implements MigrationInterface {
  name = 'CasesAreFoundByNameAndAddress1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [words, follow, names]) await runner.query(statement);
    await runner.query(
      'UPDATE case_texts t SET search = words_of(c) FROM cases c WHERE c.case_number = t.case_number',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER case_text_follows_the_customer ON customers;
      DROP TRIGGER case_text_follows_the_premise ON premises;
      DROP TRIGGER case_text_follows_the_account ON accounts;
      DROP FUNCTION follow_customer, follow_premise, follow_account;
      CREATE OR REPLACE FUNCTION follow_case_text() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.search = OLD.search THEN RETURN NULL; END IF;
        INSERT INTO case_texts (case_number, search) VALUES (NEW.case_number, NEW.search)
          ON CONFLICT (case_number) DO UPDATE SET search = excluded.search;
        RETURN NULL;
      END $$;
      DROP FUNCTION words_of(cases);
      DROP INDEX cases_by_premise;
      UPDATE case_texts t SET search = c.search FROM cases c WHERE c.case_number = t.case_number;`);
  }
}

const words = `
  CREATE INDEX cases_by_premise ON cases (address);
  CREATE FUNCTION words_of(one cases) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT lower(concat_ws(' ', one.search, k.name, p.address, p.city, p.postal_code))
    FROM (VALUES (one.account, one.address)) AS here(account, premise)
    LEFT JOIN accounts a ON a.number = here.account LEFT JOIN customers k ON k.number = a.customer
    LEFT JOIN premises p ON p.number = here.premise
  $$;`;

const follow = `
  CREATE OR REPLACE FUNCTION follow_case_text() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.search = OLD.search THEN RETURN NULL; END IF;
    INSERT INTO case_texts (case_number, search) VALUES (NEW.case_number, words_of(NEW))
      ON CONFLICT (case_number) DO UPDATE SET search = excluded.search;
    RETURN NULL;
  END $$;`;

const names = `
  CREATE FUNCTION follow_customer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE case_texts t SET search = words_of(c) FROM cases c JOIN accounts a ON a.number = c.account
      WHERE c.case_number = t.case_number AND a.customer = NEW.number;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_text_follows_the_customer AFTER UPDATE OF name ON customers
    FOR EACH ROW EXECUTE FUNCTION follow_customer();

  CREATE FUNCTION follow_account() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE case_texts t SET search = words_of(c) FROM cases c WHERE c.case_number = t.case_number AND c.account = NEW.number;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_text_follows_the_account AFTER UPDATE OF customer ON accounts
    FOR EACH ROW EXECUTE FUNCTION follow_account();

  CREATE FUNCTION follow_premise() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE case_texts t SET search = words_of(c) FROM cases c WHERE c.case_number = t.case_number AND c.address = NEW.number;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_text_follows_the_premise AFTER INSERT OR UPDATE OF address, city, postal_code ON premises
    FOR EACH ROW EXECUTE FUNCTION follow_premise();`;
