import type { Command } from '../../cases/command.js';
import type { Act } from '../../cases/entry.js';
import { isPerformable } from '../../cases/standing.js';
import type { Effect, Facts, Item } from '../../cases/state.js';
import { Problem } from '../../problem.js';
import type { Draft } from '../draft.js';
import { enter } from '../items.js';
import { endToDos, raise } from '../to-dos.js';
import type { Stage } from '../stage.js';
import { itemKey } from '../view.js';
import { found } from './must.js';
import { noted } from './stage.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Says that a call is about to be made. Refused when it is no longer owed; nothing to do when it was begun before. */
export function begin<F>(draft: Draft<F>, command: Of<'begin'>): Act | undefined {
  const effect = effectOf(draft, command.effect);
  if (!isPerformable(draft.state, effect)) {
    throw new Problem(
      'effect/not-owed',
      `${command.effect} is ${effect.stuck ? 'waiting for a person' : effect.state}.`,
    );
  }
  if (effect.state === 'begun') return undefined;
  draft.change({ of: 'effects', key: command.effect, is: { state: 'begun' } });
  return { kind: 'effect begun', effect: effect.name, stage: effect.stage };
}

export function done<F>(draft: Draft<F>, command: Of<'done'>): Act | undefined {
  const effect = effectOf(draft, command.effect);
  if (effect.state === 'done' || effect.state === 'undone') return undefined;
  if (effect.state === 'owed' || effect.state === 'given up') {
    throw new Problem('effect/not-begun', `${command.effect} is ${effect.state}.`);
  }
  finish(draft, command.effect, effect);
  moveItem(draft, effect, command.fields ?? {});
  return {
    kind: 'effect done',
    effect: effect.name,
    stage: effect.stage,
    ...(effect.item ? { item: effect.item } : {}),
  };
}

function finish<F>(draft: Draft<F>, key: string, effect: Effect): void {
  endToDos(draft, key);
  draft.change({ of: 'effects', key, is: { state: 'done', settledAt: draft.now, stuck: null } });
  if (effect.undoes === undefined) return;
  draft.change({ of: 'effects', key: effect.undoes, is: { state: 'undone', settledAt: draft.now } });
}

/** The item that the call was for goes on, if it still stands where the call found it. */
function moveItem<F>(draft: Draft<F>, effect: Effect, fields: Facts): void {
  const { item: name, then: state } = effect;
  const row = draft.row(effect.stage);
  if (!row || name === undefined || state === undefined) return;
  const item = draft.state.items[itemKey(row.name, name)];
  const isWaitedFor = draft.state.head.status === 'open' && !effect.unwanted;
  if (isWaitedFor && item && canBecome(row, item, state)) enter(draft, row, { name, state, fields });
}

const canBecome = <F>(row: Stage<F>, item: Item, state: string): boolean =>
  row.items?.states[item.state]?.next.includes(state) ?? false;

/** A call that keeps failing may have been heard or not: it waits for a person under its name. */
export function failed<F>(draft: Draft<F>, command: Of<'failed'>): Act | undefined {
  const effect = effectOf(draft, command.effect);
  if (effect.state !== 'begun') return undefined;
  draft.change({ of: 'effects', key: command.effect, is: { state: 'unknown', stuck: command.reason } });
  raise(draft, { what: `${effect.name} keeps failing`, role: draft.state.head.owner, about: command.effect });
  return { kind: 'effect failed', effect: effect.name, stage: effect.stage, reason: command.reason };
}

/** A person says that the call is to be tried again, or that it was settled by hand. */
export function goOn<F>(draft: Draft<F>, command: Of<'go on'>): Act {
  const effect = effectOf(draft, command.effect);
  if (effect.stuck === undefined)
    throw new Problem('effect/not-stuck', `${command.effect} is ${effect.state}.`);
  if (command.settledByHand) {
    finish(draft, command.effect, effect);
    moveItem(draft, effect, {});
    return {
      kind: 'effect settled by hand',
      effect: effect.name,
      stage: effect.stage,
      ...noted(command.note),
    };
  }
  endToDos(draft, command.effect);
  draft.change({ of: 'effects', key: command.effect, is: { state: 'begun', stuck: null } });
  return { kind: 'effect goes on', effect: effect.name, stage: effect.stage, ...noted(command.note) };
}

function effectOf<F>(draft: Draft<F>, key: string): Effect {
  const effect = found(draft.state.effects, key);
  if (effect) return effect;
  throw new Problem('effect/not-found', `${draft.state.head.caseNumber} has no effect ${key}.`);
}
