import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may speak about an account, in which language, and whether where it is stays unsaid. */
export class PeopleSpeakForAccounts1764001800000 implements MigrationInterface {
  name = 'PeopleSpeakForAccounts1764001800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_people (
        key text PRIMARY KEY, account text NOT NULL, kind text NOT NULL, name text NOT NULL, phone text, address text,
        scope text[], until date, agency text, released_on date,
        since timestamptz NOT NULL, named_by text NOT NULL, ended_at timestamptz, ended_by text,
        CONSTRAINT account_people_account_fkey FOREIGN KEY (account) REFERENCES accounts (number),
        CONSTRAINT account_people_kind_check CHECK (
          kind IN ('holder', 'joint holder', 'authorized person', 'agency', 'third-party designee'))
      );
      CREATE INDEX account_people_by_account ON account_people (account, since);

      CREATE TABLE account_contacts (
        account text PRIMARY KEY, language text, interpreter boolean NOT NULL, confidential_address boolean NOT NULL,
        changed_at timestamptz NOT NULL, changed_by text NOT NULL,
        CONSTRAINT account_contacts_account_fkey FOREIGN KEY (account) REFERENCES accounts (number)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_contacts, account_people;');
  }
}
