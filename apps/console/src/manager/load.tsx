import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import type { Counts } from '../api/reads';
import { useWords } from '../words/use-words';
import { Counted } from './counted';

/** Who has how much, and how much of it is late. */
export function Load({ people }: { people: Counts['load'] }): ReactNode {
  const { t } = useWords();
  const now = new Date().toISOString();
  return (
    <Card>
      <CardTitle component="h2">{t('manager.load')}</CardTitle>
      <CardBody>
        <Table aria-label={t('manager.load')} variant="compact">
          <Thead>
            <Tr>
              <Th>{t('manager.person')}</Th>
              <Th>{t('manager.total')}</Th>
              <Th>{t('manager.late2')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {people.map(({ assignee, late, ...counted }) => (
              <Tr key={assignee}>
                <Td dataLabel={t('manager.person')}>{assignee}</Td>
                <Td dataLabel={t('manager.total')}>
                  <Link to="/cases" search={{ assignee }} aria-label={`${assignee}: ${counted.count}`}>
                    <Counted {...counted} />
                  </Link>
                </Td>
                <Td dataLabel={t('manager.late2')}>
                  <Link
                    to="/cases"
                    search={{ assignee, dueBefore: now }}
                    aria-label={`${assignee}, ${t('manager.late2')}: ${late}`}
                  >
                    {late}
                  </Link>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  );
}
