import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { NumberLink } from './number-link';
import { Overdue } from './overdue';
import { escalations, overdueByHarm } from './reads';

/** What is late: by the harm that grows, and who was told. */
export function LateView(): ReactNode {
  const overdue = useQuery(overdueByHarm);
  const told = useQuery(escalations);
  return (
    <Shown of={overdue}>
      {({ harms }) => (
        <div className="tl-stack">
          <Overdue harms={harms} />
          <Shown of={told}>{(read) => <Escalated rows={read.escalations} />}</Shown>
        </div>
      )}
    </Shown>
  );
}

type Row = { role: string; stage: string; count: number; since: string };

function Escalated({ rows }: { rows: readonly Row[] }): ReactNode {
  const { t, term, date } = useWords();
  const columns = ['role', 'stage', 'count', 'since'] as const;
  return (
    <Card>
      <CardTitle component="h2">{t('late.escalations')}</CardTitle>
      <CardBody>
        <p className="tl-muted">{t('late.escalationsWhy')}</p>
        {rows.length === 0 ? (
          <Nothing title={t('late.nobodyTold')} />
        ) : (
          <Table aria-label={t('late.escalations')} variant="compact">
            <Thead>
              <Tr>
                {columns.map((column) => (
                  <Th key={column}>{t(`late.columns.${column}`)}</Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {rows.map(({ role, stage, count, since }) => (
                <Tr key={`${role}/${stage}`}>
                  <Th dataLabel={t('late.columns.role')}>{term(role)}</Th>
                  <Td dataLabel={t('late.columns.stage')}>{term(stage)}</Td>
                  <Td dataLabel={t('late.columns.count')}>
                    <NumberLink
                      count={count}
                      of={`${term(role)}, ${term(stage)}`}
                      behind={{ escalatedTo: role, stage }}
                    />
                  </Td>
                  <Td dataLabel={t('late.columns.since')}>{date(since)}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </CardBody>
    </Card>
  );
}
