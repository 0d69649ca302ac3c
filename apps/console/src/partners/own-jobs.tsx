import type { ReactNode } from 'react';
import { Label, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { CaseLink, Due, PartyLabel } from '../cases/labels';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { sized } from '../work/queue';
import { useWords } from '../words/use-words';
import { OpenOrAll } from './open-or-all';
import { ownJobs, type OwnJob } from './own-reads';

const route = getRouteApi('/own-jobs');
const columns = ['case', 'where', 'stages', 'turn', 'crew', 'work', 'due'] as const;

/** The jobs of the contractor who looks, and nobody else's. */
export function OwnJobs(): ReactNode {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/own-jobs' });
  const jobs = useQuery(ownJobs(search));
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('partners.jobs.title')} />
        <p className="tl-muted">{t('partners.jobs.about')}</p>
        <OpenOrAll
          label={t('search.status')}
          status={search.status}
          choose={(status) => void navigate({ search: status ? { status } : {} })}
        />
        <Shown of={jobs}>
          {({ rows, next }) => (
            <>
              {rows.length === 0 ? <Nothing title={t('partners.jobs.none')} /> : <Jobs rows={rows} />}
              {next && (
                <Link to="/own-jobs" search={{ ...search, cursor: next }}>
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

function Jobs({ rows }: { rows: readonly OwnJob[] }): ReactNode {
  const { t } = useWords();
  return (
    <Table aria-label={t('partners.jobs.title')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`partners.jobs.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((job) => (
          <Job key={job.caseNumber} job={job} />
        ))}
      </Tbody>
    </Table>
  );
}

function Job({ job }: { job: OwnJob }): ReactNode {
  const { t, term, date } = useWords();
  return (
    <Tr>
      <Td dataLabel={t('partners.jobs.columns.case')}>
        <CaseLink caseNumber={job.caseNumber} />
        <div>{sized(job.title, term)}</div>
        {job.asks > 0 && <Label color="orange">{t('partners.jobs.asks', { count: job.asks })}</Label>}
      </Td>
      <Td dataLabel={t('partners.jobs.columns.where')}>{job.address ?? '–'}</Td>
      <Td dataLabel={t('partners.jobs.columns.stages')}>{job.openStages.map(term).join(', ') || '–'}</Td>
      <Td dataLabel={t('partners.jobs.columns.turn')}>
        <PartyLabel party={job.party} />
      </Td>
      <Td dataLabel={t('partners.jobs.columns.crew')}>{job.crewDate ? date(job.crewDate) : '–'}</Td>
      <Td dataLabel={t('partners.jobs.columns.work')}>
        {job.work.map(({ item, state }) => `${term(item)}: ${term(state)}`).join(', ') || '–'}
      </Td>
      <Td dataLabel={t('partners.jobs.columns.due')}>
        <Due at={job.dueAt} />
      </Td>
    </Tr>
  );
}
