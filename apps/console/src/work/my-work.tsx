import type { ReactNode } from 'react';
import { PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMe } from '../people/me';
import { workFor } from '../api/reads';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { Queue } from './queue';
import { TakeNext } from './take-next';
import { WorkFilters, type WorkSearch } from './work-filters';

const route = getRouteApi('/');

/** One queue for all kinds of cases: what does most harm if it waits comes first. */
export function MyWork(): ReactNode {
  const { t } = useWords();
  const search = route.useSearch();
  const person = useMe();
  const filters = askedWith(search, person);
  const work = useQuery(workFor(filters));
  return (
    <PageSection>
      <div className="tl-stack">
        <div className="tl-row tl-apart">
          <PageTitle title={t('work.title')} />
          <span className="tl-row">
            <Link to="/away">{t('away.title')}</Link>
            <TakeNext team={search.team ?? person?.role} />
          </span>
        </div>
        <p className="tl-muted">{t('work.order')}</p>
        <WorkFilters search={search} />
        <Shown of={work}>
          {({ rows, more }) =>
            rows.length === 0 ? (
              <Nothing title={t('work.none')}>{t('work.noneWhy')}</Nothing>
            ) : (
              <>
                <Queue rows={rows} />
                {more && <p className="tl-muted">{t('work.more', { count: rows.length })}</p>}
              </>
            )
          }
        </Shown>
      </div>
    </PageSection>
  );
}

/** Without a filter one sees one's own. A team's queue is its stages, whoever has the case; offered is what those have who are away. */
function askedWith({ whose, ...others }: WorkSearch, person: { name: string; role: string } | undefined) {
  const team = others.team ?? (whose === 'team' ? person?.role : undefined);
  const isOwn = whose === undefined && others.team === undefined;
  return {
    ...others,
    team,
    assignee: isOwn ? person?.name : undefined,
    offered: whose === 'offered' ? 'yes' : undefined,
  };
}
