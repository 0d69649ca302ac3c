import type { ReactNode } from 'react';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CaseLink } from '../cases/labels';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { casesOfOutcomes, type OutcomeQuestion, type OutcomeRow } from './reads';

/** The arrangements behind a number. */
export function CasesOfOutcomes({
  question,
}: {
  question: OutcomeQuestion & { cursor?: string };
}): ReactNode {
  const { t } = useWords();
  const cases = useQuery(casesOfOutcomes(question));
  const { cursor: _, ...whole } = question;
  return (
    <div className="tl-stack">
      <Link to="/manager" search={{ view: 'outcomes' }}>
        {t('outcomes.back')}
      </Link>
      <p>
        {Object.entries(whole)
          .map(([name, value]) => `${name}: ${value}`)
          .join('; ')}
      </p>
      <Shown of={cases}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 ? <Nothing title={t('search.none')} /> : <List rows={rows} />}
            {next && (
              <Link to="/manager" search={{ ...whole, view: 'outcomes', show: 'cases', cursor: next }}>
                {t('search.next')}
              </Link>
            )}
          </>
        )}
      </Shown>
    </div>
  );
}

function List({ rows }: { rows: readonly OutcomeRow[] }): ReactNode {
  const { t, date, money } = useWords();
  const columns = [
    'case',
    'customer',
    'counselor',
    'agreed',
    'months',
    'end',
    'arranged',
    'paid',
    'owed',
  ] as const;
  return (
    <div className="tl-scroll">
      <Table aria-label={t('outcomes.cases')} variant="compact">
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column} modifier="wrap">
                {t(`outcomes.of.${column}`)}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.caseNumber}>
              <Td dataLabel={t('outcomes.of.case')}>
                <CaseLink caseNumber={row.caseNumber} />
              </Td>
              <Td dataLabel={t('outcomes.of.customer')}>
                {row.customer} <span className="tl-muted">{row.account}</span>
              </Td>
              <Td dataLabel={t('outcomes.of.counselor')}>{row.counselor ?? t('outcomes.inBulk')}</Td>
              <Td dataLabel={t('outcomes.of.agreed')} modifier="nowrap">
                {date(row.acceptedAt)}
              </Td>
              <Td dataLabel={t('outcomes.of.months')}>{row.months}</Td>
              <Td dataLabel={t('outcomes.of.end')}>{t(`outcomes.ends.${row.end}`)}</Td>
              <Td dataLabel={t('outcomes.of.arranged')}>{money(row.arranged)}</Td>
              <Td dataLabel={t('outcomes.of.paid')}>{money(row.paid)}</Td>
              <Td dataLabel={t('outcomes.of.owed')}>{money(row.owed)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
