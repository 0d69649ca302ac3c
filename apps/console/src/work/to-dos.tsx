import type { ReactNode } from 'react';
import { PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMe } from '../people/me';
import { everyStage, processesThereAre, toDosFor, type ToDoPage } from '../api/reads';
import { CaseLink, Due } from '../cases/labels';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { InTimeOf } from '../offices/in-time-of';
import { useWords } from '../words/use-words';
import { Choice } from './choice';
import { sized } from './queue';

const route = getRouteApi('/to-dos');

/** In the address: whoever they are for. */
const everybodys = 'any';

/** What people have to look at, first due first; one's own role unless another is asked for. */
export function ToDos(): ReactNode {
  const { t } = useWords();
  const search = route.useSearch();
  const person = useMe();
  const navigate = useNavigate({ from: '/to-dos' });
  const { data } = useQuery(processesThereAre);
  const role = search.role ?? person?.role;
  const asked = { role: role === everybodys ? undefined : role, assignee: search.assignee };
  const toDos = useQuery(toDosFor(asked));
  const roles = new Set(data && everyStage(data).map(({ owner }) => owner));
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('nav.toDos')} />
        <div className="tl-row">
          <Choice
            label={t('toDos.role')}
            value={role === everybodys ? undefined : role}
            of={[...roles].sort()}
            choose={(chosen) => void navigate({ search: { role: chosen ?? everybodys } })}
          />
        </div>
        <Shown of={toDos}>
          {({ rows }) => (rows.length === 0 ? <Nothing title={t('toDos.none')} /> : <List rows={rows} />)}
        </Shown>
      </div>
    </PageSection>
  );
}

function List({ rows }: { rows: ToDoPage['rows'] }): ReactNode {
  const { t, term } = useWords();
  return (
    <Table aria-label={t('nav.toDos')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('toDos.what')}</Th>
          <Th>{t('work.columns.case')}</Th>
          <Th>{t('work.columns.due')}</Th>
          <Th>{t('toDos.role')}</Th>
          <Th screenReaderText={t('toDos.do')} />
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={`${row.caseNumber}/${row.key}`}>
            <Td dataLabel={t('toDos.what')}>{term(row.what)}</Td>
            <Td dataLabel={t('work.columns.case')}>
              <CaseLink caseNumber={row.caseNumber} /> {sized(row.title, term)}
            </Td>
            <Td dataLabel={t('work.columns.due')}>
              <InTimeOf utility={row.utility}>
                <Due at={row.dueAt} />
              </InTimeOf>
            </Td>
            <Td dataLabel={t('toDos.role')}>{row.assignee ?? term(row.role)}</Td>
            <Td dataLabel={t('toDos.do')}>
              <Link
                to="/cases/$caseNumber"
                params={{ caseNumber: row.caseNumber }}
                search={{ act: 'to do done', on: row.key }}
                aria-label={`${t('commands.to do done.name')}: ${term(row.what)}, ${row.caseNumber}`}
              >
                {t('commands.to do done.name')}
              </Link>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
