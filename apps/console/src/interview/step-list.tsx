import { useEffect, useRef, type ReactNode } from 'react';
import { Button, Title } from '@patternfly/react-core';
import { useWords } from '../words/use-words';
import { steps, type Step } from './steps';

interface Given {
  here: Step;
  isKnown: boolean;
  go: (step: Step) => void;
}

/** Where one is; every step can be gone back to once it is known who calls. */
export function StepList({ here, isKnown, go }: Given): ReactNode {
  const { t } = useWords();
  return (
    <nav aria-label={t('interview.steps')}>
      <ol className="tl-steps">
        {steps.map((step, index) => (
          <li key={step}>
            <Button
              variant={step === here ? 'primary' : 'link'}
              size="sm"
              isDisabled={!isKnown && step !== 'caller'}
              aria-current={step === here ? 'step' : undefined}
              onClick={() => go(step)}
            >
              {`${index + 1}. ${t(`interview.${step}`)}`}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The heading of a step; whoever goes on is brought to it. */
export function StepTitle({ step, why }: { step: Step; why?: string }): ReactNode {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="tl-step-title">
      <Title headingLevel="h2" size="xl" id="step">
        {t(`interview.${step}`)}
      </Title>
      <p className="tl-muted">
        {t('interview.step', { number: String(steps.indexOf(step) + 1), of: String(steps.length) })}
      </p>
      {why && <p>{why}</p>}
    </div>
  );
}
