import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps service on, each fact on its own; and what an account has agreed to. A protection ends once, nothing else of it changes. */
export class ProtectionsAreKept1764001310000 implements MigrationInterface {
  name = 'ProtectionsAreKept1764001310000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [protections, endsOnce, agreements]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreements, protections; DROP FUNCTION protection_ends_once;');
  }
}

const protections = `
  CREATE TABLE protections (
    key text PRIMARY KEY, account text NOT NULL, service text, kind text NOT NULL, amount bigint,
    holds_from timestamptz NOT NULL, holds_until timestamptz, clause text NOT NULL, case_number text,
    ended_at timestamptz, ended_why text, details jsonb,
    CONSTRAINT protections_account_fkey FOREIGN KEY (account) REFERENCES accounts,
    CONSTRAINT protections_service_check CHECK (service IN ('electric', 'water', 'sewer', 'solid waste')),
    CONSTRAINT an_end_has_its_reason CHECK ((ended_at IS NULL) = (ended_why IS NULL))
  );
  CREATE INDEX protections_by_account ON protections (account);
  CREATE INDEX protections_by_case ON protections (case_number);`;

const endsOnce = `
  CREATE FUNCTION protection_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
       AND to_jsonb(OLD) - 'ended_at' - 'ended_why' = to_jsonb(NEW) - 'ended_at' - 'ended_why' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The protection % ends once; nothing else of it is ever changed', OLD.key USING ERRCODE = 'check_violation';
  END $$;
  CREATE TRIGGER a_protection_ends_once BEFORE UPDATE ON protections
    FOR EACH ROW EXECUTE FUNCTION protection_ends_once();
  CREATE TRIGGER protections_are_never_deleted BEFORE DELETE ON protections
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER protections_are_never_emptied BEFORE TRUNCATE ON protections EXECUTE FUNCTION refuse_change();`;

const agreements = `
  CREATE TABLE agreements (
    case_number text PRIMARY KEY, account text NOT NULL, kind text NOT NULL, seen jsonb NOT NULL,
    CONSTRAINT agreements_account_fkey FOREIGN KEY (account) REFERENCES accounts,
    CONSTRAINT agreements_kind_check CHECK (kind IN ('arrangement', 'pledge', 'severance'))
  );
  CREATE INDEX agreements_by_account ON agreements (account, kind);`;
