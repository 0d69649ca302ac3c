import type { ReactNode } from 'react';
import { Alert, Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { storyOf } from '../api/reads';
import { saidIn } from '../cases/said';
import { useWords } from '../words/use-words';

interface Given {
  caseNumber: string;
  after: number;
  accept: () => void;
}

/** The case has moved since this form was begun: what has moved is read before it is sent. */
export function Outdated({ caseNumber, after, accept }: Given): ReactNode {
  const words = useWords();
  const story = useQuery(storyOf(caseNumber));
  const since = story.data?.filter(({ number }) => number > after) ?? [];
  return (
    <Alert component="h2" isInline isLiveRegion variant="warning" title={words.t('commands.outdated')}>
      <ul className="tl-list">
        {since.map((line) => (
          <li key={line.number}>{`${line.by.name}: ${saidIn(words, line)}`}</li>
        ))}
      </ul>
      <Button variant="secondary" size="sm" onClick={accept}>
        {words.t('commands.seen')}
      </Button>
    </Alert>
  );
}
