import { languageOf } from '../../../libs/documents/src/language.js';
import { languagesOf } from '../../../libs/domain/src/letters/languages.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf, type RuleBook } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { marshAndMesa } from '../../support/marsh-and-mesa.js';

const writtenIn = (book: RuleBook, known: string) =>
  languageOf(known, languagesOf(rulesAsOf(book, localDate('2026-03-02'))));

describe('the language of a letter', () => {
  it.each(['es', 'Spanish', 'español'])(
    'is Spanish for whoever speaks it (%s), where the utility writes in it',
    (known) => {
      expect(writtenIn(apsRuleBook, known)).toBe('es');
      expect(writtenIn(marshAndMesa, known)).toBe('en');
    },
  );

  it('is English for everybody else', () => {
    expect(writtenIn(apsRuleBook, 'Tagalog')).toBe('en');
  });
});
