import type { ReactNode } from 'react';
import { Button, Card, CardBody, CardTitle } from '@patternfly/react-core';
import type { Case, CaseStage } from '../api/reads';
import { useAct } from '../commands/use-act';
import { useMay } from '../people/me';
import { useWords } from '../words/use-words';

/** Stage by stage what is missing and who owes it; what lacks nothing can be reported. */
export function WhatIsMissing({ shown }: { shown: Case }): ReactNode {
  const { t, term } = useWords();
  const may = useMay(shown.process);
  const open = shown.stages.filter(({ status }) => status === 'open');
  const asked = shown.asks.filter(({ answeredAt }) => answeredAt === null);
  return (
    <Card>
      <CardTitle component="h2">{t('case.missing')}</CardTitle>
      <CardBody>
        <ul className="tl-plain-list">
          {open.map((stage) => (
            <OpenStage key={stage.name} stage={stage} mayReport={shown.status === 'open' && may('report')} />
          ))}
          {asked.map((ask) => (
            <li key={ask.key}>
              {t('case.askedOf', { of: term(ask.of), question: ask.question ?? t('asks.notShown') })}
            </li>
          ))}
        </ul>
        {open.length === 0 && <p>{t('case.nothingOpen')}</p>}
      </CardBody>
    </Card>
  );
}

function OpenStage({ stage, mayReport }: { stage: CaseStage; mayReport: boolean }): ReactNode {
  const { t, term } = useWords();
  const act = useAct();
  return (
    <li>
      <div className="tl-row tl-apart">
        <strong>{term(stage.name)}</strong>
        {mayReport && (
          <Button
            size="sm"
            variant={stage.missing.length === 0 ? 'primary' : 'secondary'}
            aria-label={`${t('commands.report.name')}: ${term(stage.name)}`}
            onClick={() => act('report', stage.name)}
          >
            {t('commands.report.name')}
          </Button>
        )}
      </div>
      {stage.missing.length === 0 ? (
        <span className="tl-muted">{t('case.readyToReport')}</span>
      ) : (
        <Missing of={stage.missing} />
      )}
    </li>
  );
}

/** What is missing, and who owes it. */
export function Missing({ of }: { of: readonly Omit<CaseStage['missing'][number], 'since'>[] }): ReactNode {
  const { t, term, said } = useWords();
  return (
    <ul className="tl-list">
      {of.map(({ what, owes, requirement }) => (
        <li key={`${requirement}/${what}/${owes}`}>
          {said(what)} <span className="tl-muted">{t('case.owes', { who: term(owes) })}</span>
        </li>
      ))}
    </ul>
  );
}
