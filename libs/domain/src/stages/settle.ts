import { isOver } from '../cases/standing.js';
import type { StageStatus } from '../cases/state.js';
import { byTime } from '../cases/by-time.js';
import { settleCancellation } from './cancel.js';
import { close } from '../cases/close.js';
import type { Draft } from './draft.js';
import { undoUnwanted } from '../cases/effects.js';
import { missingAt } from './gate.js';
import { syncItems } from './items.js';
import { watchLasting } from './lasting.js';
import {
  dismissStage,
  endStage,
  openStage,
  putBack,
  reopenStage,
  stand,
  stillValid,
  undoStage,
} from './opening.js';
import type { Stage } from './stage.js';
import { endEveryToDo } from '../cases/to-dos.js';

/** Works out everything that follows, until nothing more does: what opens, what stands, what is not needed, what ends. */
export function settle<F>(draft: Draft<F>): void {
  const { status } = draft.state.head;
  if (status === 'cancelling') return settleCancellation(draft);
  if (status === 'closed') return;
  undoUnwanted(draft);
  settleRows(draft);
  watchLasting(draft);
  closeWhenDone(draft);
}

/** Each round ends or opens at least one row, and no row changes twice for the same reason. A table that does not come to rest is wrong. */
function settleRows<F>(draft: Draft<F>): void {
  for (let round = draft.table.order.length * 4; round >= 0; round--) if (!settleOnce(draft)) return;
  throw new Error(`The rows of ${draft.table.process.name} do not come to rest`);
}

function settleOnce<F>(draft: Draft<F>): boolean {
  let changed = false;
  for (const name of draft.table.order) {
    const row = draft.row(name);
    if (row && settleRow(draft, row)) changed = true;
  }
  return changed;
}

type SettleRow = <F>(draft: Draft<F>, row: Stage<F>) => boolean;

/** What brings a row that stands there to where it belongs; whether that changed anything. */
const settlings: Readonly<Record<StageStatus, SettleRow>> = {
  waiting: settleWaiting,
  open: (draft, row) => dismissUnneeded(draft, row) || settleOpen(draft, row),
  done: (draft, row) => dismissUnneeded(draft, row) || settleDone(draft, row),
  'not needed': becomeNeeded,
};

const settleRow: SettleRow = (draft, row) =>
  settlings[draft.state.stages[row.name]?.status ?? 'waiting'](draft, row);

const isNeeded = <F>(draft: Draft<F>, row: Stage<F>): boolean => row.onlyIf?.(draft.view) ?? true;

function settleWaiting<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (!hasItsTurn(draft, row.name)) {
    if (wasBegun(draft, row.name) && !isNeeded(draft, row)) forget(draft, row.name);
    return false;
  }
  if (!isNeeded(draft, row)) dismissStage(draft, row.name);
  else if (canStand(draft, row)) stand(draft, row);
  else openStage(draft, row);
  return true;
}

/** Put back, and no longer needed when facts changed: what it began is undone now, not only when its turn returns. */
function forget<F>(draft: Draft<F>, name: string): void {
  undoStage(draft, name);
  if (draft.state.stages[name]?.wasDone) {
    draft.change({ of: 'stages', key: name, is: { wasDone: null, lastsUntil: null } });
  }
}

const wasBegun = <F>(draft: Draft<F>, name: string): boolean =>
  draft.factsChanged && (draft.state.stages[name]?.opening ?? 0) > 0;

const canStand = <F>(draft: Draft<F>, row: Stage<F>): boolean =>
  draft.state.stages[row.name]?.wasDone === true && stillValid(draft, row) && !hasOtherItems(draft, row);

/** Whether the facts ask for other items than the stage has. */
const hasOtherItems = <F>(draft: Draft<F>, row: Stage<F>): boolean =>
  row.items?.from !== undefined && !draft.view.unchanged(row.name);

/** A row that the facts now ask for takes its place: what comes after it waits for it. */
function becomeNeeded<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (!draft.factsChanged || draft.state.stages[row.name]?.removed || !isNeeded(draft, row)) return false;
  putBack(draft, row.name);
  draft.change({ of: 'stages', key: row.name, is: { status: 'waiting', endedAt: null } });
  return true;
}

function dismissUnneeded<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (isNeeded(draft, row)) return false;
  dismissStage(draft, row.name);
  return true;
}

function settleOpen<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (draft.factsChanged && hasOtherItems(draft, row)) syncItems(draft, row);
  if (!row.reportsItself || missingAt(draft, row).length > 0) return false;
  endStage(draft, row, byTime);
  return true;
}

/** Changed facts can take from under a stage what it stood on: another parcel, another charge. */
function settleDone<F>(draft: Draft<F>, row: Stage<F>): boolean {
  if (!draft.factsChanged || draft.spared.has(row.name)) return false;
  if (!hasOtherItems(draft, row) && (row.stillValid === undefined || stillValid(draft, row))) return false;
  draft.spared.add(row.name);
  reopenStage(draft, row);
  return true;
}

/** Whether every predecessor is done or not needed. */
export const hasItsTurn = <F>(draft: Draft<F>, name: string): boolean =>
  (draft.table.before.get(name) ?? []).every((earlier) => {
    const status = draft.state.stages[earlier]?.status;
    return status === 'done' || status === 'not needed';
  });

/** A case is over when every stage is, and nothing that it started is still under way. No To Do is left behind. */
function closeWhenDone<F>(draft: Draft<F>): void {
  const { stages, effects } = draft.state;
  const over = Object.values(stages).every(({ status }) => status === 'done' || status === 'not needed');
  if (!over || !Object.values(effects).every(isOver)) return;
  endEveryToDo(draft, () => true);
  close(draft, draft.table.process.completed);
}
