import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OwnJobs, OwnPledges } from '../../../api/src/own-lists/own-list-schemas.js';
import { read } from '../api/client';

export type OwnJob = OwnJobs['rows'][number];

/** What the address of such a list holds. */
export interface OwnSearch {
  status?: string;
  cursor?: string;
}

export const ownJobs = (which: OwnSearch) =>
  queryOptions({
    queryKey: ['lists', 'own jobs', which],
    queryFn: () => read<OwnJobs>('/api/own-jobs', { ...which }),
    placeholderData: keepPreviousData,
  });

export const ownPledges = (which: OwnSearch) =>
  queryOptions({
    queryKey: ['lists', 'own pledges', which],
    queryFn: () => read<OwnPledges>('/api/own-pledges', { ...which }),
    placeholderData: keepPreviousData,
  });
