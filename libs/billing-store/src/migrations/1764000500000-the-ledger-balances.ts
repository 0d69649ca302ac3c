import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Double entry: at the end of every transaction each posting has two entries or more, which add up to nothing. None is ever changed. */
export class TheLedgerBalances1764000500000 implements MigrationInterface {
  name = 'TheLedgerBalances1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, balance, unchanged]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_entries, postings; DROP FUNCTION posting_balances;');
  }
}

const tables = `
  CREATE TABLE postings (
    key text PRIMARY KEY, kind text NOT NULL, account text, case_number text, at timestamptz NOT NULL, memo text,
    reverses text,
    CONSTRAINT reversed_once UNIQUE (reverses),
    CONSTRAINT postings_reverses_fkey FOREIGN KEY (reverses) REFERENCES postings
  );
  CREATE INDEX postings_by_account ON postings (account, at);
  CREATE INDEX postings_by_case ON postings (case_number, at);

  CREATE TABLE ledger_entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    posting text NOT NULL,
    ledger_account text NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT ledger_entries_posting_fkey FOREIGN KEY (posting) REFERENCES postings,
    CONSTRAINT an_entry_is_not_nothing CHECK (amount <> 0)
  );
  CREATE INDEX ledger_entries_by_posting ON ledger_entries (posting);
  CREATE INDEX ledger_entries_by_account ON ledger_entries (ledger_account) INCLUDE (amount);`;

const balance = `
  CREATE FUNCTION posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    of_posting text := CASE TG_TABLE_NAME WHEN 'postings' THEN to_jsonb(NEW) ->> 'key' ELSE to_jsonb(NEW) ->> 'posting' END;
    total numeric;
    entries bigint;
  BEGIN
    SELECT coalesce(sum(amount), 0), count(*) INTO total, entries FROM ledger_entries WHERE posting = of_posting;
    IF entries < 2 THEN
      RAISE EXCEPTION 'The posting % has % entries; it needs two', of_posting, entries USING ERRCODE = 'check_violation';
    END IF;
    IF total <> 0 THEN
      RAISE EXCEPTION 'The posting % does not balance: it is out by % cents', of_posting, total USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER a_posting_balances AFTER INSERT ON postings DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION posting_balances();
  CREATE CONSTRAINT TRIGGER its_entries_balance AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION posting_balances();`;

const unchanged = `
  CREATE TRIGGER postings_are_never_changed BEFORE UPDATE OR DELETE ON postings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER postings_are_never_emptied BEFORE TRUNCATE ON postings EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ledger_entries_are_never_changed BEFORE UPDATE OR DELETE ON ledger_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ledger_entries_are_never_emptied BEFORE TRUNCATE ON ledger_entries EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER anchors_are_never_emptied BEFORE TRUNCATE ON anchors EXECUTE FUNCTION refuse_change();`;
