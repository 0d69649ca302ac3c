import { useSyncExternalStore } from 'react';

/** Who uses the console, in which role. */
export interface Person {
  name: string;
  role: string;
}

const kept = 'throughline.acting-as';
const listeners = new Set<() => void>();
let person = readKept();

export const actingAs = (): Person | undefined => person;

/** Until sign-in says who it is, somebody says so here; the API believes it in development alone. */
export function actAs(somebody: Person): void {
  person = somebody;
  localStorage.setItem(kept, JSON.stringify(somebody));
  for (const listener of listeners) listener();
}

export const useActingAs = (): Person | undefined =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, actingAs);

export const headerOf = ({ name, role }: Person): Record<string, string> => ({
  'X-Actor': `${encodeURIComponent(name)}; role=${role}`,
});

function readKept(): Person | undefined {
  const text = localStorage.getItem(kept);
  if (text === null) return undefined;
  const { name, role } = JSON.parse(text) as Partial<Person>;
  return name && role ? { name, role } : undefined;
}
