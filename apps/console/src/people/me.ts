import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me } from '../../../api/src/sign-in/me-schemas.js';
import { read } from '../api/client';

/** Who is signed in, and what that role may do. */
export const whoAmI = queryOptions({
  queryKey: ['me'],
  queryFn: () => read<Me>('/api/me'),
  staleTime: 60_000,
});

export const useMe = (): Me | undefined => useQuery(whoAmI).data;

/** Whether the role gives such a command to such a kind of case at all; a single case may still refuse. */
export function useMayIn(): (process: string, command: string) => boolean {
  const me = useMe();
  return (process, command) =>
    me?.permissions.find(({ kind }) => kind === process)?.commands.includes(command) ?? false;
}

/** The same for one kind of case. */
export function useMay(process: string): (command: string) => boolean {
  const may = useMayIn();
  return (command) => may(process, command);
}

/** Where somebody signs in, to come back to what they were looking at. */
export const signInAddress = (how: { again?: 'yes' } = {}): string =>
  `/sign-in?${new URLSearchParams({ ...how, return: location.pathname + location.search }).toString()}`;
