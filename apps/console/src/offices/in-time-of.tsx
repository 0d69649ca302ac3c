import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../states/states';
import { usualZone } from '../words/times';
import { Clock, useZones } from '../words/zone';
import { officesThereAre } from './reads';

/** The clock of an office; where none is named, that of most offices. */
export function useZoneOf(utility: string | undefined): string {
  const { usual } = useZones();
  const { data: offices = [] } = useQuery(officesThereAre);
  return offices.find((office) => office.utility === utility)?.timeZone ?? usual;
}

/** Tells times by the clock that most offices keep, until it is known whose they are. */
export function InUsualTime({ children }: { children: ReactNode }): ReactNode {
  const { data: offices, error, refetch } = useQuery(officesThereAre);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!offices) return <Loading />;
  const usual = usualZone(offices);
  return <Clock value={{ here: usual, usual }}>{children}</Clock>;
}

interface Given {
  /** Whose case, account or row it is. */
  utility: string | undefined;
  children: ReactNode;
}

/** Tells times by the clock of an office. */
export function InTimeOf({ utility, children }: Given): ReactNode {
  const here = useZoneOf(utility);
  const { usual } = useZones();
  return <Clock value={{ here, usual }}>{children}</Clock>;
}
