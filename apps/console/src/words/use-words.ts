import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from './phrases';
import { titlesInSpanish } from './refusal-titles';
import { inEnglish, inSpanish } from './trade-terms';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import { timesIn } from './times';
import { useZones } from './zone';
import type { Language } from './i18n';

/** The page's words in the chosen language: its own (`t`), those of the trade (`term`), what the system says (`said`; `told` where it may be another's words), dates and money. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  const { here, usual } = useZones();
  return useMemo(() => {
    const locale = language === 'es' ? 'es-US' : 'en-US';
    const times = timesIn({ here, usual }, language);
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
    const reader = { language, ...times };
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
      ...times,
      money: (cents: number): string => money.format(cents / 100),
    };
  }, [t, language, here, usual]);
}

export type Words = ReturnType<typeof useWords>;
