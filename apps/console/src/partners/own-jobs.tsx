import type { ReactNode } from 'react';
import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CaseLink, Due, PartyLabel } from '../cases/labels';
import { PlainTable } from '../shell/plain-table';
import { sized } from '../work/queue';
import { useWords, type Words } from '../words/use-words';
import { OwnList } from './own-list';
import { ownJobs, type OwnJob } from './own-reads';

const route = getRouteApi('/own-jobs');
const columns = ['case', 'where', 'stages', 'turn', 'crew', 'work', 'due'] as const;

/** The jobs of the contractor who looks. */
export function OwnJobs(): ReactNode {
  const words = useWords();
  const { t } = words;
  const search = route.useSearch();
  const found = useQuery(ownJobs(search));
  return (
    <OwnList of="jobs" search={search} found={found}>
      {(rows) => (
        <PlainTable
          label={t('partners.jobs.title')}
          columns={columns.map((column) => t(`partners.jobs.columns.${column}`))}
          rows={rows.map((job) => ({ key: job.caseNumber, cells: cellsOf(job, words) }))}
        />
      )}
    </OwnList>
  );
}

const cellsOf = (job: OwnJob, words: Words): ReactNode[] => {
  const { term, date } = words;
  return [
    <Which key="which" job={job} />,
    job.address,
    job.openStages.map(term).join(', ') || null,
    <PartyLabel key="turn" party={job.party} />,
    job.crewDate ? date(job.crewDate) : null,
    job.work.map(({ item, state }) => `${term(item)}: ${term(state)}`).join(', ') || null,
    <Due key="due" at={job.dueAt} />,
  ];
};

function Which({ job }: { job: OwnJob }): ReactNode {
  const { t, term } = useWords();
  return (
    <>
      <CaseLink caseNumber={job.caseNumber} />
      <div>{sized(job.title, term)}</div>
      {job.asks > 0 && <Label color="orange">{t('partners.jobs.asks', { count: job.asks })}</Label>}
    </>
  );
}
