import { useEffect, useRef, useState } from 'react';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { Refused, send, Unreachable } from '../api/client';
import { rememberSent } from '../api/live';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import type { Values } from './kinds';
import type { Unsent } from './unsent';

export type Sending =
  | { is: 'unsent' | 'on its way' | 'without network' }
  | { is: 'refused'; problem: ProblemDetails }
  | { is: 'outdated' };

interface What<T> {
  address: string;
  body: Values;
  unsent: Unsent;
  keep: (unsent: Unsent) => void;
  /** The last entry of the case as it stands now; nothing where no case stands yet. */
  newest?: () => Promise<number>;
  /** What is to be read again. */
  touches: readonly QueryKey[];
  done: (answer: T) => void;
}

/** Sends a command once. Somebody else's change in between is shown first; without network it waits and is sent when that is back. */
export function useSending<T>(what: What<T>): { sending: Sending; give: () => Promise<void> } {
  const [sending, setSending] = useState<Sending>({ is: 'unsent' });
  const queries = useQueryClient();
  const give = async (): Promise<void> => {
    const { address, body, unsent, keep, newest, touches, done } = what;
    setSending({ is: 'on its way' });
    try {
      const isOutdated = newest && !unsent.wasSent && (await newest()) > unsent.basedOn;
      if (isOutdated) return setSending({ is: 'outdated' });
      keep({ ...unsent, wasSent: true });
      rememberSent(unsent.id);
      const answer = await send<T>(address, body, unsent.id);
      setSending({ is: 'unsent' });
      done(answer);
      for (const queryKey of touches) await queries.invalidateQueries({ queryKey });
    } catch (error) {
      // What is refused was not done: it may be changed and given anew.
      if (error instanceof Refused) keep({ ...unsent, wasSent: false });
      setSending(endingOf(error));
    }
  };
  useAgainWhenOnline(sending, give);
  return { sending, give };
}

function endingOf(error: unknown): Sending {
  if (error instanceof Refused) return { is: 'refused', problem: error.problem };
  if (error instanceof Unreachable) return { is: 'without network' };
  throw error;
}

const again = 5_000;

function useAgainWhenOnline(sending: Sending, give: () => Promise<void>): void {
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    if (sending.is !== 'without network') return;
    const tryAgain = (): void => void latest.current();
    window.addEventListener('online', tryAgain);
    const timer = setTimeout(tryAgain, again);
    return () => {
      window.removeEventListener('online', tryAgain);
      clearTimeout(timer);
    };
  }, [sending]);
}
