import type { ReactNode } from 'react';
import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { readFile, Refused } from '../api/client';
import { useWords } from '../words/use-words';
import type { Question } from './question';

interface Given {
  question: Question;
  /** The name under which the question is kept, in a list of such. */
  of?: string;
}

/** The cases that a question finds, as a workbook with the question in it. */
export function TakeAlong({ question, of }: Given): ReactNode {
  const { t } = useWords();
  const taking = useMutation({
    mutationFn: () => readFile('/api/cases.xlsx', question),
    onSuccess: (workbook) => keep(workbook, 'cases.xlsx'),
  });
  const { error } = taking;
  return (
    <>
      <span role="status">
        {error && (error instanceof Refused ? error.message : t('states.unreachable'))}
      </span>
      <Button
        {...(of === undefined
          ? { variant: 'secondary' }
          : { variant: 'link', isInline: true, 'aria-label': `${t('search.workbook')}: ${of}` })}
        isLoading={taking.isPending}
        isDisabled={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {t('search.workbook')}
      </Button>
    </>
  );
}

/** Handed to the browser as a file of this name. */
function keep(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
