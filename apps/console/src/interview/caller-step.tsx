import { useState, type ReactNode } from 'react';
import { Alert, Button } from '@patternfly/react-core';
import { useWords } from '../words/use-words';
import type { StepOf } from './interview-page';
import { StepTitle } from './step-list';
import { Verifying } from './verifying';

/** Who is calling, and how that was shown. */
export function CallerStep({ shown, choices, go }: StepOf): ReactNode {
  const { t, term } = useWords();
  const [isAnew, setAnew] = useState(false);
  const { caller } = choices;
  return (
    <>
      <StepTitle step="caller" why={t('interview.callerWhy')} />
      {caller && !isAnew ? (
        <Alert
          component="h3"
          isInline
          variant="success"
          title={t('interview.known', { as: term(caller.as), method: term(caller.method) })}
        >
          <div className="tl-row">
            <Button onClick={() => go('speaking')}>{t('interview.next')}</Button>
            <Button variant="link" onClick={() => setAnew(true)}>
              {t('interview.verifyAgain')}
            </Button>
          </div>
        </Alert>
      ) : (
        <Verifying
          account={shown.account}
          about={{ area: 'arrangements', number: shown.caseNumber }}
          methods={choices.identityMethods}
          done={() => go('speaking')}
        />
      )}
    </>
  );
}
