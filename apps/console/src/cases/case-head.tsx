import type { ReactNode } from 'react';
import { Alert, Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { AccountLink } from '../accounts/account-link';
import type { Case } from '../api/reads';
import { Doings } from '../commands/doings';
import { PageTitle } from '../shell/page-title';
import { Terms } from '../shell/terms';
import { sized } from '../work/queue';
import { useWords } from '../words/use-words';
import { Due, PartyLabel } from './labels';
import { NextSteps } from './next-steps';

export function CaseHead({ shown }: { shown: Case }): ReactNode {
  const { t, term, date } = useWords();
  return (
    <>
      <div className="tl-row tl-apart">
        <div>
          <PageTitle title={`${shown.caseNumber}: ${sized(shown.title, term)}`} />
          <div className="tl-row">
            <Standing shown={shown} />
            {shown.level !== null && (
              <Label variant="outline">{t('case.level', { level: String(shown.level) })}</Label>
            )}
          </div>
        </div>
        <Doings shown={shown} />
      </div>
      {shown.hold && (
        <Alert
          component="h2"
          isInline
          variant="warning"
          title={t('case.held', { reason: shown.hold.reason, since: date(shown.hold.since) })}
        >
          {t('case.heldFor', { party: term(shown.hold.party), date: date(shown.hold.reviewOn) })}
        </Alert>
      )}
      <div className="tl-grid">
        <AboutIt shown={shown} />
        <NextSteps shown={shown} />
      </div>
    </>
  );
}

function Standing({ shown }: { shown: Case }): ReactNode {
  const { t, term } = useWords();
  if (shown.status === 'closed') {
    return <Label color="grey">{t('case.closed', { outcome: term(shown.outcome ?? 'closed') })}</Label>;
  }
  return (
    <>
      <Label color={shown.status === 'open' ? 'blue' : 'orange'}>{term(shown.status)}</Label>
      {shown.hold && <Label color="orange">{t('case.onHold')}</Label>}
      <span>
        {t('case.turn')} <PartyLabel party={shown.party} />
      </span>
    </>
  );
}

function AboutIt({ shown }: { shown: Case }): ReactNode {
  const { t, term, date } = useWords();
  const due = shown.stages.flatMap(({ dueAt }) => dueAt ?? []).sort()[0] ?? null;
  const lines: [string, ReactNode][] = [
    [t('case.customer'), shown.customer],
    [t('case.address'), shown.address],
    [t('case.account'), shown.account && <AccountLink key="account" account={shown.account} />],
    [t('work.columns.assignee'), shown.assignee ?? t('case.unassigned')],
    [t('case.owner'), [shown.owner, shown.coOwner].flatMap((role) => (role ? [term(role)] : [])).join(', ')],
    [t('case.opened'), date(shown.openedAt)],
    [t('work.columns.due'), <Due key="due" at={due} />],
  ];
  return (
    <Card>
      <CardTitle component="h2">{t('case.about')}</CardTitle>
      <CardBody>
        <Terms of={lines} />
      </CardBody>
    </Card>
  );
}
