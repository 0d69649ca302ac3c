import type { ReactNode } from 'react';
import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { CaseLink } from '../cases/labels';
import { Part } from '../shell/plain-table';
import { Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';
import { QuoteOf } from './quote';
import { interlockOf, quotesOf, type ServiceStands } from './reads';
import { WhatStands } from './what-stands';

/** Would an order go now, service by service, and why not. */
export function KeepsOn({ account }: { account: string }): ReactNode {
  const { t } = useWords();
  const interlock = useQuery(interlockOf(account));
  const quotes = useQuery(quotesOf(account));
  return (
    <Part title={t('account.keepsOn')}>
      <Shown of={interlock}>
        {({ services, book, version }) => (
          <div className="tl-stack">
            {services.map((one) => (
              <section key={one.service} className="tl-stack" aria-labelledby={`on-${one.service}`}>
                <Verdict of={one} />
                {one.stands.length > 0 && <WhatStands of={one} />}
                <QuoteOf
                  quote={quotes.data?.quotes.find(({ service }) => service === one.service)}
                  severance={one.severance}
                />
              </section>
            ))}
            {services.length === 0 && <p>{t('account.none')}</p>}
            <p className="tl-muted">{t('account.rules', { book, version })}</p>
          </div>
        )}
      </Shown>
    </Part>
  );
}

export function Verdict({ of }: { of: ServiceStands }): ReactNode {
  const words = useWords();
  const { t, term, money } = words;
  return (
    <div className="tl-row">
      <h3 id={`on-${of.service}`}>
        <strong>{term(of.service)}</strong>
      </h3>
      <Label color={of.goes ? 'red' : 'green'}>{verdictOf(of, words)}</Label>
      <span>{`${t('account.debt')}: ${money(of.debt)}`}</span>
      {of.severance && <CaseLink caseNumber={of.severance} />}
    </div>
  );
}

/** Where all that stands ends by itself, no order goes before the last of it. */
function verdictOf({ goes, stands }: ServiceStands, { t, moment }: Words): string {
  if (goes) return t('account.goes');
  const ends = stands.map(({ until }) => until);
  if (ends.some((until) => until === undefined)) return t('account.noOrderOpen');
  const last = ends
    .flatMap((until) => until ?? [])
    .sort()
    .at(-1);
  return last ? t('account.noOrderUntil', { date: moment(last) }) : t('account.noOrder');
}
