import type { ReactNode } from 'react';
import { Card, CardBody, CardFooter, CardTitle } from '@patternfly/react-core';
import type { Offer } from '../interview/reads';
import { PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';

/** One set of terms: what is paid now, and what every month truly costs. */
export function Terms({ offer, children }: { offer: Offer; children: ReactNode }): ReactNode {
  const { t, term, money, date } = useWords();
  const { months, alignTo, balance, downPayment, monthly, budgetBilling } = offer;
  const title = `${months} ${term(months === 1 ? 'month' : 'months')}, ${term(alignTo)}`;
  const most = Math.max(0, ...monthly.map(({ total }) => total));
  const columns = ['month', 'installment', 'expected', 'total'] as const;
  return (
    <Card isCompact>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody className="tl-stack">
        <ul className="tl-plain-list">
          <li>{`${t('offers.balance')}: ${money(balance)}`}</li>
          <li>{downPayment > 0 ? `${t('offers.down')}: ${money(downPayment)}` : t('offers.noDown')}</li>
          <li>
            {`${t('offers.most')}: `}
            <strong>{money(most)}</strong>
          </li>
          {budgetBilling && <li>{t('offers.budget')}</li>}
        </ul>
        <p className="tl-muted">
          <span aria-hidden="true" className="tl-swatch tl-key-installment" />
          <span aria-hidden="true" className="tl-swatch tl-key-bill" />
          {t('offers.legend')}
        </p>
        <MonthBars offer={offer} most={most} />
        <PlainTable
          label={title}
          columns={columns.map((column) => t(`offers.${column}`))}
          numbers={[1, 2, 3]}
          rows={monthly.map((month) => ({
            key: month.dueOn,
            cells: [
              <span key="day" className="tl-nowrap">
                {date(month.dueOn)}
              </span>,
              money(month.installment),
              money(month.total - month.installment),
              <strong key="total">{money(month.total)}</strong>,
            ],
          }))}
        />
      </CardBody>
      <CardFooter>{children}</CardFooter>
    </Card>
  );
}

const [width, height, gap] = [1000, 128, 6];

/** The installment stands on the expected bill; the table says the same. */
function MonthBars({ offer, most }: { offer: Offer; most: number }): ReactNode {
  const { t, money, date } = useWords();
  const each = width / Math.max(1, offer.monthly.length);
  const high = (amount: number): number => (most === 0 ? 0 : (amount / most) * height);
  return (
    <svg
      className="tl-months"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('offers.chart')}
    >
      {offer.monthly.map(({ dueOn, installment, total }, index) => {
        const bill = high(total - installment);
        const place = { x: index * each + gap / 2, width: Math.max(2, each - gap) };
        return (
          <g key={dueOn}>
            <title>{`${date(dueOn)}: ${money(total)}`}</title>
            <rect className="tl-bill" {...place} y={height - bill} height={bill} />
            <rect className="tl-installment" {...place} y={height - high(total)} height={high(installment)} />
          </g>
        );
      })}
    </svg>
  );
}
