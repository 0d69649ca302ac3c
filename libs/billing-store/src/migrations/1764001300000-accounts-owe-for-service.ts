import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a customer owes for service: bills, charges with a ledger account each, deposits, write-offs; and what an account is known by. */
export class AccountsOweForService1764001300000 implements MigrationInterface {
  name = 'AccountsOweForService1764001300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [accounts, bills, ends, payments]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM payments WHERE invoice IS NULL;
      ALTER TABLE payments DROP channel, DROP agency, DROP program, DROP pledge,
        ALTER invoice SET NOT NULL, ALTER case_number SET NOT NULL, ALTER purpose SET NOT NULL;
      DROP TABLE write_offs, deposits, charges, bills;
      ALTER TABLE services DROP off, DROP off_since;
      ALTER TABLE accounts DROP customer_class, DROP cash_only_until, DROP budget_amount, DROP final_billed_on;`);
  }
}

const accounts = `
  ALTER TABLE accounts ADD customer_class text, ADD cash_only_until date, ADD budget_amount bigint, ADD final_billed_on date,
    ADD CONSTRAINT accounts_customer_class_check CHECK (customer_class IN ('residential', 'business', 'public agency'));
  ALTER TABLE services ADD off text, ADD off_since timestamptz,
    ADD CONSTRAINT services_off_check CHECK (off IN ('disconnected', 'restricted'));`;

const bills = `
  CREATE TABLE bills (
    number text PRIMARY KEY, account text NOT NULL, kind text NOT NULL, period_from date NOT NULL, period_to date NOT NULL,
    issued_on date NOT NULL, due_on date NOT NULL, at timestamptz NOT NULL, amount bigint NOT NULL, corrects text,
    CONSTRAINT bills_account_fkey FOREIGN KEY (account) REFERENCES accounts,
    CONSTRAINT bills_corrects_fkey FOREIGN KEY (corrects) REFERENCES bills,
    CONSTRAINT corrected_once UNIQUE (corrects),
    CONSTRAINT bills_kind_check CHECK (kind IN ('regular', 'final', 'corrected')),
    CONSTRAINT a_bill_is_something CHECK (amount > 0)
  );
  CREATE INDEX bills_by_account ON bills (account, issued_on);
  CREATE TRIGGER bills_are_never_changed BEFORE UPDATE OR DELETE ON bills FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE charges (
    key text PRIMARY KEY, account text NOT NULL, service text NOT NULL, kind text NOT NULL, bill text, arrangement text,
    amount bigint NOT NULL, due_on date NOT NULL, issued_on date NOT NULL, at timestamptz NOT NULL,
    departed boolean NOT NULL, ledger_account text NOT NULL,
    CONSTRAINT charges_account_fkey FOREIGN KEY (account) REFERENCES accounts,
    CONSTRAINT charges_bill_fkey FOREIGN KEY (bill) REFERENCES bills,
    CONSTRAINT a_ledger_account_for_each_charge UNIQUE (ledger_account),
    CONSTRAINT charges_service_check CHECK (service IN ('electric', 'water', 'sewer', 'solid waste')),
    CONSTRAINT a_charge_is_something CHECK (amount > 0)
  );
  CREATE INDEX charges_by_account ON charges (account, due_on);
  CREATE INDEX charges_by_bill ON charges (bill);
  CREATE TRIGGER charges_are_never_changed BEFORE UPDATE OR DELETE ON charges FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER charges_are_never_emptied BEFORE TRUNCATE ON charges EXECUTE FUNCTION refuse_change();`;

const ends = `
  CREATE TABLE deposits (
    key text PRIMARY KEY, account text NOT NULL, ledger_account text NOT NULL, demanded_at timestamptz NOT NULL,
    CONSTRAINT deposits_account_fkey FOREIGN KEY (account) REFERENCES accounts,
    CONSTRAINT deposits_key_fkey FOREIGN KEY (key) REFERENCES charges
  );
  CREATE INDEX deposits_by_account ON deposits (account);

  CREATE TABLE write_offs (
    key text PRIMARY KEY, account text NOT NULL, amount bigint NOT NULL, asked_by text NOT NULL, approved_by text NOT NULL,
    reason text NOT NULL, at timestamptz NOT NULL,
    CONSTRAINT write_offs_account_fkey FOREIGN KEY (account) REFERENCES accounts,
    CONSTRAINT a_write_off_is_something CHECK (amount > 0),
    CONSTRAINT a_write_off_needs_two CHECK (asked_by <> approved_by)
  );
  CREATE INDEX write_offs_by_account ON write_offs (account);
  CREATE TRIGGER write_offs_are_never_changed BEFORE UPDATE OR DELETE ON write_offs
    FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

const payments = `
  ALTER TABLE payments ADD channel text, ADD agency text, ADD program text, ADD pledge text,
    ALTER invoice DROP NOT NULL, ALTER case_number DROP NOT NULL, ALTER purpose DROP NOT NULL,
    ADD CONSTRAINT a_payment_is_for_a_job_or_for_service CHECK (num_nulls(invoice, case_number, purpose) IN (0, 3));`;
