import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FollowUpCounts, FollowUpPage } from '../../../api/src/follow-ups/follow-up-schemas.js';
import { read, type Query } from '../api/client';

export type FollowUp = FollowUpPage['rows'][number];

export const followUpsFor = (filters: Query) =>
  queryOptions({
    queryKey: ['lists', 'follow-ups', filters],
    queryFn: () => read<FollowUpPage>('/api/follow-ups', filters),
    placeholderData: keepPreviousData,
  });

export const followUpCountsFor = (filters: Query) =>
  queryOptions({
    queryKey: ['lists', 'follow-up counts', filters],
    queryFn: () => read<FollowUpCounts>('/api/follow-ups/counts', filters),
  });
