import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import { explainCollections, type CollectionsKey } from '../../../libs/domain/src/rules/explain.js';
import { capabilities } from '../../../libs/domain/src/rules/keys.js';
import { decided, rulesAsOf, type RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';

const keys = Object.keys(capabilities.collections) as CollectionsKey[];
const day = localDate('2026-03-02');

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Where rules decide: the books, their words and what only shows them are no reading. */
const sources = [
  ...['accounts', 'agreements', 'arrangements', 'cases', 'interlock', 'interviews', 'letters'].map(
    (capability) => `libs/domain/src/${capability}`,
  ),
  ...['libs/activities/src', 'libs/casework/src', 'workflows', 'apps/api/src'],
].flatMap(textsIn);

/** Reads it by name, by a name that stands for it, or as the step of an installment. */
function isRead(key: string, text: string): boolean {
  const [, alias = key] = new RegExp(`const (\\w+) = '${key}'`).exec(text) ?? [];
  const named = alias === key ? `'${key}'` : alias;
  return [`\\.(get|limit)\\(\\s*${named}\\s*\\)`, `\\bstepAt\\([^;]*'${key}'\\)`].some((form) =>
    new RegExp(form).test(text),
  );
}

describe('every rule of collections', () => {
  it.each(keys)('%s: decides something', (key) => {
    expect(sources.filter((text) => isRead(key, text)).length).toBeGreaterThan(0);
  });

  it('is found out where nothing reads it', () => {
    expect(isRead('grace', `throw new Problem('x', 'y', { rule: 'grace' })`)).toBe(false);
    expect(isRead('grace', `rules.get('grace period')`)).toBe(false);
    expect(isRead('grace', `rules.limit('grace')`)).toBe(true);
  });

  const usual = readFileSync('test/unit/rules/usual-practice.spec.ts', 'utf8');
  const ofBook = (spec: string): string =>
    `${usual}\n${readFileSync(`test/unit/rules/${spec}.spec.ts`, 'utf8')}`;

  it.each([
    ['APS', ofBook('aps-collections')],
    ['the City of Phoenix', ofBook('phoenix')],
    ['Alder Creek', ofBook('alder-creek')],
  ])('has a test that says what it is for %s', (_name, specs) => {
    const row = (key: string) => new RegExp(`\\[\\s*'${key}',`);
    expect(keys.filter((key) => !row(key).test(specs))).toEqual([]);
  });

  it.each<[string, RuleBook]>(
    [apsRuleBook, phoenixRuleBook, alderCreekRuleBook, marshAndMesa].map((book) => [book.name, book]),
  )(
    'of %s is explained with its clause and source, and a decision says how well it is known',
    (_name, book) => {
      const rules = rulesAsOf(book, day);
      const explained = explainCollections(book, day, 'residential');
      expect(explained.map(({ rule }) => rule)).toEqual(keys);
      for (const { rule, says, clause, source, standing } of explained) {
        expect([rule, says, clause, source].filter((text) => text.trim() === '')).toEqual([]);
        expect(decided(rules, rule, {}, null)).toMatchObject({ rule, clause, source, standing });
        expect(rules.rule(rule).standing).toBe(standing);
      }
    },
  );
});
