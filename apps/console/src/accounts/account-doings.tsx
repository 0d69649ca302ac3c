import type { ReactNode } from 'react';
import { Button, DropdownItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMayIn } from '../people/me';
import { Menu } from '../shell/menu';
import { useWords } from '../words/use-words';
import { AccountDialog } from './account-dialog';
import { accountForms, isAccountAct, type AccountAct } from './account-forms';
import { openCasesOf } from './reads';

const route = getRouteApi('/accounts/$account');
const first: readonly AccountAct[] = ['start arrangement', 'record pledge', 'protect', 'pay'];

/** What may be taken in for an account: the usual as buttons, the rest in a menu. */
export function AccountDoings({ account }: { account: string }): ReactNode {
  const { t } = useWords();
  const { act, takesOver } = route.useSearch();
  const navigate = useNavigate({ from: '/accounts/$account' });
  const may = useMayIn();
  const all = Object.keys(accountForms)
    .filter(isAccountAct)
    .filter((name) => may(accountForms[name].by.kind, accountForms[name].by.command));
  const begin = (name: string): void => void navigate({ search: { act: name }, resetScroll: false });
  const close = (): void => void navigate({ search: {}, replace: true, resetScroll: false });
  return (
    <div className="tl-row">
      {first
        .filter((name) => all.includes(name))
        .map((name, index) => (
          <Button key={name} variant={index === 0 ? 'primary' : 'secondary'} onClick={() => begin(name)}>
            {t(`accountActs.${name}.name`)}
          </Button>
        ))}
      <More account={account} acts={all.filter((name) => !first.includes(name))} begin={begin} />
      {isAccountAct(act) && (
        <AccountDialog key={act} {...{ account, act, close }} known={takesOver ? { takesOver } : {}} />
      )}
    </div>
  );
}

interface Rest {
  account: string;
  acts: readonly AccountAct[];
  begin: (name: string) => void;
}

function More({ account, acts, begin }: Rest): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(openCasesOf(account));
  const caseNumber = data?.rows.find(({ process }) => process === 'hardship arrangement')?.caseNumber;
  const refer = (): void =>
    void (caseNumber
      ? navigate({
          to: '/cases/$caseNumber',
          params: { caseNumber },
          search: { tab: 'referrals', act: 'refer' },
        })
      : begin('start arrangement'));
  if (acts.length === 0) return null;
  return (
    <Menu name={t('accountActs.menu')}>
      {acts.map((name) => (
        <DropdownItem key={name} onClick={() => begin(name)}>
          {t(`accountActs.${name}.name`)}
        </DropdownItem>
      ))}
      <DropdownItem onClick={refer}>{t('accountActs.refer.name')}</DropdownItem>
    </Menu>
  );
}
