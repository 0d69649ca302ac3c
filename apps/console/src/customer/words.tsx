import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { customerEnglish, type CustomerDictionary } from '../words/customer-english';
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
/** Arizona keeps one time all year; every office of this book does. */
const zone = 'America/Phoenix';

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
  const dates = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'medium' });
  const amounts = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  const words: CustomerWords = {
    ...{ language, speakIn, fill, w: language === 'es' ? customerSpanish : customerEnglish },
    date: (at) => dates.format(new Date(at.length === 10 ? `${at}T12:00:00-07:00` : at)),
    money: (cents) => amounts.format(cents / 100),
  };
  return <Words value={words}>{children}</Words>;
}

export function useCustomerWords(): CustomerWords {
  const words = useContext(Words);
  if (words) return words;
  throw new Error('Nobody speaks here.');
}

/** A word by a name that comes from the case; what has none is left out. */
export const wordIn = (words: object, name: string): string | undefined =>
  Object.hasOwn(words, name) ? (words as Record<string, string>)[name] : undefined;
