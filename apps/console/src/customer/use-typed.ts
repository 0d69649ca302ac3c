import { useState } from 'react';

const nameOf = (place: string): string => `throughline.typed.${place}`;

/** What is typed stays while this window is open: a page that is loaded again, or a lost network, loses none of it. */
export function useTyped<Typed extends object>(
  place: string,
  empty: Typed,
): [Typed, (change: Partial<Typed>) => void, () => void] {
  const [typed, setTyped] = useState<Typed>(() => ({ ...empty, ...keptAt(place) }));
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    sessionStorage.setItem(nameOf(place), JSON.stringify(next));
    setTyped(next);
  };
  const drop = (): void => {
    sessionStorage.removeItem(nameOf(place));
    setTyped(empty);
  };
  return [typed, change, drop];
}

function keptAt(place: string): object {
  const kept = sessionStorage.getItem(nameOf(place));
  return kept === null ? {} : (JSON.parse(kept) as object);
}
