import type { ReactNode } from 'react';
import { Alert, Label } from '@patternfly/react-core';
import { Part, PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import type { CreditStatus } from './reads';

const ages = ['current', '1-30', '31-60', '61-90', 'over 90'] as const;

/** What is owed, by age and by service. */
export function Arrears({ known }: { known: CreditStatus }): ReactNode {
  const { t, term, money } = useWords();
  const { total, pastDue, byService } = known.arrears;
  const columns = [t('account.service'), ...ages.map(term), t('account.open'), t('account.pastDue')];
  const rows = [
    ...byService.map((one) => ({ name: term(one.service), ...one })),
    ...(byService.length > 1 ? [{ name: t('account.total'), ...known.arrears }] : []),
  ];
  return (
    <Part title={t('account.arrears')}>
      <div className="tl-stack">
        <Notes known={known} />
        {total === 0 ? (
          <p>{t('account.nothingOwed')}</p>
        ) : (
          <>
            <p>{t('account.ofIt', { pastDue: money(pastDue), total: money(total) })}</p>
            <PlainTable
              label={t('account.arrears')}
              columns={columns}
              numbers={columns.map((_, index) => index).slice(1)}
              rows={rows.map((one) => ({
                key: one.name,
                cells: [
                  one.name,
                  ...ages.map((age) => (one.byAge[age] === 0 ? null : money(one.byAge[age]))),
                  money(one.total),
                  money(one.pastDue),
                ],
              }))}
            />
          </>
        )}
      </div>
    </Part>
  );
}

/** What else is to be known before anything is agreed. */
function Notes({ known }: { known: CreditStatus }): ReactNode {
  const { t, term, money, date } = useWords();
  const { credit, depositsHeld, cashOnlyUntil, budgetBilling, finalBilled, leftToAPerson } = known;
  const notes = [
    term(known.customerClass),
    credit > 0 && `${t('account.credit')}: ${money(credit)}`,
    depositsHeld > 0 && `${t('account.deposits')}: ${money(depositsHeld)}`,
    cashOnlyUntil && t('account.cashOnly', { date: date(cashOnlyUntil) }),
    budgetBilling && t('account.budget'),
    finalBilled && t('account.finalBilled'),
    known.expectedBill.length > 0 && `${t('account.expected')}: ${money(sumOf(known.expectedBill))}`,
  ];
  return (
    <>
      {leftToAPerson && (
        <Alert component="h3" isInline variant="warning" title={t('account.leftToAPerson')} />
      )}
      <div className="tl-row">{notes.map((note) => note && <Label key={note}>{note}</Label>)}</div>
    </>
  );
}

const sumOf = (parts: readonly { amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);
