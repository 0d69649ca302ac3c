import { useId, type ReactNode } from 'react';
import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { AccountLink } from '../accounts/account-link';
import type { ListedCase } from '../api/reads';
import { CaseLink, Due, PartyLabel } from '../cases/labels';
import { sized } from '../work/queue';
import { InTimeOf } from '../offices/in-time-of';
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
            <Th modifier="fitContent">
              <Choose name={t('bulk.all')} numbers={numbers} chosen={chosen} />
            </Th>
          )}
          {columns.map((column) => (
            <Th key={column}>{t(`work.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Row key={row.caseNumber} row={row} {...(chosen ? { chosen } : {})} />
        ))}
      </Tbody>
    </Table>
  );
}

/** The table's own box to choose a row has a name in English, and a number for a row. */
function Choose({
  name,
  numbers,
  chosen,
}: {
  name: string;
  numbers: readonly string[];
  chosen: Chosen;
}): ReactNode {
  const id = useId();
  return (
    <Checkbox
      id={id}
      aria-label={name}
      isChecked={numbers.every((number) => chosen.has(number))}
      onChange={(_, isIn) => chosen.take(numbers, isIn)}
    />
  );
}

function Row({ row, chosen }: { row: ListedCase; chosen?: Chosen }): ReactNode {
  const { t, term } = useWords();
  const stands =
    row.status === 'closed' ? term(row.outcome ?? 'closed') : row.openStages.map(term).join(', ');
  return (
    <Tr>
      {chosen && (
        <Td modifier="fitContent">
          <Choose
            name={t('bulk.one', { caseNumber: row.caseNumber })}
            numbers={[row.caseNumber]}
            chosen={chosen}
          />
        </Td>
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
        <InTimeOf utility={row.utility}>
          <Due at={row.dueAt} />
        </InTimeOf>
      </Td>
      <Td dataLabel={t('work.columns.assignee')} modifier="nowrap">
        {row.assignee ?? t('case.unassigned')}
      </Td>
    </Tr>
  );
}
