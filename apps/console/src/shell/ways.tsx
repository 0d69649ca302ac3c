import type { ReactNode } from 'react';
import { Nav, NavItem, NavList } from '@patternfly/react-core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useWords } from '../words/use-words';

/** Where one can go. */
export function Ways({ follow }: { follow: () => void }): ReactNode {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const ways = [
    { to: '/', name: t('nav.work'), isHere: path === '/' },
    { to: '/to-dos', name: t('nav.toDos'), isHere: path === '/to-dos' },
    { to: '/cases', name: t('nav.cases'), isHere: path.startsWith('/cases') },
    { to: '/manager', name: t('nav.manager'), isHere: path === '/manager' },
    { to: '/new-job', name: t('nav.newJob'), isHere: path === '/new-job' },
  ] as const;
  return (
    <Nav aria-label={t('nav.label')} onSelect={follow}>
      <NavList>
        {ways.map(({ to, name, isHere }) => (
          <NavItem key={to} isActive={isHere}>
            <Link to={to}>{name}</Link>
          </NavItem>
        ))}
      </NavList>
    </Nav>
  );
}
