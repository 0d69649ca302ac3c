import type { ReactNode } from 'react';
import { Button, Card, CardBody, CardTitle } from '@patternfly/react-core';
import type { Case } from '../api/reads';
import { NextOfArrangement } from '../arrangements/next-of-arrangement';
import { isAgreement, phaseOf, takenBy } from '../commands/agreement-doings';
import { useAct } from '../commands/use-act';
import { useMay } from '../people/me';
import { useWords } from '../words/use-words';
import { Due } from './labels';
import { WhatIsMissing } from './what-is-missing';

/** What a stage lacks, or what comes next in an agreement. */
export const NextSteps = ({ shown }: { shown: Case }): ReactNode =>
  isAgreement(shown) ? <NextInAgreement shown={shown} /> : <WhatIsMissing shown={shown} />;

const most = 3;

function NextInAgreement({ shown }: { shown: Case }): ReactNode {
  const { t, term } = useWords();
  const act = useAct();
  const may = useMay(shown.process);
  const phase = phaseOf(shown);
  const kinds = shown.status === 'open' ? takenBy(shown).filter(may).slice(0, most) : [];
  return (
    <Card>
      <CardTitle component="h2">{t('schedule.now')}</CardTitle>
      <CardBody className="tl-stack">
        <div className="tl-row">
          <strong>{term(phase ?? shown.outcome ?? shown.status)}</strong>
        </div>
        {shown.process === 'hardship arrangement' && <NextOfArrangement shown={shown} />}
        <Waiting shown={shown} />
        <Ahead shown={shown} />
        <div className="tl-row">
          {kinds.map((kind) => (
            <Button key={kind} variant="secondary" size="sm" onClick={() => act(kind, '')}>
              {t(`commands.${kind}.name`)}
            </Button>
          ))}
        </div>
      </CardBody>
    </Card>
  );
}

/** What time will bring about by itself. */
function Ahead({ shown }: { shown: Case }): ReactNode {
  const { t, term, date } = useWords();
  if (shown.ahead.length === 0) return null;
  return (
    <div>
      <span className="tl-muted">{t('schedule.byItself')}</span>
      <ul className="tl-list">
        {shown.ahead.slice(0, most).map(({ at, what }) => (
          <li key={`${at}/${what}`}>{`${date(at)}: ${what.split(': ').map(term).join(', ')}`}</li>
        ))}
      </ul>
    </div>
  );
}

/** What people have to look at, and what was asked. */
function Waiting({ shown }: { shown: Case }): ReactNode {
  const { t, term } = useWords();
  const toDos = shown.toDos.filter(({ doneAt }) => doneAt === null);
  const asked = shown.asks.filter(({ answeredAt }) => answeredAt === null);
  if (toDos.length + asked.length === 0) return null;
  return (
    <ul className="tl-list">
      {toDos.map(({ key, what, role, assignee, dueAt }) => (
        <li key={key}>
          {term(what)} <span className="tl-muted">{assignee ?? term(role)}</span>{' '}
          {dueAt && <Due at={dueAt} />}
        </li>
      ))}
      {asked.map((ask) => (
        <li key={ask.key}>
          {t('case.askedOf', { of: ask.of, question: ask.question ?? t('asks.notShown') })}
        </li>
      ))}
    </ul>
  );
}
