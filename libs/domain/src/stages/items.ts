import type { Effect, Facts, Item } from '../cases/state.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Draft } from './draft.js';
import { dropDues, setDue } from '../cases/dues.js';
import { isWanted, onceUndone, owe, unwant } from '../cases/effects.js';
import type { ItemDue, ItemKind, ItemSeed, ItemState, Stage } from './stage.js';
import { endToDos, raise } from '../cases/to-dos.js';
import { dropped, itemKey, sameItem } from './view.js';

/** Where an item is going, and what is recorded with that. */
export interface Move {
  name: string;
  state: string;
  fields?: Facts;
  /** It begins from new facts: what was recorded of it before no longer holds. */
  anew?: boolean;
}

/** Puts an item into a state, with all that follows there: its party, owner, due, effect and To Do. */
export function enter<F>(draft: Draft<F>, row: Stage<F>, move: Move): void {
  const { name, state } = move;
  const to = stateOf(row, state);
  const key = itemKey(row.name, name);
  dropDues(draft, key);
  endToDos(draft, key);
  const item: Item = {
    stage: row.name,
    name,
    state,
    party: row.clock ?? 'utility',
    owner: to.owner ?? row.owner,
    ended: to.ends ?? false,
    since: draft.now,
    fields: { ...(move.anew ? {} : draft.state.items[key]?.fields), ...move.fields },
  };
  draft.change({ of: 'items', key, is: { ...item, party: partyOf(row, item), dueAt: null } });
  if (draft.state.head.status === 'open') follow(draft, row, key);
  else askPerson(draft, row, item);
}

function stateOf<F>(row: Stage<F>, state: string): ItemState<F> {
  const known = row.items?.states[state];
  if (known && hasState(row, state)) return known;
  throw new Problem('item/transition', phrase`There is no state "${state}" for a ${kindOf(row).one}.`, {
    rule: row.name,
  });
}

/** Whether an item of a row can be in a state; one that was there under an older table may not be known any more. */
export const hasState = <F>(row: Stage<F>, state: string): boolean =>
  row.items !== undefined && Object.hasOwn(row.items.states, state);

function partyOf<F>(row: Stage<F>, item: Item): Item['party'] {
  const clock = row.items?.states[item.state]?.clock;
  return typeof clock === 'function' ? clock(item) : (clock ?? row.clock ?? 'utility');
}

/** What follows from where an item now is. One whose stage is still to come starts nothing before that opens. */
function follow<F>(draft: Draft<F>, row: Stage<F>, key: string): void {
  const item = draft.state.items[key] as Item;
  const { raises } = stateOf(row, item.state);
  if (raises) raise(draft, { ...raises, about: key });
  watchItem(draft, row, key);
  const status = draft.state.stages[row.name]?.status;
  if (status === 'open' || status === 'done') start(draft, row, item);
}

/** In a case that is no longer open nothing follows by itself: a person has to look at it. */
function askPerson<F>(draft: Draft<F>, row: Stage<F>, item: Item): void {
  const toDo = stateOf(row, item.state).raises ?? {
    what: `${item.name} is ${item.state} after the end`,
    role: draft.state.head.owner,
  };
  raise(draft, { ...toDo, about: itemKey(item.stage, item.name) });
}

function start<F>(draft: Draft<F>, row: Stage<F>, item: Item): void {
  const { starts } = stateOf(row, item.state);
  if (!starts) return;
  const opening = draft.state.stages[row.name]?.opening ?? 1;
  const waits = onceUndone(draft, (effect) => isOf(effect, item));
  owe(draft, { stage: row.name, opening, item: item.name }, { ...starts, ...waits });
}

/** Sets the due of an item anew, from its present fields. */
function watchItem<F>(draft: Draft<F>, row: Stage<F>, key: string): void {
  const item = draft.state.items[key] as Item;
  const due = dueOfItem(draft, row, item);
  dropDues(draft, key);
  if (item.dueAt !== due?.at) draft.change({ of: 'items', key, is: { dueAt: due?.at ?? null } });
  if (!due) return;
  const { at, name } = due;
  setDue(draft, `${key}/${item.state}`, { kind: 'expire', at, watch: key, name: `${key} ${name}` });
}

const dueOfItem = <F>(draft: Draft<F>, row: Stage<F>, item: Item) =>
  row.items?.states[item.state]?.due?.(draft.view, item);

/** What an item waited for, as the case stands now that it has come; one whose occasion has gone waits for what there is now. */
export function dueNow<F>(draft: Draft<F>, row: Stage<F>, item: Item): ItemDue | undefined {
  const due = dueOfItem(draft, row, item);
  if (due && due.at <= draft.now) return due;
  watchItem(draft, row, itemKey(row.name, item.name));
  return undefined;
}

/** Records what has become known of an item that stays where it is. A due that has come does not come again. */
export function update<F>(draft: Draft<F>, row: Stage<F>, recorded: { item: Item; fields: Facts }): void {
  const key = itemKey(row.name, recorded.item.name);
  const item = { ...recorded.item, fields: { ...recorded.item.fields, ...recorded.fields } };
  draft.change({ of: 'items', key, is: { fields: item.fields, party: partyOf(row, item) } });
  if (dueOfItem(draft, row, item)?.at !== item.dueAt) watchItem(draft, row, key);
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
  for (const [key, item] of standing(draft, row.name)) {
    if (asked.has(item.name)) continue;
    unwant(draft, (effect) => isOf(effect, item));
    drop(draft, key);
  }
}

/** A new item, or one whose facts changed: it begins at its first state, and what it had started is undone. */
function begin<F>(draft: Draft<F>, row: Stage<F>, seed: ItemSeed): void {
  const { name, state = kindOf(row).first, fields = {} } = seed;
  unwant(draft, (effect) => isOf(effect, { stage: row.name, name }));
  enter(draft, row, { name, state, fields, anew: true });
}

/** Takes up the items of a stage whose turn has come, or come back: what they wait for, and what was given up meanwhile. */
export function resumeItems<F>(draft: Draft<F>, row: Stage<F>): void {
  watchItems(draft, row);
  for (const [, item] of standing(draft, row.name)) {
    if (hasState(row, item.state) && !hasStarted(draft, row, item)) start(draft, row, item);
  }
}

/** Waits again for what the items of a stage waited for before they rested. */
export function watchItems<F>(draft: Draft<F>, row: Stage<F>): void {
  if (draft.state.stages[row.name]?.status === 'not needed') return;
  for (const [key, item] of standing(draft, row.name)) {
    if (item.dueAt === undefined) watchItem(draft, row, key);
  }
}

function hasStarted<F>(draft: Draft<F>, row: Stage<F>, item: Item): boolean {
  const name = row.items?.states[item.state]?.starts?.effect;
  return Object.values(draft.state.effects).some(
    (effect) => effect.name === name && isOf(effect, item) && isWanted(effect) && effect.owedAt >= item.since,
  );
}

/** The items of a stage that is not needed: nothing is waited for any more. */
export function restItems<F>(draft: Draft<F>, stage: string): void {
  for (const [key, item] of standing(draft, stage)) {
    dropDues(draft, key);
    endToDos(draft, key);
    if (item.dueAt !== undefined) draft.change({ of: 'items', key, is: { dueAt: null } });
  }
}

/** Items that an older table has left in a state that there is no more begin anew, should they be asked for. */
export function dropUnknown<F>(draft: Draft<F>, row: Stage<F>): void {
  if (row.items && !row.items.from) return;
  for (const [key, item] of standing(draft, row.name)) if (!hasState(row, item.state)) drop(draft, key);
}

/** An item whose effect is undone begins anew, should it be asked for again. */
export function dropUndone<F>(draft: Draft<F>, effect: Effect): void {
  if (effect.item === undefined || effect.undo === undefined) return;
  const key = itemKey(effect.stage, effect.item);
  const item = draft.state.items[key];
  if (item && item.state !== dropped && draft.row(effect.stage)?.items?.from) drop(draft, key);
}

function drop<F>(draft: Draft<F>, key: string): void {
  dropDues(draft, key);
  endToDos(draft, key);
  draft.change({ of: 'items', key, is: { state: dropped, ended: true, since: draft.now, dueAt: null } });
}

const standing = <F>(draft: Draft<F>, stage: string): [string, Item][] =>
  draft.itemsOf(stage).filter(([, item]) => item.state !== dropped);

const isOf = (effect: Effect, item: { stage: string; name: string }): boolean =>
  effect.stage === item.stage && effect.item === item.name && effect.undoes === undefined;

/** The items of a row; asking a row without any is a mistake of the caller's. */
export function kindOf<F>(row: Stage<F>): ItemKind<F> {
  if (!row.items) throw new Problem('item/not-found', phrase`${row.name} has no items.`, { rule: row.name });
  return row.items;
}
