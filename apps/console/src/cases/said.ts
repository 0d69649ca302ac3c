import type { StoryLine } from '../api/reads';
import type { Words } from '../words/use-words';
import { isAct } from '../words/acts';

/** A line of the story in the chosen language. English is how the API says it. */
export function saidIn(words: Words, { act, said, words: details }: StoryLine): string {
  if (!isAct(act)) return words.term(said);
  if (words.language === 'en') return said;
  const translated = Object.entries(details).map(([name, word]) => [name, termsIn(words, word)]);
  return words.t(`acts.${act}`, { stage: words.t('story.theCase'), ...Object.fromEntries(translated) });
}

/** A word of the trade, or several of them in a row. */
function termsIn({ said }: Words, word: string): string {
  const whole = said(word);
  return whole === word ? word.split(', ').map(said).join(', ') : whole;
}

const own = new Set(['time', 'system', 'partner', 'account']);

/** Whether a person did it, and not time or a partner. */
export const isOfPerson = ({ by }: StoryLine): boolean => !own.has(by.role);

/** `easement: open`, `draft easement (parcel-1): owed`: words of the trade, joined. */
export const followedIn = ({ term }: Words, followed: string): string =>
  followed
    .split(': ')
    .map((part) => {
      const [, name = part, item] = /^(.*?) (\(.*\))$/.exec(part) ?? [];
      return item === undefined ? term(part) : `${term(name)} ${item}`;
    })
    .join(': ');
