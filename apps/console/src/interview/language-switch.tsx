import type { ReactNode } from 'react';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { speakIn } from '../words/i18n';
import { useWords } from '../words/use-words';

const languages = { en: 'English', es: 'Español' } as const;

/** The interview is held in the customer's language: what was typed stays. */
export function LanguageSwitch(): ReactNode {
  const { t, language } = useWords();
  return (
    <ToggleGroup aria-label={t('interview.language')}>
      {(['en', 'es'] as const).map((one) => (
        <ToggleGroupItem
          key={one}
          text={<span lang={one}>{languages[one]}</span>}
          isSelected={language === one}
          onChange={() => void speakIn(one)}
        />
      ))}
    </ToggleGroup>
  );
}
