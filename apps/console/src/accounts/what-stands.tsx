import type { ReactNode } from 'react';
import { CaseLink } from '../cases/labels';
import { Clause } from '../shell/clause';
import { PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import { whySaid } from '../words/why-it-stands';
import type { ServiceStands } from './reads';

/** A recorded protection bears the number of the case that gave it. */
const caseOf = (key = ''): string | undefined => /^[A-Z]{2}-\d{4}-\d{6}(?=\/)/.exec(key)?.[0];

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
          <span key="kind">
            {term(one.kind)} {caseOf(one.key) && <CaseLink caseNumber={caseOf(one.key) ?? ''} />}
          </span>,
          whySaid(one, words),
          one.until ? moment(one.until) : null,
          <Clause key="clause" text={one.clause} />,
        ],
      }))}
    />
  );
}
