import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from './phrases';
import { titlesInSpanish } from './refusal-titles';
import { inEnglish, inSpanish } from './trade-terms';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import type { Language } from './i18n';

/** Arizona keeps one time all year; every office of this book does. */
const zone = 'America/Phoenix';

/** The page's words in the chosen language: its own (`t`), those of the trade (`term`), what the system says (`said`; `told` where it may be another's words), dates and money. */
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
    const days = (at: string): string =>
      date.format(new Date(at.length === 10 ? `${at}T12:00:00-07:00` : at));
    const reader = { language, date: days, moment: (at: string): string => moment.format(new Date(at)) };
    const term = (word: string): string => (language === 'es' ? inSpanish(word) : inEnglish(word));
    const told = (text: string): string | undefined => said(text, reader);
    return {
      t,
      language,
      term,
      told,
      said: (text: string): string => told(text) ?? term(text),
      titled: ({ code, title }: Pick<ProblemDetails, 'code' | 'title'>): string =>
        language === 'es' ? titlesInSpanish[code] : title,
      date: days,
      moment: reader.moment,
      money: (cents: number): string => money.format(cents / 100),
    };
  }, [t, language]);
}

export type Words = ReturnType<typeof useWords>;
