import type { Draft } from './draft.js';

/** Closes the case: no clock runs any more, and no To Do is left behind. */
export function close<F>(draft: Draft<F>, outcome: string): void {
  for (const key of Object.keys(draft.state.dues)) draft.change({ of: 'dues', key, is: null });
  for (const [key, toDo] of Object.entries(draft.state.toDos)) {
    if (toDo.doneAt === undefined) draft.change({ of: 'toDos', key, is: { doneAt: draft.now } });
  }
  draft.change({ of: 'head', is: { status: 'closed', outcome, closedAt: draft.now, hold: null } });
}
