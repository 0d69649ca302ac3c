import type { CaseState } from './state.js';

/** A case before its first entry. */
export const nothingYet: CaseState = {
  entry: 0,
  at: '' as CaseState['at'],
  head: {} as CaseState['head'],
  facts: {},
  stages: {},
  items: {},
  effects: {},
  asks: {},
  toDos: {},
  reviews: {},
  dues: {},
  spans: {},
  corrections: {},
};
