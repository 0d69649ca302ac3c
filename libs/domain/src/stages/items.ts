import type { Facts, Item } from '../cases/state.js';
import { Problem } from '../problem.js';
import type { Draft } from './draft.js';
import { dropDues, setDue } from './dues.js';
import { owe, unwant } from './effects.js';
import type { ItemKind, ItemSeed, ItemState, Stage } from './stage.js';
import { endToDos, raise } from './to-dos.js';
import { dropped, itemKey, sameItem } from './view.js';

/** Where an item is going, and what is recorded with that. */
export interface Move {
  state: string;
  fields?: Facts;
  /** It begins from new facts: what was recorded of it before no longer holds. */
  anew?: boolean;
}

/** Puts an item into a state, with all that follows there: its party, owner, due, effect and To Do. */
export function enter<F>(draft: Draft<F>, row: Stage<F>, name: string, move: Move): void {
  const kind = kindOf(row);
  const key = itemKey(row.name, name);
  const to = kind.states[move.state];
  if (!to)
    throw new Problem('item/transition', `There is no state "${move.state}" for a ${kind.one}.`, {
      rule: row.name,
    });
  dropDues(draft, key);
  endToDos(draft, key);
  const fields: Facts = { ...(move.anew ? {} : draft.state.items[key]?.fields), ...move.fields };
  const party = row.clock ?? 'utility';
  const { state } = move;
  const item = {
    stage: row.name,
    name,
    state,
    party,
    owner: to.owner ?? row.owner,
    since: draft.now,
    fields,
  };
  const ended = to.ends ?? false;
  draft.change({
    of: 'items',
    key,
    is: { ...item, party: partyOf(to, { ...item, ended }), ended, dueAt: null },
  });
  follow(draft, row, key);
}

const partyOf = <F>({ clock }: ItemState<F>, item: Item): Item['party'] =>
  typeof clock === 'function' ? clock(item) : (clock ?? item.party);

/** What follows from where an item now is. */
function follow<F>(draft: Draft<F>, row: Stage<F>, key: string): void {
  const item = draft.state.items[key] as Item;
  const state = kindOf(row).states[item.state];
  watchItem(draft, row, key);
  if (state?.raises) raise(draft, { ...state.raises, about: key });
  if (!state?.starts) return;
  const opening = draft.state.stages[row.name]?.opening ?? 1;
  const before = Object.entries(draft.state.effects).filter(
    ([, effect]) => isOf(effect, row.name, item.name) && effect.unwanted,
  );
  owe(
    draft,
    { stage: row.name, opening, item: item.name },
    { ...state.starts, after: before.map(([earlier]) => earlier) },
  );
}

/** Sets the due of an item anew, from its present fields. */
export function watchItem<F>(draft: Draft<F>, row: Stage<F>, key: string): void {
  const item = draft.state.items[key] as Item;
  const due = kindOf(row).states[item.state]?.due?.(draft.view, item);
  dropDues(draft, key);
  draft.change({ of: 'items', key, is: { dueAt: due?.at ?? null } });
  if (!due) return;
  const { at, name, then, raises } = due;
  const details = { ...(then ? { then } : {}), ...(raises ? { raises: { ...raises } } : {}) };
  setDue(draft, `${key}/${item.state}`, { kind: 'expire', at, watch: key, name: `${key} ${name}`, details });
}

/** Brings the items of a stage to what the facts ask for. Unchanged ones stay as they are, with their evidence. */
export function syncItems<F>(draft: Draft<F>, row: Stage<F>): void {
  const kind = row.items;
  if (!kind?.from) return;
  const seeds = kind.from(draft.view);
  for (const seed of seeds) {
    if (!sameItem(draft.state, row.name, seed)) begin(draft, row, seed);
  }
  const asked = new Set(seeds.map((seed) => seed.name));
  for (const [key, item] of draft.itemsOf(row.name)) {
    if (!asked.has(item.name) && item.state !== dropped) drop(draft, key, item);
  }
}

/** A new item, or one whose facts changed: it begins at its first state, and what it had started is undone. */
function begin<F>(draft: Draft<F>, row: Stage<F>, seed: ItemSeed): void {
  unwant(draft, (effect) => isOf(effect, row.name, seed.name));
  enter(draft, row, seed.name, {
    state: seed.state ?? kindOf(row).first,
    anew: true,
    ...(seed.fields ? { fields: seed.fields } : {}),
  });
}

function drop<F>(draft: Draft<F>, key: string, item: Item): void {
  unwant(draft, (effect) => isOf(effect, item.stage, item.name));
  dropDues(draft, key);
  endToDos(draft, key);
  draft.change({ of: 'items', key, is: { state: dropped, ended: true, since: draft.now, dueAt: null } });
}

const isOf = (
  effect: { stage: string; item?: string; undoes?: string },
  stage: string,
  item: string,
): boolean => effect.stage === stage && effect.item === item && effect.undoes === undefined;

/** The items of a row; asking a row without any is a mistake of the caller's. */
export function kindOf<F>(row: Stage<F>): ItemKind<F> {
  if (!row.items) throw new Problem('item/not-found', `${row.name} has no items.`, { rule: row.name });
  return row.items;
}
