import type { Command } from '../../cases/command.js';
import type { Act } from '../../cases/entry.js';
import type { Facts, Item } from '../../cases/state.js';
import { noted } from '../../cases/commands/must.js';
import { Problem } from '../../problem.js';
import { phrase } from '../../phrase.js';
import type { Draft } from '../draft.js';
import { enter, kindOf, update } from '../items.js';
import type { Stage } from '../stage.js';
import { dropped, itemKey } from '../view.js';
import { rowOf, stageOf } from './must.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Records where an item stands, or what has become known of it. */
export function recordItem<F>(draft: Draft<F>, command: Of<'record item'>): Act {
  const row = rowOf(draft, command.stage);
  const item = itemOf(draft, row, command.item);
  const { status } = stageOf(draft, row.name);
  if (status !== 'open' && status !== 'done') {
    throw new Problem('stage/not-open', phrase`${row.name} is ${status}.`, { rule: row.name });
  }
  const fields = { ...command.fields };
  if (command.state === undefined || command.state === item.state) update(draft, row, { item, fields });
  else move(draft, row, { item, state: command.state, fields });
  const state = command.state ?? item.state;
  return {
    kind: 'item recorded',
    stage: row.name,
    item: item.name,
    state,
    from: item.state,
    ...noted(command.note),
  };
}

function itemOf<F>(draft: Draft<F>, row: Stage<F>, name: string): Item {
  const item = draft.state.items[itemKey(row.name, name)];
  if (item && item.state !== dropped) return item;
  const names = draft.view.items(row.name).map((other) => other.name);
  throw new Problem(
    'item/not-found',
    phrase`${row.name} has no ${row.items?.one ?? 'item'} "${name}". It has: ${names.join(', ') || 'none'}.`,
  );
}

function move<F>(draft: Draft<F>, row: Stage<F>, to: { item: Item; state: string; fields: Facts }): void {
  const kind = kindOf(row);
  const next = kind.states[to.item.state]?.next ?? [];
  if (!next.includes(to.state)) {
    throw new Problem(
      'item/transition',
      phrase`The ${kind.one} ${to.item.name} is ${to.item.state} and cannot become ${to.state}.`,
      {
        rule: row.name,
        remedy:
          next.length > 0 ? phrase`It can become: ${next.join(', ')}.` : phrase`It has reached its end.`,
      },
    );
  }
  const fields = { ...to.item.fields, ...to.fields };
  const lacking = (kind.states[to.state]?.needs ?? []).filter(
    (field) => fields[field] === undefined || fields[field] === '',
  );
  if (lacking.length > 0) {
    throw new Problem('item/incomplete', phrase`${to.state} needs: ${lacking.join(', ')}.`, {
      rule: row.name,
      remedy: phrase`Record ${lacking.join(', ')} with the state.`,
    });
  }
  enter(draft, row, { name: to.item.name, state: to.state, fields: to.fields });
}

/** Something happened on the account: each stage that cares takes it as an item, whatever state the case is in. */
export function fact<F>(draft: Draft<F>, command: Of<'fact'>): Act {
  const { kind, payment } = command.fact;
  const stages: string[] = [];
  for (const row of draft.table.process.stages) {
    const posted = row.items?.posted?.(command.fact, draft.view);
    if (!posted) continue;
    enter(draft, row, posted);
    stages.push(row.name);
  }
  const more = 'amount' in command.fact ? { amount: command.fact.amount } : { reason: command.fact.reason };
  return { kind, payment, stages, ...more };
}
