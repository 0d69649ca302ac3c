import type { ReactNode } from 'react';
import { useMay, useMe } from '../people/me';
import { Part } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import { CustomerLinks } from './customer-links';

/** The links by which the account's customer asks for an arrangement that nobody has opened. */
export function LinksOfAccount({ account }: { account: string }): ReactNode {
  const { t } = useWords();
  const may = useMay('account')('link');
  if (useMe()?.reads.includes('account-links') !== true) return null;
  return (
    <Part title={t('partners.links.title')}>
      <CustomerLinks
        of={{ path: `/api/account-links/${encodeURIComponent(account)}`, under: ['account', account] }}
        about={t('partners.links.aboutAccount')}
        mayGive={may}
        mayRevoke={may}
      />
    </Part>
  );
}
