import type { ReactNode } from 'react';
import { CaseLink } from '../cases/labels';
import { Clause } from '../shell/clause';
import { Part, PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import type { CreditStatus } from './reads';

/** What was agreed and how it ended, what was promised, and what came back. */
export function Agreed({ known }: { known: CreditStatus }): ReactNode {
  return (
    <div className="tl-stack">
      <Arrangements of={known.arrangements} />
      <Protections of={known.protections} />
      <Pledges of={known.pledges} />
      <Returned of={known.returnedPayments} />
    </div>
  );
}

interface ListOf {
  title: string;
  columns: readonly string[];
  numbers?: readonly number[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** Nothing of a kind is said as well: it has been looked at. */
function List({ title, rows, ...table }: ListOf): ReactNode {
  const { t } = useWords();
  return (
    <Part title={title}>
      {rows.length === 0 ? t('account.none') : <PlainTable label={title} rows={rows} {...table} />}
    </Part>
  );
}

function Arrangements({ of }: { of: CreditStatus['arrangements'] }): ReactNode {
  const { t, term, money, date } = useWords();
  const columns = ['agreedOn', 'months', 'total', 'misses', 'ended'] as const;
  return (
    <List
      title={t('account.arrangements')}
      columns={[t('work.columns.case'), ...columns.map((column) => t(`account.${column}`))]}
      numbers={[2, 3, 4]}
      rows={of.map((one) => ({
        key: one.caseNumber,
        cells: [
          <CaseLink key="case" caseNumber={one.caseNumber} />,
          date(one.acceptedAt),
          String(one.months),
          money(one.total),
          String(one.misses.length),
          one.outcome ? `${term(one.outcome)}, ${one.endedAt ? date(one.endedAt) : ''}` : t('account.lives'),
        ],
      }))}
    />
  );
}

function Protections({ of }: { of: CreditStatus['protections'] }): ReactNode {
  const { t, term, money, date } = useWords();
  const columns = ['keepsOn', 'service', 'amount', 'since', 'until', 'clause'] as const;
  return (
    <List
      title={t('account.protections')}
      columns={columns.map((column) => t(column === 'keepsOn' ? 'account.protections' : `account.${column}`))}
      rows={of.map((one) => ({
        key: one.key,
        cells: [
          <span key="kind">
            {term(one.kind)} {one.caseNumber && <CaseLink caseNumber={one.caseNumber} />}
          </span>,
          one.service ? term(one.service) : t('account.allServices'),
          one.amount === null ? t('account.allOfIt') : money(one.amount),
          date(one.from),
          one.until && date(one.until),
          <Clause key="clause" text={one.clause} />,
        ],
      }))}
    />
  );
}

function Pledges({ of }: { of: CreditStatus['pledges'] }): ReactNode {
  const { t, term, money, date } = useWords();
  const columns = ['agency', 'amount', 'paid', 'state', 'until'] as const;
  return (
    <List
      title={t('account.pledges')}
      columns={[t('work.columns.case'), ...columns.map((column) => t(`account.${column}`))]}
      numbers={[2, 3]}
      rows={of.map((one) => ({
        key: one.caseNumber,
        cells: [
          <CaseLink key="case" caseNumber={one.caseNumber} />,
          one.agency,
          money(one.amount),
          money(one.paid),
          term(one.state),
          date(one.holdUntil),
        ],
      }))}
    />
  );
}

function Returned({ of }: { of: CreditStatus['returnedPayments'] }): ReactNode {
  const { t, term, money, date } = useWords();
  return (
    <List
      title={t('account.returned')}
      columns={[t('account.charge'), t('account.amount'), t('account.received'), t('account.returnedOn')]}
      numbers={[1]}
      rows={of.map((one) => ({
        key: one.payment,
        cells: [
          `${one.payment}, ${term(one.tender)}`,
          money(one.amount),
          date(one.receivedAt),
          date(one.returnedAt),
        ],
      }))}
    />
  );
}
