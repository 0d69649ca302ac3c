import { useState } from 'react';
import { speakIn } from '../words/i18n';
import { useWords } from '../words/use-words';
import { chooseTheme, firstTheme, type Theme } from './theme';

/** The other language, and how to change to it. */
export function useLanguageSwitch() {
  const { t, language } = useWords();
  const other = language === 'en' ? 'es' : 'en';
  return { other, name: t('shell.otherLanguage'), change: () => void speakIn(other) } as const;
}

/** The other colours, and how to change to them. */
export function useThemeSwitch() {
  const { t } = useWords();
  const [theme, setTheme] = useState(firstTheme);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  const change = (): void => {
    chooseTheme(other);
    setTheme(other);
  };
  return { theme, name: t(`shell.${other}`), change };
}
