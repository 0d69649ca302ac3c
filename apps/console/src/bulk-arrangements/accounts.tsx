import type { ReactNode } from 'react';
import { Button, Label } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AccountLink } from '../accounts/account-link';
import { CaseLink } from '../cases/labels';
import { PlainTable } from '../shell/plain-table';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { foreseenFor, verdictsOf, type Standing } from './reads';

/** What would become of each account that is left. */
export function ForeseenAccounts({ utility }: { utility: string }): ReactNode {
  const { t, money } = useWords();
  const foreseen = useInfiniteQuery(foreseenFor(utility));
  return (
    <Shown of={foreseen}>
      {({ pages }) => {
        const accounts = pages.flatMap((page) => page.accounts);
        if (accounts.length === 0) return <Nothing title={t('afterMoratorium.nobody')} />;
        const rows = accounts.map(({ account, verdict, amount, months, detail }) => ({
          key: account,
          cells: [
            <AccountLink key="account" account={account} />,
            amount === null ? null : money(amount),
            <Verdict key="verdict" is={verdict} isForeseen />,
            months === null ? (
              <Why key="why" detail={detail} />
            ) : (
              t('afterMoratorium.over', { count: months })
            ),
          ],
        }));
        return (
          <>
            <PlainTable
              label={t('afterMoratorium.foreseen')}
              columns={(['account', 'amount', 'verdict', 'why'] as const).map((one) =>
                t(`afterMoratorium.columns.${one}`),
              )}
              rows={rows}
              numbers={[1]}
            />
            <More of={foreseen} />
          </>
        );
      }}
    </Shown>
  );
}

/** What became of each account, and why. */
export function Verdicts({ of: standing }: { of: Standing }): ReactNode {
  const { t } = useWords();
  const verdicts = useInfiniteQuery(verdictsOf(standing));
  return (
    <Shown of={verdicts}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.verdicts);
        if (all.length === 0) return <Nothing title={t('afterMoratorium.nobody')} />;
        const rows = all.map(({ account, verdict, caseNumber, detail }) => ({
          key: account,
          cells: [
            <AccountLink key="account" account={account} />,
            <Verdict key="verdict" is={verdict} />,
            caseNumber === null ? null : <CaseLink key="case" caseNumber={caseNumber} />,
            detail === null ? null : <Why key="why" detail={detail} />,
          ],
        }));
        return (
          <>
            <PlainTable
              label={t('afterMoratorium.verdicts')}
              columns={(['account', 'verdict', 'arrangement', 'why'] as const).map((one) =>
                t(`afterMoratorium.columns.${one}`),
              )}
              rows={rows}
            />
            <More of={verdicts} />
          </>
        );
      }}
    </Shown>
  );
}

function Verdict({ is, isForeseen = false }: { is: string; isForeseen?: boolean }): ReactNode {
  const { t } = useWords();
  const isArranged = is === 'arranged';
  const text = t(`afterMoratorium.${isForeseen ? 'would' : 'was'}.${isArranged ? 'arranged' : 'not'}`);
  return <Label color={isArranged ? 'green' : 'grey'}>{text}</Label>;
}

const Why = ({ detail }: { detail: string | null }): ReactNode => useWords().said(detail ?? '');

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { of: Pages }): ReactNode {
  const { t } = useWords();
  if (!hasNextPage) return null;
  return (
    <div>
      <Button variant="link" isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('afterMoratorium.more')}
      </Button>
    </div>
  );
}
