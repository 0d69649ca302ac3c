import { useRef, useState } from 'react';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import { Refused, send } from '../api/client';

export type Wrong = ProblemDetails | 'unreachable';

export interface Act<Answer> {
  isOnItsWay: boolean;
  wrong: Wrong | undefined;
  /** Answers what came of it; nothing where it was refused or never arrived. */
  give: (call: (id: string) => Promise<Answer>) => Promise<Answer | undefined>;
}

/** One thing that the customer does. What never arrived is sent again under the same id, and so is done once. */
export function useAct<Answer = unknown>(): Act<Answer> {
  const [isOnItsWay, setOnItsWay] = useState(false);
  const [wrong, setWrong] = useState<Wrong>();
  const id = useRef(crypto.randomUUID());
  const give: Act<Answer>['give'] = async (call) => {
    setOnItsWay(true);
    setWrong(undefined);
    try {
      const answer = await call(id.current);
      id.current = crypto.randomUUID();
      return answer;
    } catch (error) {
      if (error instanceof Refused) id.current = crypto.randomUUID();
      setWrong(error instanceof Refused ? error.problem : 'unreachable');
      return undefined;
    } finally {
      setOnItsWay(false);
    }
  };
  return { isOnItsWay, wrong, give };
}

/** A command of the customer's page. */
export const does =
  <Answer>(path: string, body: object) =>
  (id: string): Promise<Answer> =>
    send<Answer>(`/api/customer/${path}`, body, id);
