import type { ReactNode } from 'react';
import { PageSection } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { OpenOrAll } from './open-or-all';
import type { OwnSearch } from './own-reads';

interface Given<Row> {
  of: 'jobs' | 'pledges';
  search: OwnSearch;
  found: UseQueryResult<{ rows: readonly Row[]; next: string | null }>;
  /** What can be done before anything is looked at. */
  first?: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** A page of what belongs to the contractor or the agency that looks, and to nobody else. */
export function OwnList<Row>({ of, search, found, first, children }: Given<Row>): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const to = `/own-${of}` as const;
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t(`partners.${of}.title`)} />
        <p className="tl-muted">{t(`partners.${of}.about`)}</p>
        {first}
        <OpenOrAll
          label={t('search.status')}
          status={search.status}
          choose={(status) => void navigate({ to, search: status ? { status } : {} })}
        />
        <Shown of={found}>
          {({ rows, next }) => (
            <>
              {rows.length === 0 ? <Nothing title={t(`partners.${of}.none`)} /> : children(rows)}
              {next && (
                <Link to={to} search={{ ...search, cursor: next }}>
                  {t('partners.next')}
                </Link>
              )}
            </>
          )}
        </Shown>
      </div>
    </PageSection>
  );
}
