import type { ReactNode } from 'react';
import { PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title';
import { Shown } from '../states/states';
import { LinksOfAccount } from '../customer-links/links-of-account';
import { InTimeOf } from '../offices/in-time-of';
import { useWords } from '../words/use-words';
import { AccountDoings } from './account-doings';
import { AccountCases } from './account-cases';
import { Agreed } from './agreed';
import { Arrears } from './arrears';
import { KeepsOn } from './keeps-on';
import { ForAgencies } from './for-agencies';
import { isOfUnknownCaller, NotKnown } from './not-known';
import { accountOf, creditStatusOf } from './reads';
import { WhoAndWhere } from './who-and-where';

const route = getRouteApi('/accounts/$account');

/** An account for whoever speaks with its customer: who it is, what is owed and agreed, and what keeps service on. */
export function AccountPage(): ReactNode {
  const { t } = useWords();
  const { account } = route.useParams();
  const { data: shown } = useQuery(accountOf(account));
  return (
    <PageSection>
      <InTimeOf utility={shown?.utility}>
        <div className="tl-stack" key={account}>
          <div className="tl-row tl-apart">
            <PageTitle title={t('account.title', { account })} />
            <AccountDoings account={account} />
          </div>
          <WhoAndWhere account={account} />
          <Told account={account} />
          <AccountCases account={account} />
        </div>
      </InTimeOf>
    </PageSection>
  );
}

/** What is told to a caller who is known; what to do first where nobody is. */
function Told({ account }: { account: string }): ReactNode {
  const { t, term } = useWords();
  const status = useQuery(creditStatusOf(account));
  if (isOfUnknownCaller(status.error)) return <NotKnown account={account} />;
  return (
    <Shown of={status}>
      {(known) => (
        <>
          <p className="tl-muted">{t('account.told', { who: term(known.told) })}</p>
          <KeepsOn account={account} />
          <Arrears known={known} />
          <Agreed known={known} />
          <ForAgencies account={account} />
          <LinksOfAccount account={account} />
        </>
      )}
    </Shown>
  );
}
