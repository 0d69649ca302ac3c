import { useCallback, useState, type ReactNode } from 'react';
import { Alert, AlertActionCloseButton, PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLiveCase } from '../api/live';
import { caseOf, type Case, type StoryLine } from '../api/reads';
import { CommandDialog } from '../commands/command-dialog';
import { PageTitle } from '../shell/page-title';
import { Shown } from '../states/states';
import { InTimeOf } from '../offices/in-time-of';
import { useWords } from '../words/use-words';
import { CaseHead } from './case-head';
import { isOfPerson, saidIn } from './said';
import { tabs, tabsOf } from './tabs';

const route = getRouteApi('/cases/$caseNumber');

/** One case: what it is, where it stands, whose turn it is, and everything that a person may do to it. */
export function CasePage(): ReactNode {
  const { caseNumber } = route.useParams();
  const found = useQuery(caseOf(caseNumber));
  return (
    <PageSection>
      {found.data === undefined && <PageTitle title={caseNumber} />}
      <Shown of={found}>
        {(shown) => (
          <InTimeOf utility={shown.utility}>
            <Whole key={caseNumber} shown={shown} />
          </InTimeOf>
        )}
      </Shown>
    </PageSection>
  );
}

function Whole({ shown }: { shown: Case }): ReactNode {
  const { act, on = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/cases/$caseNumber' });
  const close = (): void =>
    void navigate({ search: ({ act: _, on: __, ...others }) => others, replace: true, resetScroll: false });
  return (
    <div className="tl-stack">
      <CaseHead shown={shown} />
      <Parts shown={shown} />
      {act && <CommandDialog key={`${act}/${on}`} shown={shown} kind={act} on={on} close={close} />}
      <News caseNumber={shown.caseNumber} />
    </div>
  );
}

function Parts({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  const { tab } = route.useSearch();
  const navigate = useNavigate({ from: '/cases/$caseNumber' });
  const names = tabsOf(shown);
  const chosen = names.find((name) => name === tab) ?? names[0] ?? 'stages';
  const Part = tabs[chosen];
  return (
    <>
      <Tabs
        activeKey={chosen}
        onSelect={(_, key) => void navigate({ search: { tab: String(key) }, resetScroll: false })}
        aria-label={t('case.parts')}
      >
        {names.map((name) => (
          <Tab
            key={name}
            eventKey={name}
            title={<TabTitleText>{t(`case.tabs.${name}`)}</TabTitleText>}
            tabContentId="part"
          />
        ))}
      </Tabs>
      <section id="part" role="tabpanel" aria-label={t(`case.tabs.${chosen}`)} tabIndex={0}>
        <Part shown={shown} />
      </section>
    </>
  );
}

const mostNews = 3;
const showsFor = 12_000;

/** What others have just done to this case. */
function News({ caseNumber }: { caseNumber: string }): ReactNode {
  const words = useWords();
  const [lines, setLines] = useState<StoryLine[]>([]);
  const tell = useCallback((line: StoryLine) => {
    if (isOfPerson(line)) setLines((before) => [...before, line].slice(-mostNews));
  }, []);
  useLiveCase(caseNumber, tell);
  const drop = (number: number): void =>
    setLines((before) => before.filter((line) => line.number !== number));
  return (
    <div className="tl-toasts" aria-live="polite">
      {lines.map((line) => (
        <Alert
          key={line.number}
          component="h2"
          variant="info"
          timeout={showsFor}
          onTimeout={() => drop(line.number)}
          title={`${line.by.name}: ${saidIn(words, line)}`}
          actionClose={<AlertActionCloseButton onClose={() => drop(line.number)} />}
        />
      ))}
    </div>
  );
}
