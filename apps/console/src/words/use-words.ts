import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { phraseInSpanish } from './rule-phrases';
import { inEnglish, inSpanish } from './trade-terms';
import type { Language } from './i18n';

/** Arizona keeps one time all year; every office of this book does. */
const zone = 'America/Phoenix';

/** The page's words in the chosen language: its own (`t`), those of the trade (`term`), what rules say (`said`), dates and money. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  return useMemo(() => {
    const locale = language === 'es' ? 'es-US' : 'en-US';
    const date = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'medium' });
    const moment = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
    return {
      t,
      language,
      term: (word: string): string => (language === 'es' ? inSpanish(word) : inEnglish(word)),
      said: (phrase: string): string => (language === 'es' ? phraseInSpanish(phrase) : inEnglish(phrase)),
      date: (at: string): string => date.format(new Date(at.length === 10 ? `${at}T12:00:00-07:00` : at)),
      moment: (at: string): string => moment.format(new Date(at)),
      money: (cents: number): string => money.format(cents / 100),
    };
  }, [t, language]);
}

export type Words = ReturnType<typeof useWords>;
