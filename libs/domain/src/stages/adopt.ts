import { later } from '../time/instant.js';
import { openingKey, type Draft } from './draft.js';
import { clockOf, dropDues, dueOf, setDue } from './dues.js';
import { owe } from './effects.js';
import { stopStage } from './opening.js';
import type { Stage } from './stage.js';

/** Brings a running case to a newer table. What has happened stays; what is to come follows the new rows. */
export function adoptTable<F>(draft: Draft<F>): void {
  for (const name of Object.keys(draft.state.stages)) if (!draft.row(name)) removeStage(draft, name);
  for (const row of draft.table.process.stages) {
    const stage = draft.state.stages[row.name];
    if (!stage || stage.removed) addStage(draft, row);
    else if (stage.status === 'open') renewOpening(draft, row);
  }
  draft.change({ of: 'head', is: { table: draft.table.hash } });
  draft.factsChanged = true;
}

/** A row that is no longer in the table: open or still to come, it closes as not needed. */
function removeStage<F>(draft: Draft<F>, name: string): void {
  const stage = draft.state.stages[name];
  if (!stage || stage.removed) return;
  stopStage(draft, name);
  for (const [key, item] of draft.itemsOf(name)) if (!item.ended) dropDues(draft, key);
  const status = stage.status === 'done' ? 'done' : 'not needed';
  draft.change({ of: 'stages', key: name, is: { status, removed: true, wasDone: null } });
}

/** A row that is new: passed when a direct successor has opened already, otherwise still to come. */
function addStage<F>(draft: Draft<F>, row: Stage<F>): void {
  const passed = (draft.table.after.get(row.name) ?? []).some(
    (next) => (draft.state.stages[next]?.opening ?? 0) > 0,
  );
  const opening = draft.state.stages[row.name]?.opening ?? 0;
  draft.change({
    of: 'stages',
    key: row.name,
    is: {
      status: passed ? 'not needed' : 'waiting',
      opening,
      owner: row.owner,
      clock: row.clock ?? 'utility',
      removed: passed ? true : null,
    },
  });
}

/** An open row keeps its start; its dues are worked out anew, never to before the adoption, and what it now starts is owed. */
function renewOpening<F>(draft: Draft<F>, row: Stage<F>): void {
  const stage = draft.state.stages[row.name];
  if (!stage?.openedAt) return;
  const dueAt = later(dueOf(draft, row, stage.openedAt), draft.now);
  draft.change({
    of: 'stages',
    key: row.name,
    is: { dueAt, owner: row.owner, clock: row.clock ?? 'utility' },
  });
  renewDues(draft, row, { openedAt: stage.openedAt, dueAt });
  for (const starts of row.starts ?? []) {
    const started = Object.values(draft.state.effects).some(
      (effect) =>
        effect.stage === row.name && effect.opening === stage.opening && effect.name === starts.effect,
    );
    if (!started) owe(draft, { stage: row.name, opening: stage.opening }, starts);
  }
}

/** A rung that has been told is not told again. */
function renewDues<F>(draft: Draft<F>, row: Stage<F>, opened: Parameters<typeof clockOf>[2]): void {
  const watch = openingKey(draft.state, row.name);
  const untold = new Set(Object.keys(draft.state.dues));
  dropDues(draft, watch);
  for (const [key, due] of clockOf(draft, row, opened)) {
    if (untold.has(key)) setDue(draft, key, { ...due, at: later(due.at, draft.now) });
  }
}
