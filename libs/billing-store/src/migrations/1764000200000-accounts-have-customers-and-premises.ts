import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who the utility serves, and where: customers, accounts, premises, service points, meters, and who takes service from when. */
export class AccountsHaveCustomersAndPremises1764000200000 implements MigrationInterface {
  name = 'AccountsHaveCustomersAndPremises1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customers (
        number text PRIMARY KEY, name text NOT NULL, kind text NOT NULL, email text, phone text, mailing_address text,
        since timestamptz NOT NULL
      );

      CREATE TABLE accounts (
        number text PRIMARY KEY, utility text NOT NULL, customer text REFERENCES customers,
        opened_at timestamptz NOT NULL, closed_at timestamptz
      );
      CREATE INDEX accounts_by_customer ON accounts (customer);

      CREATE TABLE premises (
        number text PRIMARY KEY, utility text NOT NULL, address text NOT NULL, city text NOT NULL, county text,
        postal_code text
      );

      CREATE TABLE service_points (
        number text PRIMARY KEY, premise text NOT NULL REFERENCES premises, commodity text NOT NULL, details jsonb NOT NULL
      );
      CREATE INDEX service_points_by_premise ON service_points (premise);

      CREATE TABLE meters (
        number text PRIMARY KEY, service_point text REFERENCES service_points, set_at timestamptz, removed_at timestamptz
      );
      CREATE INDEX meters_by_service_point ON meters (service_point);

      CREATE TABLE services (
        key text PRIMARY KEY, service_point text NOT NULL REFERENCES service_points, account text REFERENCES accounts,
        meter text REFERENCES meters, case_number text, status text NOT NULL,
        starts_at timestamptz, ended_at timestamptz,
        CONSTRAINT services_status_check CHECK (status IN ('pending', 'active', 'ended')),
        CONSTRAINT active_service_is_taken_by_an_account CHECK (status <> 'active' OR (account IS NOT NULL AND starts_at IS NOT NULL))
      );
      CREATE INDEX services_by_account ON services (account);
      CREATE UNIQUE INDEX one_active_service_at_a_service_point ON services (service_point) WHERE status = 'active';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE services, meters, service_points, premises, accounts, customers;');
  }
}
