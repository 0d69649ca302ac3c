import { alderCreekRuleBook } from '../../../libs/domain/src/rules/books/alder-creek.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { phoenixRuleBook } from '../../../libs/domain/src/rules/books/phoenix.js';
import { capabilities, carrying, type RuleKey } from '../../../libs/domain/src/rules/keys.js';
import {
  checkRuleBook,
  mustCover,
  rulesAsOf,
  type RuleBook,
} from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';

const books = [apsRuleBook, phoenixRuleBook, alderCreekRuleBook, marshAndMesa];
const named = books.map((book): [string, RuleBook] => [book.name, book]);
const day = localDate('2026-03-02');
const collections = Object.keys(capabilities.collections) as RuleKey[];

describe.each(named)('the rule book of %s', (_name, book) => {
  it('has no faults, also when it was stored as JSON', () => {
    expect(checkRuleBook(book)).toEqual([]);
    expect(checkRuleBook(JSON.parse(JSON.stringify(book)))).toEqual([]);
  });

  it('answers every key of collections, on any day that its calendar knows', () => {
    const { from } = rulesAsOf(book, day).calendar();
    for (const date of [from, '2026-03-02', '2040-12-31']) {
      const rules = rulesAsOf(book, localDate(date));
      for (const key of [...Object.keys(carrying), ...collections]) {
        expect([key, rules.get(key as RuleKey)]).toEqual([key, expect.anything()]);
      }
    }
  });

  it('tells the designee after a notice that it gives', () => {
    const rules = rulesAsOf(book, day);
    const designee = rules.get('third-party designee');
    const notices = rules.get('notice steps').map(({ notice }) => notice);
    if (designee !== 'none') expect(notices).toContain(designee.noticeAfterStep);
  });

  it('gives every notice early enough before the first day on which service may be cut, and it still stands then', () => {
    const rules = rulesAsOf(book, day);
    for (const { after, expiresAfter } of rules.get('notice steps')) {
      const cut = rules.get('disconnect delinquency').count;
      expect(after.count).toBeLessThan(cut);
      expect(after.count + expiresAfter.count).toBeGreaterThan(cut);
    }
  });
});

describe('what a utility does', () => {
  it('is told by its rule book: APS does design projects and collections, the others collections only', () => {
    const covered = books.map((book) => {
      const rules = rulesAsOf(book, day);
      return [rules.covers('design projects'), rules.covers('collections')];
    });
    expect(covered).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [false, true],
    ]);
  });

  it('is nothing before its first rule is in force', () => {
    expect(rulesAsOf(apsRuleBook, localDate('2023-12-31')).covers('collections')).toBe(false);
  });

  it('bounds what can be opened for it', () => {
    const phoenix = rulesAsOf(phoenixRuleBook, day);
    expect(() => {
      mustCover(phoenix, 'collections');
    }).not.toThrow();
    expect(() => {
      mustCover(phoenix, 'design projects');
    }).toThrow(
      `City of Phoenix does no design projects: City of Phoenix ${phoenixRuleBook.version} has no rules for them.`,
    );
  });
});

describe('Marsh and Mesa', () => {
  it('has no value like that of APS, so that a test with it shows what is hard-wired', () => {
    const alike = collections.filter((key) => {
      const [theirs, ours] = [apsRuleBook, marshAndMesa].map((book) => rulesAsOf(book, day).rule(key).value);
      return JSON.stringify(theirs) === JSON.stringify(ours);
    });
    expect(alike).toEqual([]);
  });
});
