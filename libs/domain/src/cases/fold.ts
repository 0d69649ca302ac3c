import type { Change, Collection, Entry, Patch } from './entry.js';
import { nothingYet } from './nothing-yet.js';
import type { CaseState, Facts } from './state.js';

/** Makes the state from entries alone: no table, rule book or calendar is read here. */
export function fold(state: CaseState | undefined, entry: Entry): CaseState {
  const start = state ?? nothingYet;
  const changed = entry.changes.reduce(applied, start);
  return { ...changed, entry: entry.number, at: entry.at };
}

/** The state with one change applied; the state handed in stays as it was. */
export function applied(state: CaseState, change: Change): CaseState {
  if (change.of === 'head') return { ...state, head: patched(state.head, change.is) };
  if (change.of === 'facts') return { ...state, facts: patched<Facts>(state.facts, change.is) };
  return { ...state, [change.of]: keyed(state, change.of, change) };
}

function keyed(state: CaseState, of: Collection, change: { key: string; is: object | null }) {
  const all: Record<string, object> = { ...state[of] };
  if (change.is === null) delete all[change.key];
  else all[change.key] = patched(all[change.key] ?? {}, change.is);
  return all;
}

function patched<T extends object>(old: T, patch: Patch<T>): T {
  const next = { ...old } as Record<string, unknown>;
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) delete next[field];
    else if (value !== undefined) next[field] = value;
  }
  return next as T;
}
