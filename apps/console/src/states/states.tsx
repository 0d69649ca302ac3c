import type { ReactNode } from 'react';
import {
  Alert,
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  Skeleton,
} from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Refused } from '../api/client';
import { SignInPage } from '../people/sign-in-page';
import { useWords } from '../words/use-words';
import { useSlow } from './use-slow';

const rows = ['90%', '75%', '84%', '62%', '80%'];

/** Something is being read; after a second it says so in words. */
export function Loading(): ReactNode {
  const { t } = useWords();
  const isSlow = useSlow(1_000);
  return (
    <div className="tl-stack" role="status" aria-busy="true" aria-label={t('states.loading')}>
      {isSlow && <p>{t('states.slow')}</p>}
      {rows.map((width) => (
        <Skeleton key={width} width={width} screenreaderText="" />
      ))}
    </div>
  );
}

export function Failed({ error, again }: { error: Error; again?: () => void }): ReactNode {
  const status = error instanceof Refused ? error.problem.status : undefined;
  if (status === 404) return <NotThere />;
  if (status === 401) return <SignInPage />;
  if (status === 403) return <Forbidden why={error.message} />;
  return <Fault error={error} again={again} />;
}

function NotThere(): ReactNode {
  const { t } = useWords();
  return <Nothing title={t('states.none')} />;
}

function Forbidden({ why }: { why: string }): ReactNode {
  const { t } = useWords();
  return (
    <EmptyState titleText={t('states.forbidden')} headingLevel="h2" status="warning">
      <EmptyStateBody>{why}</EmptyStateBody>
    </EmptyState>
  );
}

function Fault({ error, again }: { error: Error; again: (() => void) | undefined }): ReactNode {
  const { t } = useWords();
  return (
    <EmptyState titleText={t('states.failed')} headingLevel="h2" status="danger">
      <EmptyStateBody>{error instanceof Refused ? error.message : t('states.unreachable')}</EmptyStateBody>
      {again && (
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button onClick={again}>{t('states.again')}</Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}

export function Nothing({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <EmptyState titleText={title} headingLevel="h2">
      {children && <EmptyStateBody>{children}</EmptyStateBody>}
    </EmptyState>
  );
}

/** What was read, or why it is not there. What was read before stays while it is read again. */
export function Shown<T>({
  of,
  children,
}: {
  of: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}): ReactNode {
  const { t } = useWords();
  if (of.data === undefined) {
    return of.error ? <Failed error={of.error} again={() => void of.refetch()} /> : <Loading />;
  }
  return (
    <>
      {of.error && <Alert isInline variant="warning" title={t('states.stale')} />}
      {children(of.data)}
    </>
  );
}
