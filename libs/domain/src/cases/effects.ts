import { hasSettled } from './standing.js';
import type { Effect, Facts } from './state.js';
import type { CaseDraft } from './case-draft.js';
import { endToDos } from './to-dos.js';

/** An effect that a stage or an item starts, and what undoes it. */
export interface Starts {
  effect: string;
  undo?: string;
  /** The state its item goes to when the effect is done. */
  then?: string;
}

/** Where an effect comes from. */
export interface Origin {
  stage: string;
  opening: number;
  item?: string;
}

/** What is owed, and what must be out of the way before. */
export interface Owing extends Starts {
  after?: string[];
  /** The effect that this one undoes. */
  undoes?: string;
  /** Tells two of the same effect in one opening apart: the name of a notice. */
  details?: Facts & { of: string };
}

/** Owes an effect. It is begun once what it waits for has been settled. */
export function owe(draft: CaseDraft, origin: Origin, owing: Owing): void {
  const { effect: name, ...more } = owing;
  const parts = [origin.stage, origin.opening, name, origin.item, owing.details?.of];
  const key = freshKey(draft, parts.filter((part) => part !== undefined).join('/'));
  const order = nextOrder(draft);
  draft.change({
    of: 'effects',
    key,
    is: { name, state: 'owed', order, owedAt: draft.now, ...origin, ...more },
  });
}

/** Gives up what is not begun, and undoes the rest as soon as it is settled. Answers the keys of those that are to be undone. */
export function unwant(draft: CaseDraft, which: (effect: Effect) => boolean): string[] {
  return Object.entries(draft.state.effects)
    .filter(([, effect]) => effect.undoes === undefined && which(effect))
    .sort(([, one], [, other]) => other.order - one.order)
    .flatMap(([key, effect]) => (unwantOne(draft, key, effect) ? [key] : []));
}

function unwantOne(draft: CaseDraft, key: string, effect: Effect): boolean {
  if (effect.state === 'owed') giveUp(draft, key);
  if (!canBeUnwanted(effect)) return false;
  if (!effect.unwanted) draft.change({ of: 'effects', key, is: { unwanted: true } });
  if (effect.state !== 'begun') undo(draft, key, effect);
  return true;
}

/** What is done and has no undoing stands as it is. */
const canBeUnwanted = ({ state, undo: undoing }: Effect): boolean =>
  state === 'begun' || state === 'unknown' || (state === 'done' && undoing !== undefined);

/** Gives up an effect that nobody has begun. */
export function giveUp(draft: CaseDraft, key: string): void {
  draft.change({ of: 'effects', key, is: { state: 'given up', settledAt: draft.now } });
}

/** Owes the effect that undoes another, once. One without an undoing stands as it is, and waits for nobody any more. */
function undo(draft: CaseDraft, key: string, effect: Effect): void {
  if (effect.stuck !== undefined) {
    endToDos(draft, key);
    draft.change({ of: 'effects', key, is: { stuck: null } });
  }
  if (effect.undo === undefined || isBeingUndone(draft, key)) return;
  const { stage, opening, item } = effect;
  const origin = { stage, opening, ...(item === undefined ? {} : { item }) };
  owe(draft, origin, { effect: effect.undo, undoes: key });
}

const isBeingUndone = (draft: CaseDraft, key: string): boolean =>
  Object.values(draft.state.effects).some((effect) => effect.undoes === key);

/** An effect that settled after it was no longer wanted is undone now. */
export function undoUnwanted(draft: CaseDraft): void {
  unwant(draft, (effect) => effect.unwanted === true);
}

/** Effects of the same kind that are being undone must be out of the way before one is begun anew. */
export function onceUndone(draft: CaseDraft, which: (effect: Effect) => boolean): { after?: string[] } {
  const keys = Object.entries(draft.state.effects)
    .filter(([, effect]) => effect.undoes === undefined && effect.unwanted && which(effect))
    .filter(([, effect]) => !hasSettled(effect))
    .map(([key]) => key);
  return keys.length === 0 ? {} : { after: keys };
}

/** Whether an effect still counts: neither given up nor undone, nor about to be undone. */
export const isWanted = (effect: Effect): boolean =>
  effect.undoes === undefined && !effect.unwanted && effect.state !== 'given up' && effect.state !== 'undone';

const nextOrder = (draft: CaseDraft): number =>
  Object.values(draft.state.effects).reduce((highest, effect) => Math.max(highest, effect.order), 0) + 1;

function freshKey(draft: CaseDraft, key: string): string {
  if (!draft.state.effects[key]) return key;
  for (let again = 2; ; again++) if (!draft.state.effects[`${key}/${again}`]) return `${key}/${again}`;
}
