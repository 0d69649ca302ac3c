import type { ReactNode } from 'react';
import { ExpandableSection } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import type { Quote } from './reads';

/** The least payment that keeps a service on, itemized. It holds an order only where it is quoted in its case. */
export function QuoteOf({
  quote,
  severance,
}: {
  quote: Quote | undefined;
  severance: string | null;
}): ReactNode {
  const { t, term, money, moment } = useWords();
  if (!quote) return null;
  if (quote.amount === 0) return <p className="tl-muted">{t('account.nothingToPay')}</p>;
  const name = t('account.quoteOf', { amount: money(quote.amount), way: term(quote.way) });
  return (
    <div>
      <p>
        {`${name}, ${t('account.validUntil', { date: moment(quote.validUntil) })} `}
        {severance && (
          <Link to="/cases/$caseNumber" params={{ caseNumber: severance }} search={{ act: 'quote' }}>
            {t('account.quoteThere', { caseNumber: severance })}
          </Link>
        )}
      </p>
      <ExpandableSection toggleText={`${t('account.itemized')}: ${term(quote.service)}`}>
        <PlainTable
          label={`${t('account.itemized')}: ${term(quote.service)}`}
          columns={[t('account.charge'), t('account.service'), t('account.amount')]}
          numbers={[2]}
          rows={quote.items.map(({ charge, service, amount }) => ({
            key: charge,
            cells: [charge, term(service), money(amount)],
          }))}
        />
      </ExpandableSection>
    </div>
  );
}
