import { queryOptions } from '@tanstack/react-query';
import { read } from '../api/client';

export const officesThereAre = queryOptions({
  queryKey: ['offices'],
  queryFn: () => read<{ utility: string; timeZone: string }[]>('/api/offices'),
  staleTime: Infinity,
});
