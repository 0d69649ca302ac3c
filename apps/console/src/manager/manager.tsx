import type { ReactNode } from 'react';
import { PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Outcomes } from '../outcomes/outcomes';
import { PageTitle } from '../shell/page-title';
import { useWords } from '../words/use-words';
import { LateView } from './late-view';
import { Load } from './load';
import { Now } from './now';
import { Questions } from './questions';
import { StagesView } from './stages-view';

const route = getRouteApi('/manager');

const views = {
  now: Now,
  stages: StagesView,
  load: Load,
  late: LateView,
  outcomes: Outcomes,
  questions: Questions,
} as const;
type View = keyof typeof views;
const names = Object.keys(views) as View[];

/** Where the work stands. Every number is a link to the cases behind it. */
export function Manager(): ReactNode {
  const { t } = useWords();
  const { view } = route.useSearch();
  const navigate = useNavigate({ from: '/manager' });
  const chosen = names.find((name) => name === view) ?? 'now';
  const Chosen = views[chosen];
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('manager.title')} />
        <Tabs
          activeKey={chosen}
          onSelect={(_, key) => void navigate({ search: { view: String(key) }, resetScroll: false })}
          aria-label={t('manager.views')}
        >
          {names.map((name) => (
            <Tab
              key={name}
              eventKey={name}
              title={<TabTitleText>{t(`manager.view.${name}`)}</TabTitleText>}
              tabContentId="view"
            />
          ))}
        </Tabs>
        <section id="view" role="tabpanel" aria-label={t(`manager.view.${chosen}`)} tabIndex={0}>
          <Chosen />
        </section>
      </div>
    </PageSection>
  );
}
