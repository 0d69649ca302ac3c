import type { Language } from '../../../libs/documents/src/language.js';
import { figuresOf, letter, phrasesOf, type Letter } from '../../../libs/documents/src/letter.js';
import { textOf } from '../../../libs/documents/src/phrase.js';
import { everyLetter } from '../../support/letters.js';
import { easeOf, gradeOf, inEnglish, inSpanish } from './plainness.js';

const languages: Language[] = ['en', 'es'];
const named = (letter: Letter): [string, Letter] => [`${letter.kind}, ${letter.language}`, letter];
const letters = languages.flatMap(everyLetter).map(named);
const ofLanguage = (wanted: Language) => letters.filter(([, { language }]) => language === wanted);

describe('every letter', () => {
  it.each(letters)('says nothing in numbers of its own: %s', (_, letter) => {
    const own = phrasesOf(letter).flatMap(({ parts }) => parts.filter((part) => typeof part === 'string'));
    expect(own.filter((words) => /\d|undefined|null|NaN/.test(words))).toEqual([]);
  });

  it.each(letters)('names the row of every amount in it: %s', (_, letter) => {
    const said = phrasesOf(letter).map(textOf).join('\n');
    const amounts = said.match(/\$[\d,]+\.\d{2}/g) ?? [];
    const figures = figuresOf(letter);
    expect(figures.map(({ text }) => text)).toEqual(expect.arrayContaining(amounts));
    for (const { source } of figures) expect(source).not.toBe('');
  });

  it.each(ofLanguage('en'))('is read by who has eight years of school: %s', (_, letter) => {
    expect(gradeOf(letter)).toBeLessThanOrEqual(8);
  });

  it.each(ofLanguage('es'))('is read easily in Spanish: %s', (_, letter) => {
    expect(easeOf(letter)).toBeGreaterThanOrEqual(60);
  });

  it('says the same numbers in both languages', () => {
    const [english = [], spanish = []] = languages.map(everyLetter);
    const sources = (letter: Letter) =>
      figuresOf(letter)
        .map(({ source }) => source)
        .sort();
    for (const [index, letter] of english.entries()) {
      const other = spanish[index];
      expect(other?.kind).toBe(letter.kind);
      expect([letter.kind, ...(other ? sources(other) : [])]).toEqual([letter.kind, ...sources(letter)]);
    }
  });
});

describe('how plainness is measured', () => {
  it('tells the words of an office from plain ones', () => {
    const office = letter<{ language: Language }>(
      'notice',
      {},
      {
        en: (_, say) => ({
          title: say`Notification of delinquency`,
          body: [
            say`Notwithstanding previous correspondence, continued nonpayment necessitates discontinuation.`,
          ],
        }),
        es: (_, say) => ({
          title: say`Notificación de morosidad`,
          body: [
            say`La interrupción del suministro procederá inmediatamente, independientemente de comunicaciones anteriores.`,
          ],
        }),
      },
    );
    expect(gradeOf(office({ language: 'en' }))).toBeGreaterThan(12);
    expect(easeOf(office({ language: 'es' }))).toBeLessThan(40);
  });

  it.each([
    ['payment', 2],
    ['agreement', 3],
    ['service', 2],
    ['the', 1],
    ['turned', 1],
    ['installment', 3],
    ['table', 2],
  ])('hears English syllables: %s', (word, count) => expect(inEnglish(word)).toBe(count));

  it.each([
    ['cuenta', 2],
    ['aquí', 2],
    ['todavía', 4],
    ['pague', 2],
    ['servicio', 3],
    ['agua', 2],
    ['muy', 1],
    ['leer', 2],
  ])('hears Spanish syllables: %s', (word, count) => expect(inSpanish(word)).toBe(count));
});
