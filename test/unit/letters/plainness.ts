import type { Letter } from '../../../libs/documents/src/letter.js';
import { phrasesOf } from '../../../libs/documents/src/letter.js';
import type { Phrase } from '../../../libs/documents/src/phrase.js';

/** The words of a letter, with one short word for each number or name: those are not ours to choose. */
const wordsOf = ({ parts }: Phrase): string =>
  parts.map((part) => (typeof part === 'string' ? part : ' n ')).join('');

interface Counted {
  sentences: number;
  words: number;
  syllables: number;
}

const textsOf = (letter: Letter): string[] => phrasesOf(letter).map(wordsOf);

function counted(texts: readonly string[], syllablesIn: (word: string) => number): Counted {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?:;…]+/))
    .map((sentence) => sentence.match(/\p{L}+/gu) ?? [])
    .filter((words) => words.length > 1);
  const words = sentences.flat();
  const syllables = words.reduce((total, word) => total + syllablesIn(word.toLowerCase()), 0);
  return { sentences: sentences.length, words: words.length, syllables };
}

/** Flesch-Kincaid: the school grade that an English text needs. */
export const gradeOf = (letter: Letter): number => gradeIn(textsOf(letter));
/** Of a text of a page; what is put in counts as one short word. */
export const gradeOfText = (text: string): number => gradeIn([withoutPutIn(text)]);

const withoutPutIn = (text: string): string => text.replace(/\{\{\w+\}\}/g, 'n');

function gradeIn(texts: readonly string[]): number {
  const { sentences, words, syllables } = counted(texts, inEnglish);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Fernández-Huerta: how easily a Spanish text is read, from 0 to 100. */
export const easeOf = (letter: Letter): number => easeIn(textsOf(letter));
export const easeOfText = (text: string): number => easeIn([withoutPutIn(text)]);

function easeIn(texts: readonly string[]): number {
  const { sentences, words, syllables } = counted(texts, inSpanish);
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
}

/** Groups of vowels; an `e` at the end, or in a final `-ed`, is not heard. */
export function inEnglish(word: string): number {
  const heard = word.length > 3 ? word.replace(/(?<![aeiouyl])e$|(?<![tdaeiouy])ed$/, '') : word;
  return Math.max(1, (heard.match(/[aeiouy]+/g) ?? []).length);
}

/** Strong vowels and accented ones stand alone; `i` and `u` join what is beside them, and are silent in `que`, `gui`. */
export function inSpanish(word: string): number {
  const heard = word
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  return Math.max(1, (heard.match(/[iuü]?[aeoáéó][iuü]?|[íú]|[iuü]+/g) ?? []).length);
}
