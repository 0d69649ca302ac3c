import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Refused, send, Unreachable } from '../api/client';
import { rememberSent } from '../api/live';
import { caseOf } from '../api/reads';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import type { Values } from './kinds';
import type { Unsent } from './unsent';

export type Sending =
  | { is: 'unsent' | 'on its way' | 'without network' }
  | { is: 'refused'; problem: ProblemDetails }
  | { is: 'outdated' };

interface What {
  caseNumber: string;
  path: string;
  body: Values;
  unsent: Unsent;
  keep: (unsent: Unsent) => void;
  done: () => void;
}

/** Sends a command once. Somebody else's change in between is shown first; without network it waits and is sent when that is back. */
export function useSending(what: What): { sending: Sending; give: () => Promise<void> } {
  const [sending, setSending] = useState<Sending>({ is: 'unsent' });
  const queries = useQueryClient();
  const give = async (): Promise<void> => {
    const { caseNumber, path, body, unsent, keep, done } = what;
    setSending({ is: 'on its way' });
    try {
      const { entry } = await queries.fetchQuery({ ...caseOf(caseNumber), staleTime: 0, retry: false });
      if (!unsent.wasSent && entry > unsent.basedOn) return setSending({ is: 'outdated' });
      keep({ ...unsent, wasSent: true });
      rememberSent(unsent.id);
      await send(`/api/cases/${caseNumber}/${path}`, body, unsent.id);
      done();
      await queries.invalidateQueries({ queryKey: ['case', caseNumber] });
      await queries.invalidateQueries({ queryKey: ['lists'] });
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
