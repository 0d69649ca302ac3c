import type { ReactNode } from 'react';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { AccountLink } from '../accounts/account-link';
import type { ListedCase } from '../api/reads';
import { CaseLink, Due, PartyLabel } from '../cases/labels';
import { sized } from '../work/queue';
import { useWords } from '../words/use-words';
import type { Chosen } from './use-chosen';

/** The cases that answer to a question. */
export function Found({ rows, chosen }: { rows: readonly ListedCase[]; chosen?: Chosen }): ReactNode {
  const { t } = useWords();
  const columns = ['case', 'who', 'stages', 'turn', 'due', 'assignee'] as const;
  const numbers = rows.map(({ caseNumber }) => caseNumber);
  return (
    <Table aria-label={t('nav.cases')} variant="compact">
      <Thead>
        <Tr>
          {chosen && (
            <Th
              select={{
                onSelect: (_, isIn) => chosen.take(numbers, isIn),
                isSelected: numbers.every((number) => chosen.has(number)),
                props: { 'aria-label': t('bulk.all') },
              }}
              screenReaderText={t('bulk.choose')}
            />
          )}
          {columns.map((column) => (
            <Th key={column}>{t(`work.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row, index) => (
          <Row key={row.caseNumber} row={row} index={index} {...(chosen ? { chosen } : {})} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ row, index, chosen }: { row: ListedCase; index: number; chosen?: Chosen }): ReactNode {
  const { t, term } = useWords();
  const stands =
    row.status === 'closed' ? term(row.outcome ?? 'closed') : row.openStages.map(term).join(', ');
  return (
    <Tr>
      {chosen && (
        <Td
          select={{
            rowIndex: index,
            onSelect: (_, isIn) => chosen.take([row.caseNumber], isIn),
            isSelected: chosen.has(row.caseNumber),
            props: { 'aria-label': t('bulk.one', { caseNumber: row.caseNumber }) },
          }}
        />
      )}
      <Td dataLabel={t('work.columns.case')}>
        <CaseLink caseNumber={row.caseNumber} />
        <div>{sized(row.title, term)}</div>
      </Td>
      <Td dataLabel={t('work.columns.who')}>
        {row.customer}
        <div className="tl-muted">
          {row.address} {row.account && <AccountLink account={row.account} />}
        </div>
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
