import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import { Refused } from '../api/client';

interface Once<Answer> {
  isOnItsWay: boolean;
  answer: Answer | undefined;
  problem: ProblemDetails | undefined;
  /** Nothing was answered: it may be given again, and is done once. */
  isUnanswered: boolean;
  give: (call: (id: string) => Promise<Answer>) => Promise<void>;
}

type Ending<Answer> = Pick<Once<Answer>, 'answer' | 'problem' | 'isUnanswered'>;
const nothingYet = { answer: undefined, problem: undefined, isUnanswered: false };

/** Gives one command, under one id until it is answered, and looks at the lists anew. */
export function useOnce<Answer>(): Once<Answer> {
  const [isOnItsWay, setOnItsWay] = useState(false);
  const [ending, setEnding] = useState<Ending<Answer>>(nothingYet);
  const id = useRef(crypto.randomUUID());
  const queries = useQueryClient();
  const give: Once<Answer>['give'] = async (call) => {
    setOnItsWay(true);
    const came = await call(id.current).then(
      (answer) => ({ ...nothingYet, answer }),
      (error: unknown) => ({
        ...nothingYet,
        ...(error instanceof Refused ? { problem: error.problem } : { isUnanswered: true }),
      }),
    );
    if (!came.isUnanswered) id.current = crypto.randomUUID();
    setEnding(came);
    setOnItsWay(false);
    await queries.invalidateQueries({ queryKey: ['lists'] });
  };
  return { isOnItsWay, ...ending, give };
}
