import { queryOptions } from '@tanstack/react-query';
import type {
  Escalations,
  LoadInHours,
  OverdueByHarm,
  StageAges,
} from '../../../api/src/counts/manager-schemas.js';
import { read } from '../api/client';

/** Read again once a minute at most, however much moves: nobody steers by the second. */
const everyMinute = { staleTime: 60_000, refetchInterval: 60_000 } as const;

const counted = <T>(name: string) =>
  queryOptions({
    queryKey: ['counted', name],
    queryFn: () => read<T>(`/api/counts/${name}`),
    ...everyMinute,
  });

export const stageAges = counted<StageAges>('stages');
export const loadInHours = counted<LoadInHours>('load');
export const escalations = counted<Escalations>('escalations');
export const overdueByHarm = counted<OverdueByHarm>('overdue');

export type StageAge = StageAges['stages'][number];
export type Owing = LoadInHours['people'][number];
