import type { ReactNode } from 'react';
import { Button, Label, LabelGroup } from '@patternfly/react-core';
import { useWords, type Words } from '../words/use-words';
import type { Change, Question, QuestionName } from './question';

interface Given {
  question: Question;
  set: (part: Change) => void;
  clear: () => void;
}

/** The question as it stands, part by part; each can be taken away. */
export function Asked({ question, set, clear }: Given): ReactNode {
  const words = useWords();
  const { t } = words;
  const parts = Object.entries(question) as [QuestionName, string][];
  if (parts.length === 0) return null;
  return (
    <div className="tl-row">
      <LabelGroup categoryName={t('question.asked')} numLabels={20}>
        {parts.map(([name, value]) => (
          <Label
            key={name}
            variant="outline"
            onClose={() => set({ [name]: undefined })}
            closeBtnAriaLabel={t('question.without', { part: t(`question.names.${name}`) })}
          >
            {partOf(name, value, words)}
          </Label>
        ))}
      </LabelGroup>
      <Button variant="link" isInline onClick={clear}>
        {t('search.allCases')}
      </Button>
    </div>
  );
}

/** One part of a question, as one says it: `Stage: permit`. */
export function partOf(name: QuestionName, value: string, { t, term, date }: Words): string {
  const isInstant = /^\d{4}-\d{2}-\d{2}T/.test(value);
  return `${t(`question.names.${name}`)}: ${isInstant ? date(value) : term(value)}`;
}
