import type { ReactNode } from 'react';
import { Clause } from '../shell/clause';
import { PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import { whySaid } from '../words/why-it-stands';
import type { ServiceStands } from './reads';

/** Every protection by its name, until when it stands, and the clause that gives it. */
export function WhatStands({ of }: { of: ServiceStands }): ReactNode {
  const words = useWords();
  const { t, term, moment } = words;
  return (
    <PlainTable
      label={`${t('account.whatStands')}: ${term(of.service)}`}
      columns={[t('account.whatStands'), t('order.why'), t('account.until'), t('account.clause')]}
      rows={of.stands.map((one, index) => ({
        key: `${one.kind}/${index}`,
        cells: [
          term(one.kind),
          whySaid(one, words),
          one.until ? moment(one.until) : null,
          <Clause key="clause" text={one.clause} />,
        ],
      }))}
    />
  );
}
