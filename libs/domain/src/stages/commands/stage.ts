import type { Command } from '../../cases/command.js';
import type { Act } from '../../cases/entry.js';
import type { Facts } from '../../cases/state.js';
import { Problem } from '../../problem.js';
import { phrase, type Phrase } from '../../phrase.js';
import { adoptTable } from '../adopt.js';
import { deriveFacts } from '../derive.js';
import { openingKey } from '../../cases/case-draft.js';
import type { Draft } from '../draft.js';
import { missingAt } from '../gate.js';
import { syncItems, watchItems } from '../items.js';
import { endStage, reopenStage } from '../opening.js';
import { hasItsTurn } from '../settle.js';
import type { Stage } from '../stage.js';
import { isSame } from '../view.js';
import { ask, giveToDo } from '../../cases/commands/case.js';
import { mustNotBeHeld, noted } from '../../cases/commands/must.js';
import { beginCancellation } from '../cancel.js';
import { mustBeOpen, rowOf, stageOf } from './must.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** A stage is reported done: its gate is judged in the same transaction, with the facts that the report brings. */
export function report<F>(draft: Draft<F>, command: Of<'report'>): Act {
  mustNotBeHeld(draft);
  const row = mustBeOpen(draft, command.stage);
  if (row.reportsItself) {
    throw new Problem(
      'stage/reports-itself',
      phrase`${row.name} is reported as soon as what it waits for is there.`,
      { rule: row.name, missing: missingAt(draft, row) },
    );
  }
  if (command.facts) {
    changeFacts(draft, command.facts);
    if (!draft.view.unchanged(row.name)) syncItems(draft, row);
  }
  mustPass(draft, row);
  endStage(draft, row, draft.actor);
  return { kind: 'reported', stage: row.name, ...noted(command.note) };
}

function mustPass<F>(draft: Draft<F>, row: Stage<F>): void {
  const missing = missingAt(draft, row);
  if (missing.length === 0) return;
  const list = missing.map(({ what, owes }) => `${what}: ${owes}`).join('; ');
  throw new Problem('stage/gate', phrase`${row.name} cannot be reported yet. Missing: ${list}.`, {
    rule: missing[0]?.requirement ?? row.name,
    remedy:
      missing.length === 1
        ? phrase`Report ${row.name} again once this is there.`
        : phrase`Report ${row.name} again once these are there.`,
    missing,
  });
}

/** Facts in their checked form; what follows from them, and rows that depend on them, are judged anew. */
function changeFacts<F>(draft: Draft<F>, facts: Facts): void {
  draft.change({ of: 'facts', is: draft.table.process.checkFacts(facts) });
  deriveFacts(draft);
}

/** Opens a stage again, and with it a closed case. */
export function reopen<F>(draft: Draft<F>, command: Of<'reopen'>): Act {
  mustNotBeHeld(draft);
  const row = rowOf(draft, command.stage);
  stageOf(draft, row.name);
  mustBeReopenable(draft, row);
  if (draft.state.head.status === 'closed') reopenCase(draft);
  reopenStage(draft, row);
  return { kind: 'reopened', stage: row.name, reason: command.reason };
}

function mustBeReopenable<F>(draft: Draft<F>, row: Stage<F>): void {
  const { name } = row;
  const { status, opening } = stageOf(draft, name);
  const refuse = (detail: Phrase, remedy: Phrase): never => {
    throw new Problem('stage/not-reopenable', detail, { rule: name, remedy });
  };
  if (status === 'not needed')
    refuse(phrase`${name} is not needed.`, phrase`Amend the facts that make it needed.`);
  if (opening === 0)
    refuse(phrase`${name} has not been opened yet.`, phrase`It opens by itself when its turn comes.`);
  if (status === 'open') refuse(phrase`${name} is open.`, phrase`Report it, or reopen an earlier stage.`);
  if (!hasItsTurn(draft, name))
    refuse(
      phrase`${name} waits for an earlier stage.`,
      phrase`Reopen the earliest stage that has to be done again.`,
    );
}

/** A closed case goes on under the table of today, joined to its old journal. */
function reopenCase<F>(draft: Draft<F>): void {
  draft.change({ of: 'head', is: { status: 'open', outcome: null, closedAt: null } });
  if (draft.state.facts.cancelled !== undefined) draft.change({ of: 'facts', is: { cancelled: null } });
  if (draft.state.head.table !== draft.table.hash) adoptTable(draft);
  for (const row of draft.table.process.stages) watchItems(draft, row);
}

export function amend<F>(draft: Draft<F>, command: Of<'amend'>): Act {
  const before = draft.state.facts;
  changeFacts(draft, command.facts);
  const changed = Object.keys(command.facts).filter((fact) => !isSame(before[fact], draft.state.facts[fact]));
  return { kind: 'amended', facts: changed, reason: command.reason };
}

export function reassign<F>(draft: Draft<F>, command: Of<'reassign'>): Act {
  if (command.toDo !== undefined) return giveToDo(draft, { ...command, toDo: command.toDo });
  if (command.stage === undefined) {
    draft.change({
      of: 'head',
      is: { assignee: command.to, ...(command.role ? { owner: command.role } : {}) },
    });
    return { kind: 'reassigned', to: command.to };
  }
  const row = rowOf(draft, command.stage);
  stageOf(draft, row.name);
  const owner = command.role ? { owner: command.role } : {};
  draft.change({ of: 'stages', key: row.name, is: { assignee: command.to, ...owner } });
  return { kind: 'reassigned', stage: row.name, to: command.to };
}

/** The co-owner's review of a stage, kept as evidence. */
export function review<F>(draft: Draft<F>, command: Of<'review'>): Act {
  const row = mustBeOpen(draft, command.stage);
  const reviewer = draft.state.head.coOwner;
  if (draft.actor.role !== reviewer) {
    throw new Problem('caller/not-allowed', phrase`${row.name} is reviewed by: ${reviewer ?? 'nobody'}.`, {
      rule: 'level',
      remedy: reviewer ? phrase`Ask a ${reviewer}.` : phrase`This case needs no review.`,
    });
  }
  const { outcome, note } = command;
  const stage = stageOf(draft, row.name);
  const key = openingKey(draft.state, row.name);
  const evidence = { stage: row.name, opening: stage.opening, outcome, by: draft.actor, at: draft.now };
  draft.change({ of: 'reviews', key, is: { ...evidence, ...noted(note) } });
  return { kind: 'reviewed', stage: row.name, outcome, ...noted(note) };
}

export function cancel<F>(draft: Draft<F>, command: Of<'cancel'>): Act {
  beginCancellation(draft, command.reason);
  return { kind: 'cancelled', reason: command.reason };
}

/** Asks about a stage that is open. */
export function askOf<F>(draft: Draft<F>, command: Of<'ask'>): Act {
  mustBeOpen(draft, command.stage);
  return ask(draft, command);
}
