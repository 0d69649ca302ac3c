import type { ReactNode } from 'react';
import { PageSection, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Query } from '../api/client';
import { CaseLink, Due } from '../cases/labels';
import { useMe } from '../people/me';
import { PageTitle } from '../shell/page-title';
import { PlainTable } from '../shell/plain-table';
import { Nothing, Shown } from '../states/states';
import { InTimeOf } from '../offices/in-time-of';
import { useWords } from '../words/use-words';
import { followUpCountsFor, followUpsFor, type FollowUp } from './reads';

const route = getRouteApi('/follow-ups');
const choices = ['mine', 'offered', 'everybody'] as const;

/** Callbacks and letters that were promised: the earliest first, with what waits because somebody is away. */
export function FollowUpsPage(): ReactNode {
  const { t } = useWords();
  const { whose = 'mine', cursor } = route.useSearch();
  const navigate = useNavigate({ from: '/follow-ups' });
  const filters = useFilters(whose);
  const found = useQuery(followUpsFor({ ...filters, cursor }));
  return (
    <PageSection>
      <div className="tl-stack">
        <div className="tl-row tl-apart">
          <PageTitle title={t('followUps.title')} />
          <Link to="/away">{t('away.title')}</Link>
        </div>
        <ToggleGroup aria-label={t('work.whose')}>
          {choices.map((one) => (
            <ToggleGroupItem
              key={one}
              text={t(`followUps.${one}`)}
              isSelected={whose === one}
              onChange={() => void navigate({ search: { whose: one } })}
            />
          ))}
        </ToggleGroup>
        <Counts />
        <Shown of={found}>
          {({ rows, next }) => (
            <>
              {rows.length === 0 ? <Nothing title={t('followUps.none')} /> : <List rows={rows} />}
              {next && (
                <Link to="/follow-ups" search={{ whose, cursor: next }}>
                  {t('search.next')}
                </Link>
              )}
            </>
          )}
        </Shown>
      </div>
    </PageSection>
  );
}

function useFilters(whose: string): Query {
  const person = useMe();
  if (whose === 'mine') return { assignee: person?.name };
  return whose === 'offered' ? { offered: 'yes' } : {};
}

function Counts(): ReactNode {
  const { t } = useWords();
  const { data } = useQuery(followUpCountsFor({}));
  if (!data) return null;
  const { keptRate, open, overdue } = data.total;
  const numbers = { open: String(open), overdue: String(overdue) };
  return (
    <p className="tl-muted">
      {keptRate === null
        ? t('followUps.noneYet', numbers)
        : t('followUps.kept', { ...numbers, rate: String(Math.round(keptRate * 100)) })}
    </p>
  );
}

function List({ rows }: { rows: readonly FollowUp[] }): ReactNode {
  const { t, term } = useWords();
  return (
    <PlainTable
      label={t('followUps.title')}
      columns={[
        t('followUps.what'),
        t('work.columns.case'),
        t('work.columns.due'),
        t('followUps.owner'),
        t('followUps.has'),
        t('followUps.state'),
        t('commands.menu'),
      ]}
      rows={rows.map((row) => ({
        key: `${row.caseNumber}/${row.key}`,
        cells: [
          term(row.what),
          <div key="case">
            <CaseLink caseNumber={row.caseNumber} /> {row.customer}
          </div>,
          <InTimeOf key="due" utility={row.utility}>
            <Due at={row.dueAt} />
          </InTimeOf>,
          row.owner,
          row.assignee ?? term(row.role),
          row.cover ? t('followUps.cover', { why: term(row.cover.why) }) : term(row.state),
          row.doneAt === null && (
            <Link
              key="keep"
              to="/cases/$caseNumber"
              params={{ caseNumber: row.caseNumber }}
              search={{ tab: 'toDos', act: 'to do done', on: row.key }}
              aria-label={`${t('followUps.keep')}: ${term(row.what)}, ${row.caseNumber}`}
            >
              {t('followUps.keep')}
            </Link>
          ),
        ],
      }))}
    />
  );
}
