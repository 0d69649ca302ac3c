import type { StageState } from '../cases/state.js';
import { later, type Instant } from '../time/instant.js';
import { deriveFacts } from './derive.js';
import { openingKey, type Draft } from './draft.js';
import { clockOf, dropDues, dueOf, setDue, type Opened } from './dues.js';
import { owe } from './effects.js';
import { restItems } from './items.js';
import { stopStage } from './opening.js';
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

/** An open row keeps its start; its dues are worked out anew, never to before the adoption, and what it now starts is owed. */
function renewOpening<F>(draft: Draft<F>, row: Stage<F>, stage: StageState): void {
  const { openedAt = draft.now, assignee, opening } = stage;
  const due = dueOf(draft, row, { at: openedAt, holds: stage.holds });
  const dueAt = due === stage.dueAt ? due : later(due, draft.now);
  const owner = assignee === undefined ? row.owner : stage.owner;
  draft.change({ of: 'stages', key: row.name, is: { dueAt, owner, clock: row.clock ?? 'utility' } });
  renewDues(draft, row, { openedAt, dueAt });
  for (const starts of row.starts ?? []) {
    const isStarted = Object.values(draft.state.effects).some(
      (effect) => effect.stage === row.name && effect.opening === opening && effect.name === starts.effect,
    );
    if (!isStarted) owe(draft, { stage: row.name, opening }, starts);
  }
}

/** What has been told is not told again. */
function renewDues<F>(draft: Draft<F>, row: Stage<F>, opened: Opened): void {
  const told = draft.state.stages[row.name]?.told ?? [];
  dropDues(draft, openingKey(draft.state, row.name));
  const notBefore = (at: Instant): Instant => later(at, draft.now);
  for (const [key, due] of clockOf(draft, row, opened)) {
    if (!told.includes(key)) setDue(draft, key, { ...due, at: notBefore(due.at) });
  }
}
