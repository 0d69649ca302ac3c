import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { PageSection } from '@patternfly/react-core';
import { PageTitle } from '../shell/page-title';
import { useWords } from '../words/use-words';

export function NotFound(): ReactNode {
  const { t } = useWords();
  return (
    <PageSection>
      <PageTitle title={t('states.none')} />
      <p>
        <Link to="/">{t('nav.work')}</Link>
      </p>
    </PageSection>
  );
}
