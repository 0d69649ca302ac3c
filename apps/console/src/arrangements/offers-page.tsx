import type { ReactNode } from 'react';
import { Button, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { AccountLink } from '../accounts/account-link';
import { isOfUnknownCaller, NotKnown } from '../accounts/not-known';
import { caseOf, type Case } from '../api/reads';
import { CaseLink } from '../cases/labels';
import { CommandDialog } from '../commands/command-dialog';
import { isKind } from '../commands/forms';
import { phaseOf } from '../commands/agreement-doings';
import { offersOf, type Offer } from '../interview/reads';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { InTimeOf } from '../offices/in-time-of';
import { useWords } from '../words/use-words';
import { agreedIn } from './arrangement';
import { AskForTerms } from './ask-for-terms';
import { Terms } from './terms';

const route = getRouteApi('/offers/$caseNumber');

/** Sets of terms side by side, each with what every month truly costs. */
export function OffersPage(): ReactNode {
  const { t } = useWords();
  const { caseNumber } = route.useParams();
  const found = useQuery(caseOf(caseNumber));
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('offers.title', { caseNumber })} />
        <Shown of={found}>
          {(shown) => (
            <InTimeOf utility={shown.utility}>
              <Offers shown={shown} />
            </InTimeOf>
          )}
        </Shown>
      </div>
    </PageSection>
  );
}

function Offers({ shown }: { shown: Case }): ReactNode {
  const { act, on = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/offers/$caseNumber' });
  const isOpen = ['interview', 'offer', 'final bill'].includes(phaseOf(shown) ?? '');
  const begin = (kind: string, named: string): void =>
    void navigate({ search: { act: kind, on: named }, resetScroll: false });
  const close = (): void => void navigate({ search: {}, replace: true, resetScroll: false });
  return (
    <>
      <div className="tl-row">
        <CaseLink caseNumber={shown.caseNumber} />
        {shown.account && <AccountLink account={shown.account} />}
        {shown.customer}
      </div>
      {isOpen ? (
        <AskForTerms shown={shown} exception={() => begin('ask for exception', '')} />
      ) : (
        <Taken shown={shown} />
      )}
      <Offered shown={shown} take={isOpen ? (name) => begin('accept', name) : undefined} />
      {act && isKind(act) && (
        <CommandDialog key={`${act}/${on}`} shown={shown} kind={act} on={on} close={close} />
      )}
    </>
  );
}

function Taken({ shown }: { shown: Case }): ReactNode {
  const { t, term } = useWords();
  const agreed = agreedIn(shown);
  return agreed && <p>{t('offers.taken', { offer: term(agreed.offer) })}</p>;
}

function Offered({ shown, take }: Pick<List, 'take'> & { shown: Case }): ReactNode {
  const { t } = useWords();
  const offers = useQuery(offersOf(shown.caseNumber));
  if (isOfUnknownCaller(offers.error)) return <NotKnown account={shown.account ?? ''} />;
  return (
    <Shown of={offers}>
      {({ offers: list }) =>
        list.length === 0 ? (
          <Nothing title={t('offers.none')}>{t('offers.noneWhy')}</Nothing>
        ) : (
          <SideBySide of={list} take={take} />
        )
      }
    </Shown>
  );
}

interface List {
  of: readonly Offer[];
  take: ((name: string) => void) | undefined;
}

function SideBySide({ of, take }: List): ReactNode {
  const { t, term } = useWords();
  return (
    <div className="tl-offers">
      {of.map((offer) => (
        <Terms key={offer.name} offer={offer}>
          {take && (
            <Button
              onClick={() => take(offer.name)}
              aria-label={`${t('offers.take')}: ${offer.months} ${term('months')}, ${term(offer.alignTo)}`}
            >
              {t('offers.take')}
            </Button>
          )}
        </Terms>
      ))}
    </div>
  );
}
