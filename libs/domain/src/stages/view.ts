import type { CaseState, Item } from '../cases/state.js';
import type { Draft } from './draft.js';
import type { ItemSeed, View } from './stage.js';

/** What the rows of a table may look at, as of the draft's instant. */
export function viewOf<F>(draft: Draft<F>): View<F> {
  const { state } = draft;
  return {
    facts: state.facts as F,
    state,
    rules: draft.rules,
    account: draft.account,
    now: draft.now,
    today: draft.today,
    items: (stage) => itemsOf(state, stage),
    stage: (name) => state.stages[name],
    unchanged: (stage) => sameItems(draft.view, stage, draft.row(stage)?.items?.from?.(draft.view) ?? []),
    approved: (stage) => approved(state, stage),
  };
}

const itemsOf = (state: CaseState, stage: string): Item[] =>
  Object.values(state.items).filter((item) => item.stage === stage && item.state !== dropped);

/** The state of an item that the facts no longer ask for. */
export const dropped = 'not asked for';

function approved(state: CaseState, stage: string): boolean {
  const opening = state.stages[stage]?.opening ?? 0;
  return state.reviews[`${stage}/${opening}`]?.outcome === 'approved';
}

/** Whether the items that the facts ask for are the ones the stage has, each from the same facts. */
function sameItems<F>(view: View<F>, stage: string, seeds: ItemSeed[]): boolean {
  const asked = view.items(stage);
  return asked.length === seeds.length && seeds.every((seed) => sameItem(view.state, stage, seed));
}

export function sameItem(state: CaseState, stage: string, seed: ItemSeed): boolean {
  const item = state.items[itemKey(stage, seed.name)];
  if (!item || item.state === dropped) return false;
  return Object.entries(seed.fields ?? {}).every(([field, value]) => same(item.fields[field], value));
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The key of an item: `permit: City of Phoenix`. */
export const itemKey = (stage: string, name: string): string => `${stage}: ${name}`;
