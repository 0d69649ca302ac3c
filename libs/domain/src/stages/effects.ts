import type { Effect } from '../cases/state.js';
import type { Draft } from './draft.js';
import type { Starts } from './stage.js';
import { endToDos } from './to-dos.js';

/** Where an effect comes from. */
export interface Origin {
  stage: string;
  opening: number;
  item?: string;
  /** Tells two of the same effect in one opening apart: the name of a notice. */
  of?: string;
}

/** Owes an effect. It is begun once what it waits for has been settled. */
export function owe<F>(draft: Draft<F>, origin: Origin, starts: Starts & { after?: string[] }): string {
  const { stage, opening, item, of } = origin;
  const key = freshKey(
    draft,
    [stage, opening, starts.effect, ...(item ? [item] : []), ...(of ? [of] : [])].join('/'),
  );
  const { effect: name, undo, then, after } = starts;
  draft.change({
    of: 'effects',
    key,
    is: {
      name,
      stage,
      opening,
      state: 'owed',
      order: nextOrder(draft),
      owedAt: draft.now,
      ...(item === undefined ? {} : { item }),
      ...(of === undefined ? {} : { details: { of } }),
      ...(undo === undefined ? {} : { undo }),
      ...(then === undefined ? {} : { then }),
      ...(after === undefined || after.length === 0 ? {} : { after }),
    },
  });
  return key;
}

/** Gives up what is not begun, and undoes the rest as soon as it is settled. Answers the keys of those that are to be undone. */
export function unwant<F>(draft: Draft<F>, which: (effect: Effect) => boolean): string[] {
  const wanted = Object.entries(draft.state.effects)
    .filter(([, effect]) => effect.undoes === undefined && !effect.unwanted && which(effect))
    .sort(([, one], [, other]) => other.order - one.order);
  return wanted.flatMap(([key, effect]) => unwantOne(draft, key, effect));
}

function unwantOne<F>(draft: Draft<F>, key: string, effect: Effect): string[] {
  if (effect.state === 'owed') {
    draft.change({ of: 'effects', key, is: { state: 'given up', settledAt: draft.now } });
    return [];
  }
  if (effect.state === 'given up' || effect.state === 'undone') return [];
  if (effect.undo === undefined && effect.state === 'done') return [];
  draft.change({ of: 'effects', key, is: { unwanted: true } });
  if (effect.state !== 'begun') undo(draft, key);
  return [key];
}

/** Owes the effect that undoes another. One without an undoing stands as it is, and waits for nobody any more. */
export function undo<F>(draft: Draft<F>, key: string): void {
  const effect = draft.state.effects[key];
  if (!effect) return;
  endToDos(draft, key);
  if (effect.stuck !== undefined) draft.change({ of: 'effects', key, is: { stuck: null } });
  if (effect.undo === undefined || undoingOf(draft, key)) return;
  const { stage, opening, item } = effect;
  const undoing = owe(draft, { stage, opening, ...(item ? { item } : {}) }, { effect: effect.undo });
  draft.change({ of: 'effects', key: undoing, is: { undoes: key } });
}

/** The undoing effect of an effect, when there is one. */
export const undoingOf = <F>(draft: Draft<F>, key: string): Effect | undefined =>
  Object.values(draft.state.effects).find((effect) => effect.undoes === key);

/** Whether an effect needs nobody's attention any more. */
export const isSettled = (effect: Effect): boolean =>
  effect.state === 'done' ||
  effect.state === 'given up' ||
  effect.state === 'undone' ||
  (effect.state === 'unknown' && effect.stuck === undefined);

const nextOrder = <F>(draft: Draft<F>): number =>
  Object.values(draft.state.effects).reduce((highest, effect) => Math.max(highest, effect.order), 0) + 1;

function freshKey<F>(draft: Draft<F>, key: string): string {
  if (!draft.state.effects[key]) return key;
  for (let again = 2; ; again++) if (!draft.state.effects[`${key}/${again}`]) return `${key}/${again}`;
}
