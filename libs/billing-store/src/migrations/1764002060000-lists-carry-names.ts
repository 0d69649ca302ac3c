import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A page of a list is read without a join for names: at a million cases those cost more than the page itself. The name of the
 * customer and the address of the premise stand in the list row; triggers keep them. What the list of everything is narrowed
 * by stands in its index, so that rows of other kinds are passed over without a look at them.
 */
export class ListsCarryNames1764002060000 implements MigrationInterface {
  name = 'ListsCarryNames1764002060000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [columns, naming, following, narrowed]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER case_is_named_when_opened ON cases;
      DROP TRIGGER case_is_named_when_moved ON cases;
      DROP TRIGGER case_name_follows_the_customer ON customers;
      DROP TRIGGER case_name_follows_the_account ON accounts;
      DROP TRIGGER case_name_follows_the_premise ON premises;
      DROP FUNCTION name_case, rename_cases_of_customer, rename_cases_of_account, rename_cases_of_premise;
      ALTER TABLE cases DROP customer_name, DROP premise_address;
      DROP INDEX cases_by_due;
      CREATE INDEX cases_by_due ON cases (coalesce(due_at, 'infinity'::timestamptz), case_number) WHERE status <> 'closed';`);
  }
}

const columns = `
  ALTER TABLE cases ADD customer_name text, ADD premise_address text;
  UPDATE cases c SET
    customer_name = (SELECT k.name FROM accounts a JOIN customers k ON k.number = a.customer WHERE a.number = c.account),
    premise_address = (SELECT concat_ws(', ', p.address, p.city) FROM premises p WHERE p.number = c.address);`;

/** A command writes the whole list row, so this runs for new cases and moved ones alone. The locks keep a name from changing past it. */
const naming = `
  CREATE FUNCTION name_case() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.customer_name := (SELECT k.name FROM customers k
      WHERE k.number = (SELECT a.customer FROM accounts a WHERE a.number = NEW.account) FOR SHARE);
    NEW.premise_address := (SELECT concat_ws(', ', p.address, p.city) FROM premises p WHERE p.number = NEW.address FOR SHARE);
    RETURN NEW;
  END $$;
  CREATE TRIGGER case_is_named_when_opened BEFORE INSERT ON cases
    FOR EACH ROW WHEN (NEW.opened_at = NEW.at) EXECUTE FUNCTION name_case();
  CREATE TRIGGER case_is_named_when_moved BEFORE UPDATE OF account, address ON cases
    FOR EACH ROW WHEN (OLD.account IS DISTINCT FROM NEW.account OR OLD.address IS DISTINCT FROM NEW.address)
    EXECUTE FUNCTION name_case();`;

const following = `
  CREATE FUNCTION rename_cases_of_customer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE cases c SET customer_name = NEW.name FROM accounts a WHERE a.number = c.account AND a.customer = NEW.number;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_name_follows_the_customer AFTER UPDATE OF name ON customers
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION rename_cases_of_customer();

  CREATE FUNCTION rename_cases_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE cases c SET customer_name = (SELECT k.name FROM customers k WHERE k.number = NEW.customer)
      WHERE c.account = NEW.number;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_name_follows_the_account AFTER INSERT OR UPDATE OF customer ON accounts
    FOR EACH ROW EXECUTE FUNCTION rename_cases_of_account();

  CREATE FUNCTION rename_cases_of_premise() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE cases c SET premise_address = concat_ws(', ', NEW.address, NEW.city) WHERE c.address = NEW.number;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_name_follows_the_premise AFTER INSERT OR UPDATE OF address, city ON premises
    FOR EACH ROW EXECUTE FUNCTION rename_cases_of_premise();`;

const narrowed = `
  DROP INDEX cases_by_due;
  CREATE INDEX cases_by_due ON cases
    (coalesce(due_at, 'infinity'::timestamptz), case_number, kind, level, utility, process) WHERE status <> 'closed';`;
