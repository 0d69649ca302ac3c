import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OwnJobs, OwnPledges } from '../../../api/src/own-lists/own-list-schemas.js';
import { read, type Query } from '../api/client';

export type OwnJob = OwnJobs['rows'][number];
export type OwnPledge = OwnPledges['rows'][number];

export const ownJobs = (which: Query) =>
  queryOptions({
    queryKey: ['lists', 'own jobs', which],
    queryFn: () => read<OwnJobs>('/api/own-jobs', which),
    placeholderData: keepPreviousData,
  });

export const ownPledges = (which: Query) =>
  queryOptions({
    queryKey: ['lists', 'own pledges', which],
    queryFn: () => read<OwnPledges>('/api/own-pledges', which),
    placeholderData: keepPreviousData,
  });
