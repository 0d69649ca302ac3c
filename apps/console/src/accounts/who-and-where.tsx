import type { ReactNode } from 'react';
import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Part, PlainTable } from '../shell/plain-table';
import { Terms } from '../shell/terms';
import { Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';
import { accountOf, peopleOf, type Account, type AccountPeople } from './reads';

/** The customer, who else may call, and where service is taken. */
export function WhoAndWhere({ account }: { account: string }): ReactNode {
  const found = useQuery(accountOf(account));
  const people = useQuery(peopleOf(account));
  return (
    <Shown of={found}>
      {(shown) => (
        <div className="tl-grid">
          <Who shown={shown} people={people.data} />
          <Where shown={shown} />
        </div>
      )}
    </Shown>
  );
}

function Who({ shown, people }: { shown: Account; people: AccountPeople | undefined }): ReactNode {
  const words = useWords();
  const { t, date } = words;
  const { customer, utility, openedAt, closedAt } = shown;
  const lines = [
    [t('account.customer'), customer?.name],
    [t('account.contact'), together(customer?.phone, customer?.email)],
    [t('account.since'), `${date(openedAt)}, ${utility}`],
    ...(closedAt ? [[t('account.until'), date(closedAt)] as const] : []),
    ...(people ? ofPeople(people, words) : []),
  ] as const;
  return (
    <Part title={t('account.who')}>
      <Terms of={lines} />
      {people?.contact.confidentialAddress && <Label color="orange">{t('account.confidential')}</Label>}
    </Part>
  );
}

const together = (...parts: (string | null | undefined)[]): string | null =>
  parts.filter(Boolean).join(', ') || null;

/** How one speaks with them, and who else may call. */
function ofPeople({ contact, people }: AccountPeople, { t, term }: Words) {
  const { language, interpreter } = contact;
  const named = people.filter(({ endedAt }) => endedAt === null);
  const others = named.map(({ name, kind }) => `${name} (${term(kind)})`);
  return [
    [t('account.speaks'), together(language, interpreter ? t('account.interpreter') : null)] as const,
    [t('account.mayCall'), together(...others) ?? t('account.nobodyElse')] as const,
  ];
}

function Where({ shown }: { shown: Account }): ReactNode {
  const { t, term } = useWords();
  const columns = [t('account.service'), t('account.status'), t('account.place'), t('account.meter')];
  return (
    <Part title={t('account.place')}>
      <PlainTable
        label={t('account.place')}
        columns={columns}
        rows={shown.services.map(({ key, commodity, status, address, city, meter }) => ({
          key,
          cells: [term(commodity), term(status), [address, city].filter(Boolean).join(', ') || null, meter],
        }))}
      />
    </Part>
  );
}
