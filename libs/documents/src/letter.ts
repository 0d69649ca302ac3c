import type { Addressee } from '../../billing-store/src/accounts/addressee.js';

/** What a letter says. */
export interface Letter {
  kind: string;
  title: string;
  /** Whom it goes to when that is not the customer of the job. */
  to?: string;
  paragraphs: readonly string[];
}

/** Where and when it is written, and to whom. */
export interface Heading {
  utility: string;
  caseNumber: string;
  /** The office's date: `2026-01-05`. */
  date: string;
  to: Addressee;
}

/** The text of a letter, in plain words and in the order in which it is read. */
export function written(letter: Letter, { utility, caseNumber, date, to }: Heading): string {
  return [
    utility,
    date,
    '',
    ...(letter.to === undefined ? [to.name, to.address] : [letter.to]),
    '',
    `About: ${letter.title}`,
    `Job ${caseNumber}, ${to.site}`,
    '',
    ...letter.paragraphs.flatMap((paragraph) => [paragraph, '']),
    `Please name job ${caseNumber} whenever you write or call.`,
    '',
  ].join('\n');
}
