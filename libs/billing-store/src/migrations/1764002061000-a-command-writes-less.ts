import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every command writes costs less: a state of up to eight kilobytes stays in its row as it is, instead of being packed and
 * put aside; the trigger that keeps the words of a case runs when these have changed, not to find out that they have not.
 */
export class ACommandWritesLess1764002061000 implements MigrationInterface {
  name = 'ACommandWritesLess1764002061000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [inPlace, words]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER case_text_begins ON cases;
      DROP TRIGGER case_text_follows_the_case ON cases;
      CREATE TRIGGER case_text_follows_the_case AFTER INSERT OR UPDATE OF search ON cases
        FOR EACH ROW EXECUTE FUNCTION follow_case_text();
      ALTER TABLE case_states RESET (toast_tuple_target);`);
  }
}

const inPlace = 'ALTER TABLE case_states SET (toast_tuple_target = 8160);';

const words = `
  DROP TRIGGER case_text_follows_the_case ON cases;
  CREATE TRIGGER case_text_begins AFTER INSERT ON cases FOR EACH ROW EXECUTE FUNCTION follow_case_text();
  CREATE TRIGGER case_text_follows_the_case AFTER UPDATE OF search ON cases
    FOR EACH ROW WHEN (OLD.search IS DISTINCT FROM NEW.search) EXECUTE FUNCTION follow_case_text();`;
