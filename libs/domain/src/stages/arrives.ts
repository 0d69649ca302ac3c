import type { Effect, Facts, Item } from '../cases/state.js';
import type { Draft } from './draft.js';
import { enter } from './items.js';
import type { Stage } from './stage.js';
import { itemKey } from './view.js';

/** The item that a call was for goes on, if it still stands where the call found it. */
export function itemArrives<F>(draft: Draft<F>, effect: Effect, fields: Facts): void {
  const { item: name, then: state } = effect;
  const row = draft.row(effect.stage);
  if (!row || name === undefined || state === undefined) return;
  const item = draft.state.items[itemKey(row.name, name)];
  const isWaitedFor = draft.state.head.status === 'open' && !effect.unwanted;
  if (isWaitedFor && item && canBecome(row, item, state)) enter(draft, row, { name, state, fields });
}

const canBecome = <F>(row: Stage<F>, item: Item, state: string): boolean =>
  row.items?.states[item.state]?.next.includes(state) ?? false;
