import { dollars, type Cents } from '../../domain/src/money.js';
import { spokenDate, type Language } from './language.js';

/** Money that a letter names. `source` is the row that it comes from: `charge HA-2026-000123/installment/3/water`. */
export interface Amount {
  cents: Cents;
  source: string;
}
/** A date of the office's calendar that a letter names: `2026-03-02`. */
export interface Day {
  date: string;
  source: string;
}
/** How many of something: months, days, kilowatt-hours. */
export interface Count {
  count: number;
  source: string;
}

/** A number as a letter says it, and the row that it comes from. */
export interface Figure {
  text: string;
  source: string;
}

/** Words of the letter itself, a name that was put in, or a figure. */
export type Part = string | { name: string } | Figure;
export interface Phrase {
  parts: readonly Part[];
}

export type Said = string | Amount | Day | Count;

/** Makes a phrase of a template: texts that are put in are names, everything else keeps its source. */
export type Say = (words: TemplateStringsArray, ...said: readonly Said[]) => Phrase;

export const sayIn =
  (language: Language): Say =>
  (words, ...said) => {
    const parts = words.flatMap((text, index): Part[] => {
      const value = said[index];
      return value === undefined ? [text] : [text, partOf(language, value)];
    });
    return { parts: parts.filter((part) => part !== '') };
  };

function partOf(language: Language, said: Said): Part {
  if (typeof said === 'string') return { name: said };
  return { text: figureText(language, said), source: said.source };
}

function figureText(language: Language, said: Amount | Day | Count): string {
  if ('cents' in said) return dollars(said.cents);
  if ('date' in said) return spokenDate(language, said.date);
  return String(said.count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export const textOf = ({ parts }: Phrase): string =>
  parts.map((part) => (typeof part === 'string' ? part : 'name' in part ? part.name : part.text)).join('');

export const figuresIn = ({ parts }: Phrase): Figure[] =>
  parts.filter((part): part is Figure => typeof part === 'object' && 'source' in part);
