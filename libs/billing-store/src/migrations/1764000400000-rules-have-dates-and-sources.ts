import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rule books as they were loaded: a version is never changed, a correction is a new version, and the last one loaded for a
 * utility is in force. Two values of one key on one day are refused; the range of texts makes that possible without an extension.
 */
export class RulesHaveDatesAndSources1764000400000 implements MigrationInterface {
  name = 'RulesHaveDatesAndSources1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_books (
        book text NOT NULL, version text NOT NULL, jurisdiction text NOT NULL, utility text NOT NULL,
        loaded integer NOT NULL,
        PRIMARY KEY (book, version)
      );
      CREATE UNIQUE INDEX rule_books_by_utility ON rule_books (utility, loaded);

      CREATE TYPE text_span AS RANGE (subtype = text);
      CREATE TABLE rules (
        book text NOT NULL, version text NOT NULL, key text NOT NULL, valid_from date NOT NULL, valid_to date,
        jurisdiction text NOT NULL, utility text NOT NULL, value jsonb NOT NULL, source text NOT NULL, clause text NOT NULL,
        standing text NOT NULL,
        PRIMARY KEY (book, version, key, valid_from),
        CONSTRAINT rules_book_version_fkey FOREIGN KEY (book, version) REFERENCES rule_books,
        CONSTRAINT rules_standing_check CHECK (standing IN ('confirmed', 'secondary', 'assumption', 'own')),
        CONSTRAINT one_value_of_a_key_on_a_day EXCLUDE USING gist (
          text_span(book, book, '[]') WITH =, text_span(version, version, '[]') WITH =, text_span(key, key, '[]') WITH =,
          daterange(valid_from, valid_to, '[]') WITH &&)
      );

      CREATE TRIGGER rules_are_never_changed BEFORE UPDATE OR DELETE ON rules
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER rules_are_never_emptied BEFORE TRUNCATE ON rules EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER rule_books_are_never_changed BEFORE UPDATE OR DELETE ON rule_books
        FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rules, rule_books; DROP TYPE text_span;');
  }
}
