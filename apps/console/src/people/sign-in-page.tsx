import type { ReactNode } from 'react';
import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { useWords } from '../words/use-words';
import { signInAddress } from './me';

/** Nobody is signed in, or the session is over. What is not sent yet is kept. */
export function SignInPage(): ReactNode {
  const { t } = useWords();
  return (
    <EmptyState titleText={t('people.signIn')} headingLevel="h1">
      <EmptyStateBody>{t('people.signInWhy')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button component="a" href={signInAddress()}>
            {t('people.signIn')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
