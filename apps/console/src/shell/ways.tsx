import type { ReactNode } from 'react';
import { Nav, NavItem, NavList } from '@patternfly/react-core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useMay, useMe } from '../people/me';
import { useWords } from '../words/use-words';

/** Where one can go. */
export function Ways({ follow }: { follow: () => void }): ReactNode {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const ways = [
    { to: '/', name: t('nav.work'), isHere: path === '/' },
    { to: '/to-dos', name: t('nav.toDos'), isHere: path === '/to-dos' },
    { to: '/cases', name: t('nav.cases'), isHere: path.startsWith('/cases') },
    { to: '/follow-ups', name: t('nav.followUps'), isHere: path === '/follow-ups' },
    { to: '/held-letters', name: t('nav.letters'), isHere: path === '/held-letters' },
    { to: '/agencies', name: t('nav.agencies'), isHere: path === '/agencies' },
    { to: '/manager', name: t('nav.manager'), isHere: path === '/manager' },
    { to: '/new-job', name: t('nav.newJob'), isHere: path === '/new-job' },
  ] as const;
  const ofChiefs = useWaysOfChiefs(path);
  const own = useOwnWays(path);
  return (
    <Nav aria-label={t('nav.label')} onSelect={follow}>
      <NavList>
        {(own.length > 0 ? own : [...ways, ...ofChiefs]).map(({ to, name, isHere }) => (
          <NavItem key={to} isActive={isHere}>
            <Link to={to}>{name}</Link>
          </NavItem>
        ))}
      </NavList>
    </Nav>
  );
}

/** What is begun for everybody at once is offered to those who may begin it. */
function useWaysOfChiefs(path: string) {
  const { t } = useWords();
  const may = useMay('account');
  const to = '/after-moratorium' as const;
  return may('arrange in bulk') ? [{ to, name: t('afterMoratorium.title'), isHere: path === to }] : [];
}

/** Those from outside have a list of their own, and nothing of the staff's. */
function useOwnWays(path: string) {
  const { t } = useWords();
  const reads = useMe()?.reads ?? [];
  const all = [
    { to: '/own-jobs', area: 'own-jobs', name: t('partners.jobs.title') },
    { to: '/own-pledges', area: 'own-pledges', name: t('partners.pledges.title') },
  ] as const;
  return all.filter(({ area }) => reads.includes(area)).map((way) => ({ ...way, isHere: path === way.to }));
}
