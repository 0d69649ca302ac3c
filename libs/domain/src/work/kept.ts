/** How promises to customers stand, or have ended. */
export const promiseStates = ['open', 'overdue', 'kept', 'late', 'missed', 'not needed'] as const;

/**
 * `kept` by its date, `late` after it; `overdue` has passed its date and can still be done; `missed` never was before its case
 * ended; `not needed` when the case ended before its date.
 */
export type PromiseState = (typeof promiseStates)[number];

export type PromiseCounts = Record<PromiseState, number>;

/** The share of those that were kept by their date, of all whose date has come; nothing where none has. */
export function keptRate({ kept, late, missed, overdue }: PromiseCounts): number | null {
  const come = kept + late + missed + overdue;
  return come === 0 ? null : kept / come;
}

export const noPromises: PromiseCounts = {
  ...{ open: 0, overdue: 0, kept: 0, late: 0, missed: 0 },
  'not needed': 0,
};

export function addedUp(counts: readonly PromiseCounts[]): PromiseCounts {
  const sum = { ...noPromises };
  for (const one of counts) for (const state of promiseStates) sum[state] += one[state];
  return sum;
}
