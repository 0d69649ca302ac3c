import { queryOptions } from '@tanstack/react-query';
import type { OffersView } from '../../../api/src/arrangements/arrangement-schemas.js';
import type { Choices, Qualification } from '../../../api/src/arrangements/qualification-schemas.js';
import { read } from '../api/client';

export type { Choices, Qualification };
export type Offer = OffersView['offers'][number];

const part = <T>(caseNumber: string, name: string) =>
  queryOptions({
    queryKey: ['case', caseNumber, name],
    queryFn: () => read<T>(`/api/arrangements/${caseNumber}/${name}`),
  });

export const choicesOf = (caseNumber: string) => part<Choices>(caseNumber, 'choices');
export const qualificationOf = (caseNumber: string) => part<Qualification>(caseNumber, 'qualification');
export const offersOf = (caseNumber: string) => part<OffersView>(caseNumber, 'offers');
