import type { Language } from './language.js';
import { figuresIn, sayIn, type Figure, type Phrase, type Say } from './phrase.js';

export interface Heading {
  heading: Phrase;
}
export interface List {
  list: readonly Phrase[];
}
export interface Table {
  caption: Phrase;
  columns: readonly string[];
  rows: readonly (readonly Phrase[])[];
}
/** A phrase of its own is a paragraph. */
export type Block = Phrase | Heading | List | Table;

/** Who a letter is meant for. Joint users and neighbors are parties of a job's work. */
export type Audience = 'customer' | 'designee' | 'occupant' | 'agency' | 'joint user' | 'neighbor';

/** What a letter says, in one language. */
export interface Letter {
  kind: string;
  language: Language;
  audience: Audience;
  /** Has to go by post, whatever else the customer prefers. */
  onPaper: boolean;
  title: Phrase;
  /** Whom it goes to when that is not who the heading names. */
  to?: string;
  body: readonly Block[];
}

export interface Content {
  title: Phrase;
  to?: string;
  body: readonly Block[];
}

interface Form {
  audience?: Audience;
  onPaper?: boolean;
}

/** A letter by its kind, written out in every language; one that is missing does not compile. */
export function letter<About extends { language: Language }>(
  kind: string,
  form: Form,
  content: Record<Language, (about: About, say: Say) => Content>,
): (about: About) => Letter {
  const { audience = 'customer', onPaper = false } = form;
  return (about) => {
    const { language } = about;
    return { kind, language, audience, onPaper, ...content[language](about, sayIn(language)) };
  };
}

/** Every phrase, in the order in which it is read. */
export function phrasesOf({ title, body }: Letter): Phrase[] {
  return [title, ...body.flatMap(phrasesIn)];
}

function phrasesIn(block: Block): readonly Phrase[] {
  if ('heading' in block) return [block.heading];
  if ('list' in block) return block.list;
  if ('caption' in block) return [block.caption, ...block.rows.flat()];
  return [block];
}

/** Every number of the letter with the row that it comes from. */
export const figuresOf = (letter: Letter): Figure[] => phrasesOf(letter).flatMap(figuresIn);
