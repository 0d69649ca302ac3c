import type { ReactNode } from 'react';
import { PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { LetterDialog } from './letter-dialog';
import { Papers } from './papers';
import { heldLetters } from './reads';

const route = getRouteApi('/held-letters');

/** Letters that go out only once somebody has read them. */
export function HeldLetters(): ReactNode {
  const { t } = useWords();
  const { letter } = route.useSearch();
  const navigate = useNavigate({ from: '/held-letters' });
  const held = useQuery(heldLetters);
  const show = (document: string | undefined): void =>
    void navigate({ search: document === undefined ? {} : { letter: document }, resetScroll: false });
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('letters.heldTitle')} />
        <Shown of={held}>
          {({ documents }) =>
            documents.length === 0 ? (
              <Nothing title={t('letters.noneHeld')} />
            ) : (
              <Papers label={t('letters.heldTitle')} papers={documents} show={show} withCase />
            )
          }
        </Shown>
        {letter && <LetterDialog document={letter} close={() => show(undefined)} />}
      </div>
    </PageSection>
  );
}
