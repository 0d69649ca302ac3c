import { useQuery } from '@tanstack/react-query';
import { protectionsOf } from '../accounts/reads';
import { valueOf } from '../cases/value';
import type { PartOfCase } from '../cases/tabs';
import { Clause } from '../shell/clause';
import { Part, PlainTable } from '../shell/plain-table';
import { Terms } from '../shell/terms';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';

const said = ['kind', 'service', 'amount', 'by', 'confirmation', 'petitionAt', 'charge'] as const;

/** One fact that keeps service on, as it was brought, and what was recorded for it. */
export const Protection: PartOfCase = ({ shown }) => {
  const words = useWords();
  const { t, term, date, money } = words;
  const protections = useQuery(protectionsOf(shown.account ?? ''));
  const lines = said
    .filter((name) => shown.facts[name] !== undefined && shown.facts[name] !== null)
    .map((name) => [term(name), valueOf(name, shown.facts[name], words)] as const);
  const columns = ['protections', 'amount', 'since', 'until', 'clause'] as const;
  return (
    <div className="tl-stack">
      <Part title={t('case.tabs.protection')}>
        <Terms of={lines} />
      </Part>
      <Part title={t('protection.rows')}>
        <Shown of={protections}>
          {({ protections: rows }) => (
            <PlainTable
              label={t('protection.rows')}
              columns={columns.map((column) => t(`account.${column}`))}
              rows={rows
                .filter(({ caseNumber }) => caseNumber === shown.caseNumber)
                .map((row) => ({
                  key: row.key,
                  cells: [
                    term(row.kind),
                    row.amount === null ? t('account.allOfIt') : money(row.amount),
                    date(row.from),
                    row.endedAt ? date(row.endedAt) : row.until && date(row.until),
                    <Clause key="clause" text={row.clause} />,
                  ],
                }))}
            />
          )}
        </Shown>
      </Part>
    </div>
  );
};
