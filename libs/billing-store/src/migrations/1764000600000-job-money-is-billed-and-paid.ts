import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a job is billed, what was paid on it, and what is owed back to whom. The amounts themselves are in the ledger. */
export class JobMoneyIsBilledAndPaid1764000600000 implements MigrationInterface {
  name = 'JobMoneyIsBilledAndPaid1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoices (
        number text PRIMARY KEY, account text NOT NULL, case_number text NOT NULL, purpose text NOT NULL,
        amount bigint NOT NULL, issued_at timestamptz NOT NULL, due_on date, effect text, withdrawn_at timestamptz,
        CONSTRAINT one_invoice_for_an_effect UNIQUE (effect),
        CONSTRAINT invoices_account_fkey FOREIGN KEY (account) REFERENCES accounts,
        CONSTRAINT an_invoice_is_not_negative CHECK (amount >= 0)
      );
      CREATE INDEX invoices_by_account ON invoices (account);
      CREATE INDEX invoices_by_case ON invoices (case_number);

      CREATE TABLE payments (
        payment text PRIMARY KEY, account text NOT NULL, invoice text NOT NULL, case_number text NOT NULL,
        purpose text NOT NULL, amount bigint NOT NULL, tender text NOT NULL, paid_by text, received_at timestamptz NOT NULL,
        returned_at timestamptz, returned_reason text,
        CONSTRAINT payments_account_fkey FOREIGN KEY (account) REFERENCES accounts,
        CONSTRAINT payments_invoice_fkey FOREIGN KEY (invoice) REFERENCES invoices,
        CONSTRAINT a_payment_is_something CHECK (amount > 0)
      );
      CREATE INDEX payments_by_account ON payments (account);
      CREATE INDEX payments_by_case ON payments (case_number);
      CREATE INDEX payments_by_invoice ON payments (invoice);

      CREATE TABLE refunds (
        key text PRIMARY KEY, account text, case_number text NOT NULL, purpose text NOT NULL, owed_to text NOT NULL,
        amount bigint NOT NULL, reason text NOT NULL, owed_at timestamptz NOT NULL, paid_at timestamptz,
        CONSTRAINT a_refund_is_something CHECK (amount > 0)
      );
      CREATE INDEX refunds_by_case ON refunds (case_number);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refunds, payments, invoices;');
  }
}
