import { byTime } from './by-time.js';
import { settleCancellation } from './cancel.js';
import { close } from './close.js';
import type { Draft } from './draft.js';
import { isSettled, undo, undoingOf } from './effects.js';
import { missingAt } from './gate.js';
import { syncItems } from './items.js';
import { dismissStage, endStage, openStage, putBack, reopenStage, stillValid } from './opening.js';
import type { Stage } from './stage.js';

/** Works out everything that follows, until nothing more does: what opens, what stands, what is not needed, what ends. */
export function settle<F>(draft: Draft<F>): void {
  derive(draft);
  undoUnwanted(draft);
  if (draft.state.head.status === 'cancelling') return settleCancellation(draft);
  if (draft.state.head.status === 'closed') return;
  // Each round ends or opens at least one row, and no row changes twice for the same reason: the bound is never met.
  for (let round = draft.table.order.length * 3; round > 0 && settleOnce(draft); round--);
  closeWhenDone(draft);
}

/** Facts that follow from facts by rule; a decision is kept when its outcome is new. */
function derive<F>(draft: Draft<F>): void {
  const derived = draft.table.process.derive?.(draft.view);
  if (!derived) return;
  const changes = Object.entries(derived.facts).filter(
    ([fact, value]) => !same(draft.state.facts[fact], value),
  );
  if (changes.length === 0) return;
  draft.change({ of: 'facts', is: Object.fromEntries(changes) });
  if (derived.coOwner !== undefined) draft.change({ of: 'head', is: { coOwner: derived.coOwner } });
  for (const decision of derived.decisions) draft.decide(decision);
}

function settleOnce<F>(draft: Draft<F>): boolean {
  return draft.table.order.some((name) => {
    const row = draft.row(name);
    return row !== undefined && settleRow(draft, row);
  });
}

/** Brings one row to where it belongs; whether that changed anything. */
function settleRow<F>(draft: Draft<F>, row: Stage<F>): boolean {
  const status = draft.state.stages[row.name]?.status ?? 'waiting';
  const needed = row.onlyIf?.(draft.view) ?? true;
  if (status === 'waiting') return settleWaiting(draft, row, needed);
  if (status === 'not needed') return needed && draft.factsChanged && becomesNeeded(draft, row);
  if (!needed) {
    dismissStage(draft, row.name);
    return true;
  }
  if (status === 'open') return settleOpen(draft, row);
  return draft.factsChanged && settleDone(draft, row);
}

function settleWaiting<F>(draft: Draft<F>, row: Stage<F>, needed: boolean): boolean {
  if (!hasItsTurn(draft, row.name)) return false;
  if (!needed) dismissStage(draft, row.name);
  else if (draft.state.stages[row.name]?.wasDone && stillValid(draft, row)) stand(draft, row);
  else openStage(draft, row);
  return true;
}

/** Done before and still right: done again at once, without starting anything. */
function stand<F>(draft: Draft<F>, row: Stage<F>): void {
  draft.change({ of: 'stages', key: row.name, is: { status: 'done', wasDone: null, endedAt: draft.now } });
}

/** A row that the facts now ask for takes its place: what comes after it waits for it. */
function becomesNeeded<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (draft.state.stages[row.name]?.removed) return false;
  putBack(draft, row.name);
  draft.change({ of: 'stages', key: row.name, is: { status: 'waiting', endedAt: null } });
  return true;
}

function settleOpen<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (draft.factsChanged && row.items?.from && !draft.view.unchanged(row.name)) syncItems(draft, row);
  if (!row.reportsItself || missingAt(draft, row).length > 0) return false;
  endStage(draft, row, byTime);
  return true;
}

/** Changed facts can take from under a stage what it stood on: another parcel, another charge. */
function settleDone<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (draft.reopened.has(row.name)) return false;
  const otherItems = row.items?.from !== undefined && !draft.view.unchanged(row.name);
  if (!otherItems && (row.stillValid === undefined || stillValid(draft, row))) return false;
  draft.reopened.add(row.name);
  reopenStage(draft, row);
  return true;
}

/** Whether every predecessor is done or not needed. */
export const hasItsTurn = <F>(draft: Draft<F>, name: string): boolean =>
  (draft.table.before.get(name) ?? []).every((earlier) => {
    const status = draft.state.stages[earlier]?.status;
    return status === 'done' || status === 'not needed';
  });

/** An effect that settled after it was no longer wanted is undone now. */
function undoUnwanted<F>(draft: Draft<F>): void {
  for (const [key, effect] of Object.entries(draft.state.effects)) {
    const late = effect.unwanted && (effect.state === 'done' || effect.state === 'unknown');
    if (late && effect.undo !== undefined && !undoingOf(draft, key)) undo(draft, key);
  }
}

/** A case is over when every stage is, and nothing that it started is still under way. */
function closeWhenDone<F>(draft: Draft<F>): void {
  const { stages, effects } = draft.state;
  const over = Object.values(stages).every(({ status }) => status === 'done' || status === 'not needed');
  if (!over || !Object.values(effects).every(isSettled)) return;
  close(draft, draft.table.process.completed);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
