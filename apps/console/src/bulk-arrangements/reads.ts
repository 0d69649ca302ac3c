import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  BulkVerdictsView,
  ForeseenInBulkView,
  MoratoriaView,
} from '../../../api/src/bulk-arrangements/bulk-schemas.js';
import { read } from '../api/client';

export type Moratorium = MoratoriaView['moratoria'][number];
export type Standing = NonNullable<Moratorium['standing']>;

export const moratoria = queryOptions({
  queryKey: ['bulk', 'moratoria'],
  queryFn: () => read<MoratoriaView>('/api/bulk-arrangements'),
});

const limit = 50;

/** Page after page: the next begins after the last account of the one before. */
const after = (accounts: readonly { account: string }[]): string | undefined =>
  accounts.length < limit ? undefined : accounts.at(-1)?.account;

export const foreseenFor = (utility: string) =>
  infiniteQueryOptions({
    queryKey: ['bulk', 'foreseen', utility],
    queryFn: ({ pageParam }) =>
      read<ForeseenInBulkView>(`/api/bulk-arrangements/${encodeURIComponent(utility)}/foresight`, {
        ...{ after: pageParam, limit },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ accounts }) => after(accounts),
  });

export const verdictsOf = ({ utility, endedOn }: Standing) =>
  infiniteQueryOptions({
    queryKey: ['bulk', 'verdicts', utility, endedOn],
    queryFn: ({ pageParam }) =>
      read<BulkVerdictsView>(`/api/bulk-arrangements/${encodeURIComponent(utility)}/${endedOn}/verdicts`, {
        ...{ after: pageParam, limit },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ verdicts }) => after(verdicts),
  });
