import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { StoryLine } from './reads';

/** The ids of the commands that this page has sent: what they bring about is no news here. */
const sentHere = new Set<string>();
export const rememberSent = (id: string): void => void sentHere.add(id);

/** Follows one case. Whatever is written there shows at once; what others wrote is told. */
export function useLiveCase(caseNumber: string, tell: (line: StoryLine) => void): void {
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource(`/api/cases/${caseNumber}/events`);
    events.addEventListener('entry', (event: MessageEvent<string>) => {
      const line = JSON.parse(event.data) as StoryLine;
      void queries.invalidateQueries({ queryKey: ['case', caseNumber] });
      if (line.command === null || !sentHere.has(line.command)) tell(line);
    });
    return () => events.close();
  }, [caseNumber, queries, tell]);
}

const gatherFor = 1_000;

/** Lists are looked at again when a case has moved, once in a while however many do. What others move is told to staff alone. */
export function useLiveLists(isTold: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isTold) return;
    const events = new EventSource('/api/events');
    let timer: number | undefined;
    const look = (): void => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: ['lists'] });
      }, gatherFor);
    };
    for (const kind of ['moved', 'missed']) events.addEventListener(kind, look);
    return () => {
      events.close();
      window.clearTimeout(timer);
    };
  }, [queries, isTold]);
}
