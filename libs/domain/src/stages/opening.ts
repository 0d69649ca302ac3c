import type { Actor } from '../cases/state.js';
import { dueAfter } from '../time/calendar.js';
import { openingKey, type Draft } from './draft.js';
import { dropDues, dueOf, runClock, setDue } from './dues.js';
import { owe, unwant } from './effects.js';
import { syncItems } from './items.js';
import type { Stage } from './stage.js';
import { dependantsOf } from './table.js';
import { endToDos } from './to-dos.js';

/** Opens a stage: its clock runs, its items are asked for, what it starts is owed. */
export function openStage<F>(draft: Draft<F>, row: Stage<F>): void {
  const before = draft.state.stages[row.name];
  const stands = before !== undefined && before.opening > 0 && stillValid(draft, row);
  const undone =
    stands || row.addsTo
      ? []
      : unwant(draft, (effect) => effect.stage === row.name && effect.item === undefined);
  const dueAt = dueOf(draft, row, draft.now);
  draft.change({
    of: 'stages',
    key: row.name,
    is: {
      status: 'open',
      opening: (before?.opening ?? 0) + 1,
      owner: row.owner,
      clock: row.clock ?? 'utility',
      openedAt: draft.now,
      dueAt,
      endedAt: null,
      wasDone: null,
      reportedBy: null,
      removed: null,
    },
  });
  runClock(draft, row, dueAt);
  syncItems(draft, row);
  for (const starts of row.starts ?? []) {
    if (stands && hasStarted(draft, row.name, starts.effect)) continue;
    owe(draft, { stage: row.name, opening: (before?.opening ?? 0) + 1 }, { ...starts, after: undone });
  }
}

/** Ends a stage as reported. What was made there begins to last; what lasted until it no longer needs to. */
export function endStage<F>(draft: Draft<F>, row: Stage<F>, by: Actor): void {
  const key = openingKey(draft.state, row.name);
  dropDues(draft, key);
  endToDos(draft, key);
  endAsks(draft, row.name);
  draft.change({
    of: 'stages',
    key: row.name,
    is: { status: 'done', endedAt: draft.now, wasDone: null, reportedBy: by },
  });
  for (const other of draft.table.process.stages) {
    if (other.lasts?.until === row.name) dropDues(draft, openingKey(draft.state, other.name));
  }
  if (!row.lasts) return;
  const at = dueAfter(draft.calendar, draft.now, draft.rules.limit(row.lasts.as));
  setDue(draft, `${key}/lasts`, {
    kind: 'expire',
    at,
    watch: key,
    name: `${row.name} runs out`,
    details: { lasts: true },
  });
}

/** A stage that the facts no longer ask for: what it began is undone. */
export function dismissStage<F>(draft: Draft<F>, name: string): void {
  stopStage(draft, name);
  unwant(draft, (effect) => effect.stage === name);
  draft.change({ of: 'stages', key: name, is: { status: 'not needed', endedAt: draft.now, wasDone: null } });
}

/** Opens a stage again, and puts exactly its dependants back to waiting. */
export function reopenStage<F>(draft: Draft<F>, row: Stage<F>): void {
  putBack(draft, row.name);
  stopStage(draft, row.name);
  draft.change({ of: 'stages', key: row.name, is: { status: 'waiting', wasDone: null } });
  openStage(draft, row);
}

/** Puts the dependants of a stage back to waiting. They keep their items and evidence. */
export function putBack<F>(draft: Draft<F>, name: string): void {
  for (const dependant of dependantsOf(draft.table, name)) {
    const stage = draft.state.stages[dependant];
    if (!stage || stage.status === 'waiting') continue;
    stopStage(draft, dependant);
    draft.change({
      of: 'stages',
      key: dependant,
      is: { status: 'waiting', wasDone: stage.status === 'done' ? true : null, endedAt: null },
    });
  }
}

/** Takes the clock of a stage away, and gives up what it has not begun. Items keep their own dates. */
export function stopStage<F>(draft: Draft<F>, name: string): void {
  const key = openingKey(draft.state, name);
  dropDues(draft, key);
  endToDos(draft, key);
  endAsks(draft, name);
  for (const [effectKey, effect] of Object.entries(draft.state.effects)) {
    if (effect.stage !== name || effect.state !== 'owed' || effect.undoes !== undefined) continue;
    draft.change({ of: 'effects', key: effectKey, is: { state: 'given up', settledAt: draft.now } });
  }
}

/** Whether what a stage did before still holds, now that its turn has returned. */
export const stillValid = <F>(draft: Draft<F>, row: Stage<F>): boolean =>
  row.stillValid?.(draft.view) ?? false;

/** An ask that nobody answered ends with its stage. */
function endAsks<F>(draft: Draft<F>, name: string): void {
  for (const [key, ask] of Object.entries(draft.state.asks)) {
    if (ask.stage !== name || ask.answeredAt !== undefined) continue;
    dropDues(draft, `ask/${key}`);
    endToDos(draft, `ask/${key}`);
    draft.change({ of: 'asks', key, is: { answeredAt: draft.now } });
  }
}

function hasStarted<F>(draft: Draft<F>, stage: string, name: string): boolean {
  return Object.values(draft.state.effects).some(
    (effect) =>
      effect.stage === stage &&
      effect.name === name &&
      effect.state !== 'given up' &&
      effect.state !== 'undone',
  );
}
