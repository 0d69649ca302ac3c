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

/** Whether the role gives such a command at all; a single case may still refuse. */
export function useMay(process: string): (command: string) => boolean {
  const me = useMe();
  const commands = me?.permissions.find(({ kind }) => kind === process)?.commands ?? [];
  return (command) => commands.includes(command);
}

/** Where somebody signs in, to come back to what they were looking at. */
export const signInAddress = (): string =>
  `/sign-in?${new URLSearchParams({ return: location.pathname + location.search }).toString()}`;
