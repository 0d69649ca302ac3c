import { spokenDate, type Language } from './language.js';
import type { Letter } from './letter.js';
import { textOf } from './phrase.js';

/** Where and when a letter is written, to whom, and about what. */
export interface Letterhead {
  utility: string;
  /** The office's date: `2026-01-05`. */
  date: string;
  to: { name: string; address: string };
  /** The job or account that it is about, and where that is. */
  concerns: { what: 'job' | 'account'; number: string; site?: string };
}

/** The lines around what a letter says. */
export interface Frame {
  utility: string;
  date: string;
  to: readonly string[];
  subject: string;
  concerns: string;
  closing: string;
}

const words: Record<Language, Record<'job' | 'account', string> & { about: string }> = {
  en: { about: 'About', job: 'Job', account: 'Account' },
  es: { about: 'Asunto', job: 'Obra', account: 'Cuenta' },
};

const closings: Record<Language, (named: string) => string> = {
  en: (named) => `Please name ${named} whenever you write or call.`,
  es: (named) => `Mencione ${named} cuando nos escriba o nos llame.`,
};

export function frameOf(letter: Letter, { utility, date, to, concerns }: Letterhead): Frame {
  const { language } = letter;
  const named = `${words[language][concerns.what]} ${concerns.number}`;
  return {
    utility,
    date: spokenDate(language, date),
    to: letter.to === undefined ? [to.name, to.address] : [letter.to],
    subject: `${words[language].about}: ${textOf(letter.title)}`,
    concerns: concerns.site === undefined ? named : `${named}, ${concerns.site}`,
    closing: closings[language](named.charAt(0).toLowerCase() + named.slice(1)),
  };
}
