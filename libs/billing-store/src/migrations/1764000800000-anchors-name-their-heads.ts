import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an anchor is over: the head of every chain that has grown since the anchor before. */
export class AnchorsNameTheirHeads1764000800000 implements MigrationInterface {
  name = 'AnchorsNameTheirHeads1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE anchored_heads (
        case_number text NOT NULL, entry integer NOT NULL, hash bytea NOT NULL, at timestamptz NOT NULL,
        PRIMARY KEY (case_number, entry),
        CONSTRAINT anchored_heads_at_fkey FOREIGN KEY (at) REFERENCES anchors DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX anchored_heads_by_anchor ON anchored_heads (at, case_number);
      CREATE TRIGGER anchored_heads_are_never_changed BEFORE UPDATE OR DELETE ON anchored_heads
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER anchored_heads_are_never_emptied BEFORE TRUNCATE ON anchored_heads
        EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE anchored_heads;');
  }
}
