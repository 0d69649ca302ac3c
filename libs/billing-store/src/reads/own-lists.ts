import type { DataSource } from 'typeorm';
import type { CaseState } from '../../../domain/src/cases/state.js';
import { caseList, type ListedCase } from './case-list.js';
import type { Page } from './cursor.js';

/** Whose cases: a contractor's jobs, or an agency's pledges. */
export interface OwnQuestion {
  process: 'design project' | 'pledge';
  /** The contractor or agency. Nobody else's case is ever looked at. */
  company: string;
  status: 'open' | 'any';
  cursor?: string;
  limit?: number;
}

export interface OwnRow {
  listed: ListedCase;
  state: CaseState;
}

/** One page of the cases of a contractor or an agency, with what they come to. */
export async function ownList(
  store: DataSource,
  { process, company, status, ...page }: OwnQuestion,
): Promise<Page<OwnRow>> {
  const filters = { process, company, ...(status === 'any' ? { status } : {}) };
  const { rows, next } = await caseList(store, { filters, ...page });
  const states = await statesOf(
    store,
    rows.map(({ caseNumber }) => caseNumber),
  );
  return {
    next,
    rows: rows.flatMap((listed) => {
      const state = states.get(listed.caseNumber);
      return state ? [{ listed, state }] : [];
    }),
  };
}

async function statesOf(store: DataSource, numbers: readonly string[]): Promise<Map<string, CaseState>> {
  const rows = await store.query<{ caseNumber: string; state: string }[]>(
    'SELECT case_number AS "caseNumber", state FROM case_states WHERE case_number = ANY ($1)',
    [numbers],
  );
  return new Map(rows.map(({ caseNumber, state }) => [caseNumber, JSON.parse(state) as CaseState]));
}
