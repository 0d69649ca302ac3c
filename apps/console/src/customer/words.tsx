import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { customerEnglish, type CustomerDictionary } from '../words/customer-english';
import { timesIn } from '../words/times';
import { customerSpanish } from '../words/customer-spanish';

type Language = 'en' | 'es';

export interface CustomerWords {
  w: CustomerDictionary;
  language: Language;
  speakIn: (language: Language) => void;
  fill: (text: string, values: Readonly<Record<string, string>>) => string;
  date: (at: string) => string;
  money: (cents: number) => string;
}

const kept = 'throughline.language';

const firstLanguage = (): Language =>
  (localStorage.getItem(kept) ?? navigator.language).startsWith('es') ? 'es' : 'en';

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

const Words = createContext<CustomerWords | undefined>(undefined);

/** The page speaks one language at a time, and remembers which. */
export function Speaking({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  const speakIn = (chosen: Language): void => {
    localStorage.setItem(kept, chosen);
    setLanguage(chosen);
  };
  const locale = language === 'es' ? 'es-US' : 'en-US';
  const amounts = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  const words: CustomerWords = {
    ...{ language, speakIn, fill, w: language === 'es' ? customerSpanish : customerEnglish },
    date: dateIn('UTC', language),
    money: (cents) => amounts.format(cents / 100),
  };
  return <Words value={words}>{children}</Words>;
}

const dateIn = (zone: string, language: Language) => timesIn({ here: zone, usual: zone }, language).date;

/** Tells days by the clock of the office whose case it is. */
export function InTimeOf({ zone, children }: { zone: string; children: ReactNode }): ReactNode {
  const words = useCustomerWords();
  return <Words value={{ ...words, date: dateIn(zone, words.language) }}>{children}</Words>;
}

export function useCustomerWords(): CustomerWords {
  const words = useContext(Words);
  if (words) return words;
  throw new Error('Nobody speaks here.');
}

/** A word by a name that comes from the case; what has none is left out. */
export const wordIn = (words: object, name: string): string | undefined =>
  Object.hasOwn(words, name) ? (words as Record<string, string>)[name] : undefined;
