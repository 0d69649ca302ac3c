import type { ReactNode } from 'react';
import { Alert } from '@patternfly/react-core';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import { Missing } from '../cases/what-is-missing';
import { Said } from '../words/said';
import { useWords } from '../words/use-words';

interface Given {
  problem: ProblemDetails;
  isForeseen?: boolean;
}

/** Why it is refused: what is wrong, by which rule, and what would change it. */
export function RefusalAlert({ problem, isForeseen = false }: Given): ReactNode {
  const { t, said, titled } = useWords();
  const { rule, remedy } = problem;
  const title = titled(problem);
  const heading = isForeseen ? t('commands.wouldBeRefused', { title }) : title;
  const variant = isForeseen ? 'warning' : 'danger';
  return (
    <Alert component="h2" isInline isLiveRegion variant={variant} title={heading}>
      <WhatIsWrong problem={problem} />
      {rule !== undefined && <p>{t('commands.rule', { rule: said(rule) })}</p>}
      {remedy !== undefined && (
        <p>
          {t('commands.remedy')} <Said text={remedy} />
        </p>
      )}
    </Alert>
  );
}

function WhatIsWrong({ problem }: { problem: ProblemDetails }): ReactNode {
  const { term } = useWords();
  const { detail, missing = [], errors = [] } = problem;
  if (missing.length > 0) return <Missing of={missing} />;
  if (errors.length === 0)
    return (
      <p>
        <Said text={detail} />
      </p>
    );
  return (
    <ul className="tl-list">
      {errors.map(({ field, fault }) => (
        <li key={`${field}/${fault}`}>
          {term(field)}: <Said text={fault} />
        </li>
      ))}
    </ul>
  );
}
