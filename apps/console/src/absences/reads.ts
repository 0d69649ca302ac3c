import { queryOptions } from '@tanstack/react-query';
import type { AbsencesView } from '../../../api/src/absences/absence-schemas.js';
import { read } from '../api/client';

export const absencesThereAre = queryOptions({
  queryKey: ['lists', 'absences'],
  queryFn: () => read<AbsencesView>('/api/absences'),
});

export type Absence = AbsencesView['absences'][number];
