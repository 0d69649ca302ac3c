import type { ReactNode } from 'react';
import { PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { AccountLink } from '../accounts/account-link';
import { caseOf, type Case } from '../api/reads';
import { interviewIn } from '../arrangements/arrangement';
import { CaseLink } from '../cases/labels';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { InTimeOf } from '../offices/in-time-of';
import { useWords } from '../words/use-words';
import { CallerStep } from './caller-step';
import { LanguageSwitch } from './language-switch';
import { Questions } from './questions';
import { choicesOf, type Choices } from './reads';
import { Result } from './result';
import { SpeakingStep } from './speaking-step';
import { StepList } from './step-list';
import { isStep, type Step } from './steps';

const route = getRouteApi('/interview/$caseNumber');

/** The interview, step by step: who is calling comes first, and nothing of the account before. */
export function InterviewPage(): ReactNode {
  const { t } = useWords();
  const { caseNumber } = route.useParams();
  const found = useQuery(caseOf(caseNumber));
  const choices = useQuery(choicesOf(caseNumber));
  return (
    <PageSection>
      <div className="tl-stack">
        <div className="tl-row tl-apart">
          <PageTitle title={t('interview.title', { caseNumber })} />
          <LanguageSwitch />
        </div>
        {caseNumber.startsWith('HA-') ? (
          <Shown of={found}>
            {(shown) => (
              <InTimeOf utility={shown.utility}>
                <Shown of={choices}>{(given) => <Steps shown={shown} choices={given} />}</Shown>
              </InTimeOf>
            )}
          </Shown>
        ) : (
          <Nothing title={t('interview.notThisOne')} />
        )}
      </div>
    </PageSection>
  );
}

export interface StepOf {
  shown: Case;
  choices: Choices;
  go: (step: Step) => void;
}

function Steps({ shown, choices }: Omit<StepOf, 'go'>): ReactNode {
  const { t } = useWords();
  const { step } = route.useSearch();
  const navigate = useNavigate({ from: '/interview/$caseNumber' });
  const go = (to: Step): void => void navigate({ search: { step: to } });
  const isKnown = choices.caller !== null;
  const first = interviewIn(shown) ? 'result' : 'speaking';
  const here: Step = isKnown ? (isStep(step) ? step : first) : 'caller';
  return (
    <>
      <div className="tl-row">
        <CaseLink caseNumber={shown.caseNumber} />
        {shown.account && <AccountLink account={shown.account} />}
        {isKnown && shown.customer}
        {interviewIn(shown) && (
          <Link to="/offers/$caseNumber" params={{ caseNumber: shown.caseNumber }}>
            {t('interview.toOffers')}
          </Link>
        )}
      </div>
      <StepList here={here} isKnown={isKnown} go={go} />
      <section className="tl-interview tl-stack" aria-labelledby="step" key={here}>
        <StepAt {...{ here, shown, choices, go }} />
      </section>
    </>
  );
}

function StepAt({ here, ...given }: StepOf & { here: Step }): ReactNode {
  if (here === 'caller') return <CallerStep {...given} />;
  if (here === 'speaking') return <SpeakingStep {...given} />;
  if (here === 'result') return <Result {...given} />;
  return <Questions {...given} step={here} />;
}
