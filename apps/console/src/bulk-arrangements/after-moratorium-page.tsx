import { useState, type ReactNode } from 'react';
import { Alert, Button, PageSection, Progress, ProgressMeasureLocation, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Refused } from '../api/client';
import { RefusalAlert } from '../commands/refusal-alert';
import { useMay } from '../people/me';
import { PageTitle } from '../shell/page-title';
import { Part } from '../shell/plain-table';
import { Nothing, Shown } from '../states/states';
import { InTimeOf } from '../offices/in-time-of';
import { useWords } from '../words/use-words';
import { ForeseenAccounts, Verdicts } from './accounts';
import { moratoria, type Moratorium, type Standing } from './reads';
import { useRunning } from './use-running';

/** When a moratorium has ended, whoever it has left in debt is put on a plan: seen before, begun by a person, followed to its end. */
export function AfterMoratoriumPage(): ReactNode {
  const { t } = useWords();
  const all = useQuery(moratoria);
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('afterMoratorium.title')} />
        <p>{t('afterMoratorium.how')}</p>
        <Shown of={all}>
          {({ moratoria: found }) =>
            found.length === 0 ? (
              <Nothing title={t('afterMoratorium.none')} />
            ) : (
              found.map((one) => (
                <InTimeOf key={one.utility} utility={one.utility}>
                  <OfUtility moratorium={one} />
                </InTimeOf>
              ))
            )
          }
        </Shown>
      </div>
    </PageSection>
  );
}

function OfUtility({ moratorium }: { moratorium: Moratorium }): ReactNode {
  const { t, date } = useWords();
  const { utility, runsUntil, endedOn } = moratorium;
  return (
    <Part title={utility}>
      <div className="tl-stack">
        {runsUntil !== null && <p>{t('afterMoratorium.runs', { day: date(runsUntil) })}</p>}
        {endedOn !== null && (
          <>
            <p>{t('afterMoratorium.ended', { day: date(endedOn) })}</p>
            <Ended moratorium={moratorium} />
          </>
        )}
      </div>
    </Part>
  );
}

function Ended({ moratorium }: { moratorium: Moratorium }): ReactNode {
  const may = useMay('account');
  const running = useRunning(moratorium.utility);
  const standing = running.standing ?? moratorium.standing;
  const isDone = standing !== null && standing.doneAt !== null;
  return (
    <>
      <div role="status">{standing && <HowFar standing={standing} />}</div>
      {running.error !== undefined && <Wrong error={running.error} />}
      {!isDone && may('arrange in bulk') && <Ways running={running} isBegun={standing !== null} />}
      {!running.isRunning && <Accounts of={moratorium} standing={standing} isDone={isDone} />}
    </>
  );
}

/** What would become of those that are left, and what became of the others. */
function Accounts({
  of: { utility },
  standing,
  isDone,
}: {
  of: Moratorium;
  standing: Standing | null;
  isDone: boolean;
}): ReactNode {
  const { t } = useWords();
  return (
    <>
      {!isDone && (
        <>
          <Title headingLevel="h3" size="md">
            {t('afterMoratorium.foreseen')}
          </Title>
          <ForeseenAccounts utility={utility} />
        </>
      )}
      {standing && (
        <>
          <Title headingLevel="h3" size="md">
            {t('afterMoratorium.verdicts')}
          </Title>
          <Verdicts of={standing} />
        </>
      )}
    </>
  );
}

/** How many accounts were judged, and how many may be left. */
function HowFar({ standing }: { standing: Standing }): ReactNode {
  const { t, moment } = useWords();
  const { arranged, notArranged, left, doneAt, begunBy, begunAt } = standing;
  const counts = { arranged: String(arranged), not: String(notArranged), left: String(left) };
  const measure = t(doneAt === null ? 'afterMoratorium.soFar' : 'afterMoratorium.done', counts);
  const judged = arranged + notArranged;
  return (
    <>
      <p>{t('afterMoratorium.begun', { who: begunBy, at: moment(begunAt) })}</p>
      <Progress
        value={doneAt === null ? judged : judged || 1}
        max={judged + left || 1}
        title={t('afterMoratorium.progress')}
        label={measure}
        valueText={measure}
        measureLocation={ProgressMeasureLocation.top}
      />
    </>
  );
}

/** To begin is asked twice: it is for every account at once. */
function Ways({
  running: { isRunning, begin, pause },
  isBegun,
}: {
  running: ReturnType<typeof useRunning>;
  isBegun: boolean;
}): ReactNode {
  const { t } = useWords();
  const [isSure, ask] = useState(false);
  if (isRunning) {
    return (
      <div>
        <Button variant="secondary" onClick={pause}>
          {t('afterMoratorium.pause')}
        </Button>
      </div>
    );
  }
  if (isBegun || !isSure) {
    return (
      <div>
        <Button onClick={isBegun ? begin : () => ask(true)}>
          {t(isBegun ? 'afterMoratorium.goOn' : 'afterMoratorium.begin')}
        </Button>
      </div>
    );
  }
  return (
    <Alert
      component="h3"
      isInline
      variant="warning"
      title={t('afterMoratorium.sure')}
      actionLinks={
        <>
          <Button onClick={begin}>{t('afterMoratorium.yes')}</Button>
          <Button variant="link" onClick={() => ask(false)}>
            {t('afterMoratorium.notNow')}
          </Button>
        </>
      }
    >
      {t('afterMoratorium.sureWhy')}
    </Alert>
  );
}

function Wrong({ error }: { error: unknown }): ReactNode {
  const { t } = useWords();
  if (error instanceof Refused) return <RefusalAlert problem={error.problem} />;
  return <Alert component="h3" isInline variant="danger" title={t('states.unreachable')} />;
}
