import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Page, PageSection, PageSidebar, PageSidebarBody, SkipToContent } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Refused } from '../api/client';
import { useLiveLists } from '../api/live';
import { InUsualTime } from '../offices/in-time-of';
import { useMe, whoAmI } from '../people/me';
import { SignInPage } from '../people/sign-in-page';
import { Failed, Loading } from '../states/states';
import { useWords } from '../words/use-words';
import { Head } from './head';
import { Ways } from './ways';

const content = 'content';
const wide = '(min-width: 75rem)';

/** What stands around every page. */
export function Shell(): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(() => matchMedia(wide).matches);
  useFocusOnArrival();
  const sidebar = (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody>
        <Ways follow={() => setOpen((open) => open && matchMedia(wide).matches)} />
      </PageSidebarBody>
    </PageSidebar>
  );
  const skip = <SkipToContent href={`#${content}`}>{t('shell.skip')}</SkipToContent>;
  return (
    <Page
      masthead={<Head isOpen={isOpen} toggle={() => setOpen(!isOpen)} />}
      sidebar={sidebar}
      skipToContent={skip}
      mainContainerId={content}
      mainTabIndex={-1}
      mainAriaLabel={t('shell.main')}
    >
      <Within />
    </Page>
  );
}

/** Every page is for somebody: without a session there is one thing to do. */
function Within(): ReactNode {
  const me = useQuery(whoAmI);
  if (me.data) return <ForSomebody />;
  if (me.error instanceof Refused && me.error.problem.status === 401) return <SignInPage />;
  return (
    <PageSection>
      {me.error ? <Failed error={me.error} again={() => void me.refetch()} /> : <Loading />}
    </PageSection>
  );
}

function ForSomebody(): ReactNode {
  const me = useMe();
  useLiveLists(me?.reads.includes('events') === true);
  return (
    <InUsualTime>
      <Outlet />
    </InUsualTime>
  );
}

/** After going to another page the reader is at its beginning, not at the link that led there. */
function useFocusOnArrival(): void {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById(content)?.focus();
  }, [path]);
}
