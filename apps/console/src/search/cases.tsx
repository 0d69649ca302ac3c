import { useState, type ReactNode } from 'react';
import { Button, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { pathOf } from '../api/client';
import { casesFor, processesThereAre, type ListedCase } from '../api/reads';
import { CaseLink, Due, PartyLabel } from '../cases/labels';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { Choice } from '../work/choice';
import { sized } from '../work/queue';
import { parties } from '../work/work-filters';
import { useWords } from '../words/use-words';

const route = getRouteApi('/cases');
type Question = ReturnType<typeof route.useSearch>;

/** Any question over the cases: the address holds it, so it can be kept, sent, and handed out as a workbook. */
export function Cases(): ReactNode {
  const { t } = useWords();
  const question = route.useSearch();
  const cases = useQuery(casesFor(question));
  const { cursor: _, ...whole } = question;
  return (
    <PageSection>
      <div className="tl-stack">
        <div className="tl-row tl-apart">
          <PageTitle title={question.text ? t('search.found', { text: question.text }) : t('nav.cases')} />
          <Handing whole={whole} />
        </div>
        <Filters question={question} />
        <Shown of={cases}>
          {({ rows, next }) => (
            <>
              {rows.length === 0 ? <Nothing title={t('search.none')} /> : <List rows={rows} />}
              {next && (
                <Link to="/cases" search={{ ...question, cursor: next }}>
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

function Handing({ whole }: { whole: Question }): ReactNode {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = (): Promise<void> => navigator.clipboard.writeText(location.href).then(() => setCopied(true));
  return (
    <span className="tl-row">
      <span role="status">{isCopied && t('search.copied')}</span>
      <Button variant="secondary" onClick={() => void copy()}>
        {t('search.copyLink')}
      </Button>
      <Button component="a" variant="secondary" href={pathOf('/api/cases.xlsx', whole)} download>
        {t('search.workbook')}
      </Button>
    </span>
  );
}

const statuses = ['open', 'cancelling', 'closed', 'any'] as const;

function Filters({ question }: { question: Question }): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/cases' });
  const { data } = useQuery(processesThereAre);
  const stages = data?.processes.flatMap((process) => process.stages) ?? [];
  const set = (part: Question): void => {
    const { cursor: _, ...others } = { ...question, ...part };
    void navigate({
      search: Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
    });
  };
  return (
    <div className="tl-row" role="group" aria-label={t('work.filters')}>
      <Choice
        label={t('search.status')}
        value={question.status}
        of={statuses}
        choose={(status) => set({ status })}
      />
      <Choice
        label={t('work.stage')}
        value={question.stage}
        of={stages.map(({ name }) => name)}
        choose={(stage) => set({ stage })}
      />
      <Choice
        label={t('work.waitingOn')}
        value={question.waitingOn}
        of={parties}
        choose={(waitingOn) => set({ waitingOn })}
      />
      <Choice
        label={t('search.level')}
        value={question.level}
        of={['1', '2', '3']}
        choose={(level) => set({ level })}
      />
      {(question.assignee ?? question.dueBefore ?? question.text ?? question.team) && (
        <Link to="/cases">{t('search.allCases')}</Link>
      )}
    </div>
  );
}

function List({ rows }: { rows: readonly ListedCase[] }): ReactNode {
  const { t } = useWords();
  const columns = ['case', 'who', 'stages', 'turn', 'due', 'assignee'] as const;
  return (
    <Table aria-label={t('nav.cases')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`work.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Row key={row.caseNumber} row={row} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ row }: { row: ListedCase }): ReactNode {
  const { t, term } = useWords();
  const stands =
    row.status === 'closed' ? term(row.outcome ?? 'closed') : row.openStages.map(term).join(', ');
  return (
    <Tr>
      <Td dataLabel={t('work.columns.case')}>
        <CaseLink caseNumber={row.caseNumber} />
        <div>{sized(row.title, term)}</div>
      </Td>
      <Td dataLabel={t('work.columns.who')}>
        {row.customer}
        <div className="tl-muted">{row.address}</div>
      </Td>
      <Td dataLabel={t('work.columns.stages')}>{stands}</Td>
      <Td dataLabel={t('work.columns.turn')}>
        <PartyLabel party={row.party} />
      </Td>
      <Td dataLabel={t('work.columns.due')}>
        <Due at={row.dueAt} />
      </Td>
      <Td dataLabel={t('work.columns.assignee')} modifier="nowrap">
        {row.assignee ?? t('case.unassigned')}
      </Td>
    </Tr>
  );
}
