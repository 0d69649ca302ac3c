import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client';
import { moratoria, type Standing } from './reads';

/** So many accounts are judged before it is told how far it has come. */
const limit = 25;

interface Running {
  isRunning: boolean;
  standing: Standing | undefined;
  error: unknown;
  begin: () => void;
  pause: () => void;
}

/** Goes on until all accounts are judged, or until it is paused or the page is left. What was judged stays, and it is gone on from there. */
export function useRunning(utility: string): Running {
  const queries = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [standing, setStanding] = useState<Standing>();
  const [error, setError] = useState<unknown>();
  const goesOn = useRef(false);
  useEffect(() => () => void (goesOn.current = false), []);

  const run = async (): Promise<void> => {
    for (let isDone = false; goesOn.current && !isDone;) {
      const now = await send<Standing>('/api/bulk-arrangements', { utility, limit }, crypto.randomUUID());
      setStanding(now);
      isDone = now.doneAt !== null;
    }
  };
  const begin = (): void => {
    goesOn.current = true;
    setRunning(true);
    setError(undefined);
    void run()
      .catch(setError)
      .then(() => queries.invalidateQueries({ queryKey: [moratoria.queryKey[0]] }))
      .finally(() => setRunning(false));
  };
  return { isRunning, standing, error, begin, pause: () => void (goesOn.current = false) };
}
