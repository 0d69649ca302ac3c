import type { ReactNode } from 'react';
import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { WorkRow } from '../api/reads';
import { CaseLink, Due, PartyLabel } from '../cases/labels';
import { InTimeOf } from '../offices/in-time-of';
import { useWords, type Words } from '../words/use-words';
import { TakeIt } from './take-it';

/** Most harm first; the reason stands beside it. */
export function Queue({ rows }: { rows: readonly WorkRow[] }): ReactNode {
  const { t } = useWords();
  const columns = ['case', 'why', 'stages', 'turn', 'due', 'assignee'] as const;
  return (
    <Table aria-label={t('work.title')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`work.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <InTimeOf key={row.caseNumber} utility={row.utility}>
            <QueueRow row={row} />
          </InTimeOf>
        ))}
      </Tbody>
    </Table>
  );
}

function QueueRow({ row }: { row: WorkRow }): ReactNode {
  const words = useWords();
  const { t, term } = words;
  return (
    <Tr>
      <Td dataLabel={t('work.columns.case')}>
        <CaseLink caseNumber={row.caseNumber} />
        <div>{sized(row.title, term)}</div>
        <div className="tl-muted">{[row.customer, row.address].filter(Boolean).join(' · ')}</div>
      </Td>
      <Td dataLabel={t('work.columns.why')}>{reasonOf(row, words)}</Td>
      <Td dataLabel={t('work.columns.stages')}>
        {row.openStages.map(term).join(', ')} {row.onHold && <Label color="orange">{t('case.onHold')}</Label>}
      </Td>
      <Td dataLabel={t('work.columns.turn')}>
        <PartyLabel party={row.party} />
      </Td>
      <Td dataLabel={t('work.columns.due')}>
        <Due at={row.dueAt} />
      </Td>
      <Td dataLabel={t('work.columns.assignee')}>
        {row.assignee ?? t('case.unassigned')}
        {row.cover && <div className="tl-muted">{offerOf(row.cover, words)}</div>}
        {(row.cover ?? row.assignee === null) && <TakeIt caseNumber={row.caseNumber} />}
      </Td>
    </Tr>
  );
}

/** `new service, 200 A`, `water, non-payment`: words of the trade, and a size that is none. */
export function sized(title: string, term: (word: string) => string): string {
  return title.split(', ').map(term).join(', ');
}

function reasonOf({ harm: { why, days, turn } }: WorkRow, { t }: Words): string {
  const when = days === null ? t('harm.noDate') : lateness(days, t);
  const whose = turn === 'ours' ? [] : [t(`harm.turns.${turn}`)];
  return [t(`harm.${why}`), when, ...whose].join('; ');
}

function lateness(days: number, t: Words['t']): string {
  if (days === 0) return t('harm.today');
  return days < 0 ? t('harm.late', { count: -days }) : t('harm.left', { count: days });
}

/** Why the work of somebody else is offered to the team. */
function offerOf({ since, until }: NonNullable<WorkRow['cover']>, { t, date, moment }: Words): string {
  const away = until === null ? t('away.away') : t('away.awayUntil', { until: date(until) });
  return since === null ? away : `${away}; ${t('away.since', { since: moment(since) })}`;
}
