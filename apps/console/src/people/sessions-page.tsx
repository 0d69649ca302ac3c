import type { ReactNode } from 'react';
import { Alert, Button, PageSection } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '../api/client';
import { PageTitle } from '../shell/page-title';
import { PlainTable } from '../shell/plain-table';
import { Nothing, Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';
import { signInAddress } from './me';
import { ownSessions, type OwnSession, type SessionsView } from './sessions';

/** Where one is signed in, and the way to end what is not one's own doing. */
export function SessionsPage(): ReactNode {
  const { t } = useWords();
  const sessions = useQuery(ownSessions);
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('sessions.title')} />
        <p>{t('sessions.why')}</p>
        <Shown of={sessions}>
          {(view) =>
            view.sessions.length === 0 ? <Nothing title={t('sessions.none')} /> : <Own view={view} />
          }
        </Shown>
      </div>
    </PageSection>
  );
}

function Own({ view }: { view: SessionsView }): ReactNode {
  const { t } = useWords();
  const { end, told, isUnderWay } = useEnding();
  const others = view.sessions.filter(({ isThis }) => !isThis);
  const isProven = view.provenUntil !== null;
  return (
    <>
      <div role="status">
        {told && <Alert component="h2" isInline variant={told.how} title={told.text} />}
      </div>
      {others.length > 0 && !isProven && <ProveAgain />}
      <Sessions sessions={view.sessions} end={isProven && !isUnderWay ? end : undefined} />
      {others.length > 0 && isProven && (
        <div>
          <Button variant="secondary" isDisabled={isUnderWay} onClick={() => end(undefined)}>
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
    </>
  );
}

function ProveAgain(): ReactNode {
  const { t } = useWords();
  return (
    <Alert
      component="h2"
      isInline
      variant="info"
      title={t('sessions.proveAgain')}
      actionLinks={
        <Button component="a" variant="secondary" href={signInAddress({ again: 'yes' })}>
          {t('people.signIn')}
        </Button>
      }
    >
      {t('sessions.proveAgainWhy')}
    </Alert>
  );
}

const columns = ['where', 'address', 'since', 'seen', 'end'] as const;

function Sessions({
  sessions,
  end,
}: {
  sessions: readonly OwnSession[];
  end: ((session: string) => void) | undefined;
}): ReactNode {
  const words = useWords();
  const { t, moment } = words;
  const rows = sessions.map((one) => ({
    key: one.session,
    cells: [
      placeOf(one, words),
      one.address,
      moment(one.begunAt),
      moment(one.seenAt),
      one.isThis ? <strong>{t('sessions.isThis')}</strong> : end && <End of={one} end={end} />,
    ],
  }));
  return (
    <PlainTable
      label={t('sessions.title')}
      columns={columns.map((column) => t(`sessions.columns.${column}`))}
      rows={rows}
    />
  );
}

function End({ of, end }: { of: OwnSession; end: (session: string) => void }): ReactNode {
  const words = useWords();
  const { t, moment } = words;
  return (
    <Button
      variant="link"
      isInline
      aria-label={t('sessions.endThis', { where: placeOf(of, words), since: moment(of.begunAt) })}
      onClick={() => end(of.session)}
    >
      {t('sessions.end')}
    </Button>
  );
}

function placeOf({ browser, system }: OwnSession, { t }: Words): string {
  if (browser === null || system === null) return browser ?? system ?? t('sessions.unknown');
  return t('sessions.on', { browser, system });
}

/** Ends one or all others; who has to sign in again first is shown so by what is then read. */
function useEnding() {
  const { t } = useWords();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (session?: string) => {
      const id = crypto.randomUUID();
      return session === undefined
        ? send<SessionsView>('/api/sessions/end-others', {}, id)
        : send<SessionsView>('/api/sessions/end', { session }, id);
    },
    onSuccess: (view) => queries.setQueryData(ownSessions.queryKey, view),
    onError: () => queries.invalidateQueries({ queryKey: ownSessions.queryKey }),
  });
  const { error, isSuccess } = ending;
  const failed = error instanceof Refused ? error.message : t('states.unreachable');
  const told = isSuccess
    ? ({ how: 'success', text: t('sessions.ended') } as const)
    : error && ({ how: 'danger', text: failed } as const);
  return { end: ending.mutate, told, isUnderWay: ending.isPending };
}
