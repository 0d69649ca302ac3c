import type { ReactNode } from 'react';
import { Progress } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import type { Case } from '../api/reads';
import { phaseOf } from '../commands/agreement-doings';
import { useWords } from '../words/use-words';
import { installmentsOf, type Installment } from './arrangement';

/** Where the way goes on: the interview, the terms, or the next installment. */
export function NextOfArrangement({ shown }: { shown: Case }): ReactNode {
  const phase = phaseOf(shown);
  const installments = installmentsOf(shown);
  const isAsked = phase === 'interview' || phase === 'offer' || phase === 'final bill';
  return (
    <>
      {isAsked && <Ways shown={shown} phase={phase} />}
      {installments.length > 0 && <Paid of={installments} isRunning={phase === 'arrangement'} />}
      {phase === 'arrangement' && shown.account && (
        <Renegotiate account={shown.account} caseNumber={shown.caseNumber} />
      )}
    </>
  );
}

/** Nobody is interviewed for the small plan of a final bill. */
function Ways({ shown, phase }: { shown: Case; phase: string }): ReactNode {
  const { t } = useWords();
  const to = { params: { caseNumber: shown.caseNumber } };
  const isFinal = phase === 'final bill';
  return (
    <div className="tl-row">
      {!isFinal && (
        <Link to="/interview/$caseNumber" {...to} className="pf-v6-c-button pf-m-primary">
          {t('schedule.holdInterview')}
        </Link>
      )}
      {phase !== 'interview' && (
        <Link
          to="/offers/$caseNumber"
          {...to}
          className={`pf-v6-c-button ${isFinal ? 'pf-m-primary' : 'pf-m-secondary'}`}
        >
          {t(isFinal ? 'schedule.smallPlan' : 'schedule.seeOffers')}
        </Link>
      )}
    </div>
  );
}

/** New terms take the place of those that run. */
function Renegotiate({ account, caseNumber }: { account: string; caseNumber: string }): ReactNode {
  const { t } = useWords();
  return (
    <div>
      <Link
        to="/accounts/$account"
        params={{ account }}
        search={{ act: 'start arrangement', takesOver: caseNumber }}
      >
        {t('schedule.renegotiate')}
      </Link>
    </div>
  );
}

function Paid({ of, isRunning }: { of: readonly Installment[]; isRunning: boolean }): ReactNode {
  const { t, money, date } = useWords();
  const total = of.reduce((sum, { amount }) => sum + amount, 0);
  const paid = of.reduce((sum, { amount, paidAt }) => sum + (paidAt ? amount : 0), 0);
  const next = isRunning ? of.find(({ state }) => state === 'open') : undefined;
  return (
    <>
      {next && (
        <p>
          {`${t('schedule.next')}: ${t('schedule.nextInstallment', { amount: money(next.open), date: date(next.dueOn) })}`}
        </p>
      )}
      <Progress
        value={total === 0 ? 0 : Math.round((paid / total) * 100)}
        title={t('schedule.paidOf', { paid: money(paid), total: money(total) })}
        aria-label={t('schedule.progress')}
        size="sm"
      />
    </>
  );
}
