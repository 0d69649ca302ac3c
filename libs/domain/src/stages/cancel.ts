import { isOver } from '../cases/standing.js';
import type { Effect } from '../cases/state.js';
import { close } from '../cases/close.js';
import type { Draft } from './draft.js';
import { stopAllClocks } from '../cases/dues.js';
import { giveUp, unwant } from '../cases/effects.js';
import { dropUndone } from './items.js';
import { putBack, stopStage } from './opening.js';
import { endEveryToDo } from '../cases/to-dos.js';

/** Stops everything that runs. What is not begun is given up; what is begun is waited for. */
export function beginCancellation<F>(draft: Draft<F>, reason: string): void {
  for (const [name, stage] of Object.entries(draft.state.stages)) {
    if (stage.status !== 'open') continue;
    stopStage(draft, name);
    draft.change({ of: 'stages', key: name, is: { status: 'waiting', wasDone: null, endedAt: draft.now } });
  }
  stopAllClocks(draft);
  const givenUp = Object.entries(draft.state.effects).filter(
    ([, effect]) => effect.state === 'owed' && effect.undoes === undefined,
  );
  for (const [key] of givenUp) giveUp(draft, key);
  takeBack(
    draft,
    givenUp.map(([, effect]) => effect),
  );
  endEveryToDo(draft, (about) => draft.state.effects[about] === undefined);
  draft.change({ of: 'head', is: { status: 'cancelling', hold: null } });
  draft.change({ of: 'facts', is: { cancelled: reason } });
}

/** Once nothing is under way: undoes in reverse order of the journal, and closes when all is settled. A To Do about money that came meanwhile stays. */
export function settleCancellation<F>(draft: Draft<F>): void {
  const effects = Object.values(draft.state.effects);
  if (effects.some((effect) => effect.state === 'begun' && effect.undoes === undefined)) return;
  const undone = unwant(draft, () => true).map((key) => draft.state.effects[key] as Effect);
  takeBack(draft, undone);
  for (const effect of undone) dropUndone(draft, effect);
  if (Object.values(draft.state.effects).every(isOver)) close(draft, 'cancelled');
}

/** A stage whose effects are given up or undone is no longer done, nor is what came after it: should the case be reopened, they are done again. */
function takeBack<F>(draft: Draft<F>, effects: Effect[]): void {
  const names = new Set(effects.map((effect) => effect.stage).filter((name) => isPassed(draft, name)));
  for (const name of names) putBack(draft, name);
  for (const name of names)
    draft.change({ of: 'stages', key: name, is: { status: 'waiting', wasDone: null } });
}

function isPassed<F>(draft: Draft<F>, name: string): boolean {
  const stage = draft.state.stages[name];
  return stage !== undefined && !stage.removed && (stage.status === 'done' || stage.wasDone === true);
}
