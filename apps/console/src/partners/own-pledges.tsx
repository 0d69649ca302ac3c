import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import { NewPledge } from './new-pledge';
import { OwnList } from './own-list';
import { ownPledges } from './own-reads';
import { PledgeFile } from './pledge-file';

const route = getRouteApi('/own-pledges');
const columns = ['case', 'reference', 'account', 'amount', 'state', 'paid', 'holdUntil'] as const;

/** The pledges of the agency that looks; new ones one by one or as a file. */
export function OwnPledges(): ReactNode {
  const { t, term, money, date } = useWords();
  const search = route.useSearch();
  const found = useQuery(ownPledges(search));
  const taking = (
    <div className="tl-grid">
      <NewPledge />
      <PledgeFile />
    </div>
  );
  return (
    <OwnList of="pledges" search={search} found={found} first={taking}>
      {(rows) => (
        <PlainTable
          label={t('partners.pledges.title')}
          columns={columns.map((column) => t(`partners.pledges.columns.${column}`))}
          rows={rows.map(({ caseNumber, reference, account, amount, state, paid, holdUntil }) => ({
            key: caseNumber,
            cells: [
              ...[caseNumber, reference, account, money(amount), term(state), money(paid)],
              holdUntil ? date(holdUntil) : null,
            ],
          }))}
        />
      )}
    </OwnList>
  );
}
