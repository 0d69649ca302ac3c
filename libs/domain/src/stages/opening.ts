import type { Actor, Effect, StageState } from '../cases/state.js';
import { dueAfter } from '../time/calendar.js';
import { openingKey } from '../cases/case-draft.js';
import type { Draft } from './draft.js';
import { dropDues, setDue } from '../cases/dues.js';
import { clockOf, dueOf } from './dues.js';
import { giveUp, isWanted, onceUndone, owe, unwant } from '../cases/effects.js';
import { dropUndone, restItems, resumeItems, syncItems } from './items.js';
import type { Stage } from './stage.js';
import { dependantsOf } from './table.js';
import { endToDos } from '../cases/to-dos.js';

/** What an opening begins without. */
const fresh = {
  endedAt: null,
  wasDone: null,
  reportedBy: null,
  lastsUntil: null,
  holds: null,
  told: null,
  removed: null,
} as const;

/** Opens a stage: its clock runs, its items are asked for, what it starts is owed. */
export function openStage<F>(draft: Draft<F>, row: Stage<F>): void {
  const before = draft.state.stages[row.name];
  const stands = before?.openedAt !== undefined && stillValid(draft, row);
  dropDues(draft, openingKey(draft.state, row.name));
  if (!stands) undoStarted(draft, row);
  const dueAt = dueOf(draft, row, { at: draft.now });
  draft.change({
    of: 'stages',
    key: row.name,
    is: { ...fresh, ...belongings(row, before), status: 'open', openedAt: draft.now, dueAt },
  });
  for (const [key, due] of clockOf(draft, row, { openedAt: draft.now, dueAt })) setDue(draft, key, due);
  begin(draft, row, stands);
}

/** Asks for the items, and owes what the stage starts; where what was done still holds, only what did not come of it. */
function begin<F>(draft: Draft<F>, row: Stage<F>, stands: boolean): void {
  syncItems(draft, row);
  resumeItems(draft, row);
  for (const starts of row.starts ?? []) {
    if (!stands || !hasStarted(draft, row.name, starts.effect)) start(draft, row.name, starts);
  }
}

/** What a stage started is undone, unless what it starts anew adds to it. */
export function undoStarted<F>(draft: Draft<F>, row: Stage<F>): void {
  unwant(draft, (effect) => isOfStage(effect, row.name));
}

/** Whose a stage is at its next opening. One that was reassigned stays with whom it was given to. */
function belongings<F>(row: Stage<F>, before: StageState | undefined) {
  const owner = before?.assignee === undefined ? row.owner : before.owner;
  return { opening: (before?.opening ?? 0) + 1, owner, clock: row.clock ?? 'utility' } as const;
}

/** Owes what a stage starts, once what is being undone of it is out of the way. */
export function start<F>(
  draft: Draft<F>,
  stage: string,
  starts: NonNullable<Stage<F>['starts']>[number],
): void {
  const opening = draft.state.stages[stage]?.opening ?? 1;
  const waits = onceUndone(draft, (effect) => isOfStage(effect, stage));
  owe(draft, { stage, opening }, { ...starts, ...waits });
}

/** Ends a stage as reported. What was made there begins to last. */
export function endStage<F>(draft: Draft<F>, row: Stage<F>, by: Actor): void {
  stopClock(draft, row.name);
  if (row.reportsItself) endToDosOfItems(draft, row.name);
  draft.spared.add(row.name);
  const lastsUntil = row.lasts && dueAfter(draft.calendar, draft.now, draft.rules.limit(row.lasts.as));
  draft.change({
    of: 'stages',
    key: row.name,
    is: { status: 'done', endedAt: draft.now, reportedBy: by, lastsUntil: lastsUntil ?? null },
  });
}

/** What was waited for is there: nobody has to look after its parts any more. */
function endToDosOfItems<F>(draft: Draft<F>, stage: string): void {
  for (const [key] of draft.itemsOf(stage)) endToDos(draft, key);
}

/** Done before and still right: done again at once. Nothing is started but what was given up when it was put back. */
export function stand<F>(draft: Draft<F>, row: Stage<F>): void {
  draft.change({ of: 'stages', key: row.name, is: { status: 'done', wasDone: null, endedAt: draft.now } });
  resumeItems(draft, row);
  const { opening } = draft.state.stages[row.name] as StageState;
  for (const starts of row.starts ?? []) {
    const wasGivenUp = Object.values(draft.state.effects).some(
      (effect) => isOfStage(effect, row.name) && effect.opening === opening && effect.name === starts.effect,
    );
    if (wasGivenUp && !hasStarted(draft, row.name, starts.effect)) start(draft, row.name, starts);
  }
}

/** A stage that the facts no longer ask for: what it began is undone. */
export function dismissStage<F>(draft: Draft<F>, name: string): void {
  undoStage(draft, name);
  const is = { status: 'not needed', endedAt: draft.now, wasDone: null, lastsUntil: null } as const;
  draft.change({ of: 'stages', key: name, is });
}

/** What a stage began is given up or undone, and its items rest. */
export function undoStage<F>(draft: Draft<F>, name: string): void {
  stopStage(draft, name);
  for (const key of unwant(draft, (effect) => effect.stage === name)) {
    dropUndone(draft, draft.state.effects[key] as Effect);
  }
  restItems(draft, name);
}

/** Lets a stage be opened again, and puts exactly its dependants back to waiting. */
export function reopenStage<F>(draft: Draft<F>, row: Stage<F>): void {
  putBack(draft, row.name);
  stopStage(draft, row.name);
  const is = { status: 'waiting', wasDone: null, endedAt: null, lastsUntil: null } as const;
  draft.change({ of: 'stages', key: row.name, is });
}

/** Puts the dependants of a stage back to waiting. They keep their items and evidence. */
export function putBack<F>(draft: Draft<F>, name: string): void {
  for (const dependant of dependantsOf(draft.table, name)) {
    const stage = draft.state.stages[dependant];
    if (!stage || stage.status === 'waiting') continue;
    stopStage(draft, dependant);
    const wasDone = stage.status === 'done' ? true : null;
    draft.change({
      of: 'stages',
      key: dependant,
      is: { status: 'waiting', wasDone, endedAt: null, removed: null },
    });
  }
}

/** Takes the clock of a stage away, and gives up what it has not begun. Items keep their own dates. */
export function stopStage<F>(draft: Draft<F>, name: string): void {
  stopClock(draft, name);
  for (const [key, effect] of Object.entries(draft.state.effects)) {
    if (effect.stage === name && effect.state === 'owed' && effect.undoes === undefined) giveUp(draft, key);
  }
}

function stopClock<F>(draft: Draft<F>, name: string): void {
  const key = openingKey(draft.state, name);
  dropDues(draft, key);
  endToDos(draft, key);
  endAsks(draft, name);
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

const isOfStage = (effect: Effect, stage: string): boolean =>
  effect.stage === stage && effect.item === undefined && effect.undoes === undefined;

/** Whether what a stage started still counts, from this opening or an earlier one. */
export const hasStarted = <F>(draft: Draft<F>, stage: string, name: string): boolean =>
  Object.values(draft.state.effects).some(
    (effect) => isOfStage(effect, stage) && effect.name === name && isWanted(effect),
  );
