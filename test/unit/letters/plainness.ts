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

function counted(letter: Letter, syllablesIn: (word: string) => number): Counted {
  const sentences = phrasesOf(letter)
    .flatMap((phrase) => wordsOf(phrase).split(/[.!?:;]+/))
    .map((sentence) => sentence.match(/\p{L}+/gu) ?? [])
    .filter((words) => words.length > 1);
  const words = sentences.flat();
  const syllables = words.reduce((total, word) => total + syllablesIn(word.toLowerCase()), 0);
  return { sentences: sentences.length, words: words.length, syllables };
}

/** Flesch-Kincaid: the school grade that an English text needs. */
export function gradeOf(letter: Letter): number {
  const { sentences, words, syllables } = counted(letter, inEnglish);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Fernández-Huerta: how easily a Spanish text is read, from 0 to 100. */
export function easeOf(letter: Letter): number {
  const { sentences, words, syllables } = counted(letter, inSpanish);
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
