import { close } from './close.js';
import type { Draft } from './draft.js';
import { isSettled, undo, undoingOf, unwant } from './effects.js';
import { stopStage } from './opening.js';

/** Stops everything that runs. What is not begun is given up; what is begun is waited for. */
export function beginCancellation<F>(draft: Draft<F>, reason: string): void {
  for (const [name, stage] of Object.entries(draft.state.stages)) {
    if (stage.status !== 'open') continue;
    stopStage(draft, name);
    draft.change({ of: 'stages', key: name, is: { status: 'waiting', wasDone: null, endedAt: draft.now } });
  }
  for (const key of Object.keys(draft.state.dues)) draft.change({ of: 'dues', key, is: null });
  for (const [key, effect] of Object.entries(draft.state.effects)) {
    if (effect.state === 'owed' && effect.undoes === undefined) {
      draft.change({ of: 'effects', key, is: { state: 'given up', settledAt: draft.now } });
    }
  }
  draft.change({ of: 'head', is: { status: 'cancelling', hold: null } });
  draft.change({ of: 'facts', is: { cancelled: reason } });
}

/** Once nothing is under way: undoes in reverse order of the journal, and closes when all is settled. */
export function settleCancellation<F>(draft: Draft<F>): void {
  const effects = Object.values(draft.state.effects);
  if (effects.some((effect) => effect.state === 'begun' && effect.undoes === undefined)) return;
  const undone = unwant(draft, () => true);
  for (const key of undone) if (!undoingOf(draft, key)) undo(draft, key);
  takeBackStages(draft);
  if (Object.values(draft.state.effects).every(isSettled)) close(draft, 'cancelled');
}

/** A stage whose effects are undone is no longer done: it must be done again should the case be reopened. */
function takeBackStages<F>(draft: Draft<F>): void {
  for (const effect of Object.values(draft.state.effects)) {
    const stage = draft.state.stages[effect.stage];
    if (!effect.unwanted || stage?.status !== 'done' || effect.undo === undefined) continue;
    draft.change({ of: 'stages', key: effect.stage, is: { status: 'waiting', wasDone: null } });
  }
}
