import { queryOptions } from '@tanstack/react-query';
import type { Agencies, AgencyView } from '../../../api/src/agencies/agency-schemas.js';
import { read } from '../api/client';

export type Agency = AgencyView;

/** Who helps, by name. */
export const agenciesFor = (filters: { program?: string; area?: string } = {}) =>
  queryOptions({
    queryKey: ['agencies', filters],
    queryFn: () => read<Agencies>('/api/agencies', filters),
    staleTime: 60_000,
  });
