import type { ReactNode } from 'react';
import { PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { NewPledge } from './new-pledge';
import { OpenOrAll } from './open-or-all';
import { ownPledges, type OwnPledge } from './own-reads';
import { PledgeFile } from './pledge-file';

const route = getRouteApi('/own-pledges');
const columns = ['case', 'reference', 'account', 'amount', 'state', 'paid', 'holdUntil'] as const;

/** The pledges of the agency that looks, and nobody else's; new ones one by one or as a file. */
export function OwnPledges(): ReactNode {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/own-pledges' });
  const pledges = useQuery(ownPledges(search));
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('partners.pledges.title')} />
        <p className="tl-muted">{t('partners.pledges.about')}</p>
        <div className="tl-grid">
          <NewPledge />
          <PledgeFile />
        </div>
        <OpenOrAll
          label={t('search.status')}
          status={search.status}
          choose={(status) => void navigate({ search: status ? { status } : {} })}
        />
        <Shown of={pledges}>
          {({ rows, next }) => (
            <>
              {rows.length === 0 ? <Nothing title={t('partners.pledges.none')} /> : <Pledges rows={rows} />}
              {next && (
                <Link to="/own-pledges" search={{ ...search, cursor: next }}>
                  {t('partners.next')}
                </Link>
              )}
            </>
          )}
        </Shown>
      </div>
    </PageSection>
  );
}

function Pledges({ rows }: { rows: readonly OwnPledge[] }): ReactNode {
  const { t, term, money, date } = useWords();
  const cells = (pledge: OwnPledge): Record<(typeof columns)[number], string> => ({
    case: pledge.caseNumber,
    reference: pledge.reference ?? '–',
    account: pledge.account ?? '–',
    amount: money(pledge.amount),
    state: term(pledge.state),
    paid: money(pledge.paid),
    holdUntil: pledge.holdUntil ? date(pledge.holdUntil) : '–',
  });
  return (
    <Table aria-label={t('partners.pledges.title')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`partners.pledges.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((pledge) => (
          <Tr key={pledge.caseNumber}>
            {columns.map((column) => (
              <Td key={column} dataLabel={t(`partners.pledges.columns.${column}`)}>
                {cells(pledge)[column]}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
