import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import { standardBooks } from '../../../domain/src/rules/books/standard-books.js';
import { checkRuleBook, type RuleBook } from '../../../domain/src/rules/rule-book.js';
import { inTransaction } from '../transaction.js';

/**
 * Loads a version of a rule book and puts it in force for its utility. A book with faults is refused whole with every
 * fault named, and so is other content under a version that is loaded already. Answers whether there was anything to load.
 */
export async function loadRuleBook(client: ClientBase, book: RuleBook): Promise<boolean> {
  refuseFaults(book);
  const { name, version, jurisdiction, utility } = book;
  const { rowCount } = await client.query(
    `INSERT INTO rule_books (book, version, jurisdiction, utility, loaded)
     SELECT $1, $2, $3, $4, coalesce(max(loaded), 0) + 1 FROM rule_books WHERE utility = $4
     ON CONFLICT (book, version) DO NOTHING`,
    [name, version, jurisdiction, utility],
  );
  if (rowCount === 0) return refuseOtherContent(client, book);
  await client.query(insertRules, [JSON.stringify(rowsOf(book))]);
  return true;
}

/** The books that come with the program; a version that is loaded already is left alone. Answers with what was loaded. */
export async function loadStandardBooks(store: DataSource): Promise<string[]> {
  const loaded: string[] = [];
  for (const book of standardBooks) {
    const isNew = await inTransaction(store, (client) => loadRuleBook(client, book));
    if (isNew) loaded.push(`${book.name} ${book.version}`);
  }
  return loaded;
}

const columns = `book text, version text, key text, valid_from date, valid_to date, jurisdiction text, utility text,
  value jsonb, source text, clause text, standing text`;
const names = columns.replace(/ (text|date|jsonb)/g, '');
const insertRules = `INSERT INTO rules (${names}) SELECT ${names} FROM jsonb_to_recordset($1) AS rule(${columns})`;

function rowsOf({ name, version, jurisdiction, utility, rules }: RuleBook): object[] {
  return rules.map(({ key, value, validFrom, validTo, source, clause, standing }) => ({
    ...{ book: name, version, jurisdiction, utility, key, value, source, clause, standing },
    ...{ valid_from: validFrom, valid_to: validTo ?? null },
  }));
}

function refuseFaults(book: RuleBook): void {
  const faults = checkRuleBook(book);
  if (faults.length === 0) return;
  const named = faults.map(({ key, fault }) => `${key}: ${fault}`);
  throw new Problem(
    'rules/book',
    phrase`The rule book ${book.name} ${book.version} is refused. ${named.join('; ')}`,
    {
      remedy: phrase`Put right everything that is named, and load the book again.`,
    },
  );
}

const countOthers = `
  WITH given AS (SELECT ${names} FROM jsonb_to_recordset($1) AS rule(${columns})),
       loaded AS (SELECT ${names} FROM rules WHERE book = $2 AND version = $3)
  SELECT key FROM ((TABLE given EXCEPT TABLE loaded) UNION (TABLE loaded EXCEPT TABLE given)) AS others
  ORDER BY key LIMIT 1`;

async function refuseOtherContent(client: ClientBase, book: RuleBook): Promise<false> {
  const values = [JSON.stringify(rowsOf(book)), book.name, book.version];
  const { rows } = await client.query<{ key: string }>(countOthers, values);
  if (rows[0] === undefined) return false;
  throw new Problem(
    'rules/book',
    phrase`The rule book ${book.name} ${book.version} is loaded with another content: '${rows[0].key}' differs.`,
    { remedy: phrase`A correction is a new version: give the book a version of its own.` },
  );
}
