import { protectionKinds } from '../../../../libs/domain/src/accounts/standing.js';
import { parts } from './gate-terms.js';
import { phrasesOfCases } from './phrases-of-cases.js';
import { phrasesOfCredit } from './phrases-of-credit.js';
import { phrasesOfFaults, phrasesOfZod } from './phrases-of-faults.js';
import { phrasesOfJobs } from './phrases-of-jobs.js';
import { phrasesOfMoney } from './phrases-of-money.js';
import { phrasesOfRequests } from './phrases-of-requests.js';
import { termInSpanish } from './trade-terms.js';

/**
 * Everything that the system says (`libs/domain/src/phrase.ts`), in Spanish. `{1}` is what is filled in: a word of the trade, a day, a
 * list of these, or a name; `{1*}` is said in phrases itself. A test holds the dictionaries against what the sources say.
 */
export const phrases: Readonly<Record<string, string>> = {
  ...phrasesOfCases,
  ...phrasesOfJobs,
  ...phrasesOfCredit,
  ...phrasesOfMoney,
  ...phrasesOfRequests,
  ...phrasesOfFaults,
};

/** Who reads: in which language, and how days are written there. */
export interface Reader {
  language: 'en' | 'es';
  date: (day: string) => string;
  moment: (instant: string) => string;
}

interface Form {
  form: RegExp;
  numbers: readonly string[];
  en: string;
  es: string;
}

const slot = /\{(\d)(\*?)\}/g;
const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

const formOf = ([en, es]: readonly [string, string]): Form => ({
  form: new RegExp(`^${escaped(en).replace(/\{\d\}/g, '(.*?[^:])')}$`),
  numbers: [...en.matchAll(slot)].map(([, number = '']) => number),
  ...{ en, es },
});

/** A part of a stage, or a protection, under its name: where the first word ends is known by the word alone. */
const ofNamed: readonly [string, string][] = [
  ...Object.entries(parts).map(([one, spanish]): [string, string] => [
    `${one} {1}: {2}`,
    `${spanish} {1}: {2}`,
  ]),
  ...protectionKinds.flatMap((kind): [string, string][] => {
    const spanish = termInSpanish(kind) ?? kind;
    return [
      [`${kind} {1}`, `${spanish} {1}`],
      [`${kind} {1} of {2}`, `${spanish} {1}: {2}`],
    ];
  }),
];

/** What says more by itself is tried first: `is not applied for` before `is {2}`. */
const saidMore = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  other.replace(slot, '').length - one.replace(slot, '').length;

const all = { ...phrases, ...phrasesOfZod };
const forms: readonly Form[] = [...Object.entries(all).filter(([text]) => text.includes('{')), ...ofNamed]
  .sort(saidMore)
  .map(formOf);

/** What the system says, as it is read; nothing where it says no such thing. */
export function said(text: string, reader: Reader): string | undefined {
  return asPhrase(text, reader) ?? asFaults(text, reader);
}

function asPhrase(text: string, reader: Reader): string | undefined {
  if (Object.hasOwn(all, text)) return reader.language === 'es' ? all[text] : text;
  for (const { form, numbers, ...texts } of forms) {
    const found = form.exec(text);
    if (!found) continue;
    return texts[reader.language].replace(slot, (_, number: string, isSaid: string) => {
      const part = found[numbers.indexOf(number) + 1] ?? '';
      return isSaid ? pieces(part, reader) : partSaid(part, reader);
    });
  }
  return undefined;
}

const joints = /(; |, or | and )/;
const jointsInSpanish: Readonly<Record<string, string>> = { ', or ': ', o ', ' or ': ' o ', ' and ': ' y ' };
const joint = (between: string): string => jointsInSpanish[between] ?? between;

/** Phrases in a row, each with what it is about: `parcel 7: right-of-way agent; crew date: construction scheduler`. */
const pieces = (text: string, reader: Reader): string =>
  text
    .split(joints)
    .map((piece, index) => (index % 2 === 1 ? joint(piece) : pieceSaid(piece, reader)))
    .join('');

function pieceSaid(piece: string, reader: Reader): string {
  const [, about = '', by = ''] = /^(.+): ([^:]+)$/.exec(piece) ?? /^(.+?) \((.+)\)$/.exec(piece) ?? [];
  const both = [about, by].map((one) => asPhrase(one, reader) ?? termInSpanish(one));
  if (both.every((one) => one !== undefined)) return `${both.join(' (')})`;
  return asPhrase(piece, reader) ?? termInSpanish(piece) ?? piece;
}

const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const isDay = /^\d{4}-\d\d-\d\d$/;

function partSaid(part: string, { language, date, moment }: Reader): string {
  if (isInstant.test(part)) return moment(part);
  if (isDay.test(part)) return date(part);
  return language === 'es' ? wordsInSpanish(part) : part;
}

/** A word of the trade, or a list in which each is one; what holds a name stays as it is. */
function wordsInSpanish(part: string): string {
  const word = termInSpanish(part);
  if (word !== undefined) return word;
  const list = part
    .split(/(, | or | and )/)
    .map((one, index) => (index % 2 === 1 ? joint(one) : termInSpanish(one)));
  return list.every((one) => one !== undefined) ? list.join('') : part;
}

/** Faults, each under the name of its field: `panel.amperes: must be a number; phases: must be 1 or 3.` */
function asFaults(text: string, reader: Reader): string | undefined {
  const end = text.endsWith('.') ? '.' : '';
  const faults = text.slice(0, text.length - end.length).split('; ');
  const each = faults.map((one) => {
    const [, field = '', fault = ''] = /^([^:]+): (.+)$/.exec(one) ?? [];
    const words = asPhrase(fault, reader);
    return words === undefined ? undefined : `${partSaid(field, reader)}: ${words}`;
  });
  return each.every((one) => one !== undefined) ? `${each.join('; ')}${end}` : undefined;
}
