import { useCallback, useState } from 'react';
import type { Values } from './kinds';

/** A form that is not sent yet. It outlives a reload and a lost network, and is sent under one id however often. */
export interface Unsent {
  values: Values;
  id: string;
  /** The last entry of the case that the writer had seen. */
  basedOn: number;
  /** It has been on its way: what was sent under this id may not change any more. */
  wasSent: boolean;
}

const nameOf = (place: string): string => `throughline.unsent.${place}`;

/** Kept for this window and this person; what is said of people is gone when the window is. */
export function useUnsent(place: string, basedOn: number) {
  const [kept, setUnsent] = useState<Unsent>(
    () => readKept(place) ?? { values: {}, id: crypto.randomUUID(), basedOn, wasSent: false },
  );
  const unsent = isUntouched(kept) ? { ...kept, basedOn } : kept;
  const keep = useCallback(
    (next: Unsent) => {
      sessionStorage.setItem(nameOf(place), JSON.stringify(next));
      setUnsent(next);
    },
    [place],
  );
  const change = (values: Values): void =>
    keep({ ...unsent, values, ...(unsent.wasSent ? { id: crypto.randomUUID(), wasSent: false } : {}) });
  const drop = useCallback(() => sessionStorage.removeItem(nameOf(place)), [place]);
  return { unsent, change, keep, drop };
}

/** A form in which nothing stands yet is as new as the case that is shown. */
const isUntouched = ({ values, wasSent }: Unsent): boolean => !wasSent && Object.keys(values).length === 0;

function readKept(place: string): Unsent | undefined {
  const text = sessionStorage.getItem(nameOf(place));
  return text === null ? undefined : (JSON.parse(text) as Unsent);
}
