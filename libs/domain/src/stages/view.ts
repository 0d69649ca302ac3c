import type { CaseState, Item } from '../cases/state.js';
import type { Draft } from './draft.js';
import type { ItemSeed, View } from './stage.js';

/** What the rows of a table may look at, as of the draft's instant. */
export function viewOf<F>(draft: Draft<F>): View<F> {
  const { state, rules, account, now, today } = draft;
  const items = new Map<string, Item[]>();
  const view: View<F> = {
    facts: state.facts as F,
    state,
    rules,
    account,
    now,
    today,
    items: (stage) => {
      const found = items.get(stage) ?? itemsOf(state, stage);
      items.set(stage, found);
      return found;
    },
    stage: (name) => state.stages[name],
    unchanged: (stage) => sameItems(view, stage, draft.row(stage)?.items?.from?.(view) ?? []),
    approved: (stage) => approved(state, stage),
  };
  return view;
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
  return Object.entries(seed.fields ?? {}).every(([field, value]) => isSame(item.fields[field], value));
}

/** Whether two plain values say the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The key of an item: `permit: City of Phoenix`. */
export const itemKey = (stage: string, name: string): string => `${stage}: ${name}`;
