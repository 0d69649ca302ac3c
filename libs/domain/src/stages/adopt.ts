import type { Due, StageState } from '../cases/state.js';
import { earlier, later, type Instant } from '../time/instant.js';
import { deriveFacts } from './derive.js';
import { openingKey } from '../cases/case-draft.js';
import type { Draft } from './draft.js';
import { dropDues, setDue, type Opened } from '../cases/dues.js';
import { clockOf, dueOf } from './dues.js';
import { dropUnknown, restItems } from './items.js';
import { hasStarted, start, stopStage } from './opening.js';
import type { Stage } from './stage.js';

/** Brings a running case to a newer table. What has happened stays; what is to come follows the new rows. */
export function adoptTable<F>(draft: Draft<F>): void {
  for (const name of Object.keys(draft.state.stages)) if (!draft.row(name)) removeStage(draft, name);
  // From the end of the table, so that of two new rows the later one is known to be passed when the earlier is looked at.
  for (const name of draft.table.order.toReversed()) adoptRow(draft, draft.row(name) as Stage<F>);
  draft.change({ of: 'head', is: { table: draft.table.hash } });
  deriveFacts(draft);
}

function adoptRow<F>(draft: Draft<F>, row: Stage<F>): void {
  const stage = draft.state.stages[row.name];
  dropUnknown(draft, row);
  if (!stage || stage.removed) addStage(draft, row, stage);
  else if (stage.status === 'open') renewOpening(draft, row, stage);
}

/** A row that is no longer in the table: open or still to come, it closes as not needed. */
function removeStage<F>(draft: Draft<F>, name: string): void {
  const stage = draft.state.stages[name];
  if (!stage || stage.removed) return;
  stopStage(draft, name);
  restItems(draft, name);
  const ended =
    stage.status === 'done' ? {} : ({ status: 'not needed', endedAt: draft.now, wasDone: null } as const);
  draft.change({ of: 'stages', key: name, is: { ...ended, removed: true, lastsUntil: null } });
}

/** A row that is new, or there again: passed when a direct successor has opened already, otherwise still to come. */
function addStage<F>(draft: Draft<F>, row: Stage<F>, before: StageState | undefined): void {
  const isPassed = (draft.table.after.get(row.name) ?? []).some((next) => hasOpenedOrPassed(draft, next));
  const clock = row.clock ?? 'utility';
  const { opening, owner } = before ?? { opening: 0, owner: row.owner };
  const place = isPassed ? passed(before) : toCome;
  draft.change({ of: 'stages', key: row.name, is: { opening, owner, clock, ...place } });
}

/** What was done stays done. Otherwise it is passed for good: facts do not make it needed any more. */
const passed = (before: StageState | undefined) =>
  before?.status === 'done'
    ? ({ status: 'done', removed: null } as const)
    : ({ status: 'not needed', removed: true } as const);
const toCome = { status: 'waiting', removed: null } as const;

function hasOpenedOrPassed<F>(draft: Draft<F>, name: string): boolean {
  const stage = draft.state.stages[name];
  return stage !== undefined && (stage.opening > 0 || stage.removed === true);
}

/** An open row keeps its start; its dues are worked out anew, never to before the adoption, and what it now starts is owed at once. */
function renewOpening<F>(draft: Draft<F>, row: Stage<F>, stage: StageState): void {
  const { openedAt = draft.now, assignee } = stage;
  const owner = assignee === undefined ? row.owner : stage.owner;
  const dueAt = renewedDue(draft, row, stage);
  draft.change({ of: 'stages', key: row.name, is: { dueAt, owner, clock: row.clock ?? 'utility' } });
  renewDues(draft, row, { openedAt, dueAt });
  for (const starts of row.starts ?? []) {
    if (!hasStarted(draft, row.name, starts.effect)) start(draft, row.name, starts);
  }
}

/** A stage that is late already does not become less late by that. */
function renewedDue<F>(draft: Draft<F>, row: Stage<F>, stage: StageState): Instant {
  const { openedAt = draft.now, dueAt: before = draft.now } = stage;
  const due = dueOf(draft, row, { at: openedAt, holds: stage.holds });
  return due > draft.now ? due : earlier(before, draft.now);
}

/** What has been told is not told again, and what has fallen due has fallen due. */
function renewDues<F>(draft: Draft<F>, row: Stage<F>, opened: Opened): void {
  const told = draft.state.stages[row.name]?.told ?? [];
  const before = draft.state.dues;
  dropDues(draft, openingKey(draft.state, row.name));
  for (const [key, due] of clockOf(draft, row, opened)) {
    if (!told.includes(key)) setDue(draft, key, { ...due, at: renewed(draft.now, due.at, before[key]) });
  }
}

const renewed = (now: Instant, at: Instant, before: Due | undefined): Instant =>
  before && !before.paused && before.at <= now ? before.at : later(at, now);
