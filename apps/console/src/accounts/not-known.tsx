import type { ReactNode } from 'react';
import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Refused } from '../api/client';
import { useWords } from '../words/use-words';
import { openCasesOf } from './reads';

/** Whether it was refused because nobody is known to call. */
export const isOfUnknownCaller = (error: Error | null): boolean =>
  error instanceof Refused && error.problem.code === 'caller/not-verified';

/** Who is calling comes first: in the arrangement that is open, or in one that is opened for it. */
export function NotKnown({ account }: { account: string }): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(openCasesOf(account));
  const arrangement = data?.rows.find(({ process }) => process === 'hardship arrangement')?.caseNumber;
  const verify = (): void =>
    void (arrangement
      ? navigate({ to: '/interview/$caseNumber', params: { caseNumber: arrangement } })
      : navigate({ to: '/accounts/$account', params: { account }, search: { act: 'start arrangement' } }));
  return (
    <EmptyState titleText={t('account.unknown')} headingLevel="h2" status="info" variant="sm">
      <EmptyStateBody>{t('account.unknownWhy')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button onClick={verify} isDisabled={!data}>
            {arrangement ? t('account.verify') : t('account.begin')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
