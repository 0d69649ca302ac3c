import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OutcomePage, OutcomesQuery, OutcomesView } from '../../../api/src/outcomes/outcome-schemas.js';
import { read } from '../api/client';

/** What a question over outcomes may name; the compiler holds it against what the API takes. */
export const outcomeNames = [
  ...(['by', 'from', 'to', 'utility', 'months', 'sizeFrom', 'sizeBelow', 'counselor', 'inBulk'] as const),
  ...(['book', 'version', 'outcome', 'brokenInMonth'] as const),
] as const satisfies readonly (keyof OutcomesQuery)[];

export type OutcomeQuestion = Partial<Record<(typeof outcomeNames)[number], string>>;

export const outcomesFor = (question: OutcomeQuestion) =>
  queryOptions({
    queryKey: ['outcomes', question],
    queryFn: () => read<OutcomesView>('/api/outcomes', question),
    placeholderData: keepPreviousData,
  });

export const casesOfOutcomes = (question: OutcomeQuestion & { cursor?: string }) =>
  queryOptions({
    queryKey: ['outcomes', 'cases', question],
    queryFn: () => read<OutcomePage>('/api/outcomes/cases', question),
    placeholderData: keepPreviousData,
  });

export type { OutcomesView };
export type Figures = OutcomesView['total'];
export type OutcomeRow = OutcomePage['rows'][number];
