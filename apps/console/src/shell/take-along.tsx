import type { ReactNode } from 'react';
import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { readFile, Refused, type Query } from '../api/client';
import { useWords } from '../words/use-words';

interface Given {
  what: 'cases' | 'outcomes';
  question: Query;
  /** The name under which the question is kept, in a list of such. */
  of?: string;
}

/** What a question finds, as a workbook with the question in it. */
export function TakeAlong({ what, question, of }: Given): ReactNode {
  const { t } = useWords();
  const taking = useMutation({
    mutationFn: () => readFile(`/api/${what}.xlsx`, question),
    onSuccess: (workbook) => keep(workbook, `${what}.xlsx`),
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
export function keep(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
