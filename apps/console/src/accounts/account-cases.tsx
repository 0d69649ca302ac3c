import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CaseLink, Due, PartyLabel } from '../cases/labels';
import { Part, PlainTable } from '../shell/plain-table';
import { Shown } from '../states/states';
import { sized } from '../work/queue';
import { useWords } from '../words/use-words';
import { openCasesOf } from './reads';

/** Everything that is under way for the account. */
export function AccountCases({ account }: { account: string }): ReactNode {
  const { t, term } = useWords();
  const cases = useQuery(openCasesOf(account));
  const columns = (['case', 'stages', 'turn', 'due', 'assignee'] as const).map((name) =>
    t(`work.columns.${name}`),
  );
  return (
    <Part title={t('account.cases')}>
      <Shown of={cases}>
        {({ rows }) =>
          rows.length === 0 ? (
            t('account.none')
          ) : (
            <PlainTable
              label={t('account.cases')}
              columns={columns}
              rows={rows.map((row) => ({
                key: row.caseNumber,
                cells: [
                  <div key="case">
                    <CaseLink caseNumber={row.caseNumber} />{' '}
                    {`${term(row.process)}: ${sized(row.title, term)}`}
                  </div>,
                  row.openStages.map(term).join(', ') || null,
                  <PartyLabel key="turn" party={row.party} />,
                  <Due key="due" at={row.dueAt} />,
                  row.assignee ?? t('case.unassigned'),
                ],
              }))}
            />
          )
        }
      </Shown>
    </Part>
  );
}
