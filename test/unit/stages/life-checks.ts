import { clockLedger, timeByParty } from '../../../libs/domain/src/cases/clock-ledger.js';
import type { Entry } from '../../../libs/domain/src/cases/entry.js';
import { fold } from '../../../libs/domain/src/cases/fold.js';
import { nextDue, standingOf } from '../../../libs/domain/src/cases/standing.js';
import type { CaseState, Effect } from '../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import type { Life } from './a-random-life.js';
import { stageName, type RandomRow } from './a-random-process.js';

/** What must be true of every life of every case. None of it uses the engine's own reckoning. */
export type Check = (life: Life) => void;

function insist(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Error(otherwise);
}

const isPassed = (status: string | undefined): boolean => status === 'done' || status === 'not needed';
const predecessors = (rows: readonly RandomRow[], stage: string): string[] =>
  (rows[Number(stage.slice(1))]?.after ?? []).map(stageName);

/** Every row that can be reached from a row along the graph, found by walking it backwards from each. */
function dependants(rows: readonly RandomRow[], stage: string): Set<string> {
  const comesAfter = (name: string): boolean =>
    predecessors(rows, name).some((earlier) => earlier === stage || comesAfter(earlier));
  return new Set(rows.map((_, index) => stageName(index)).filter(comesAfter));
}

export const noStageOpensBeforeItsPredecessors: Check = ({ steps, rows, journal }) => {
  const statuses: Record<string, string> = {};
  for (const change of journal.flatMap(({ changes }) => changes)) {
    if (change.of !== 'stages' || !change.is?.status) continue;
    statuses[change.key] = change.is.status;
    if (change.is.status !== 'open') continue;
    for (const earlier of predecessors(rows, change.key))
      insist(isPassed(statuses[earlier]), `${change.key} opens while ${earlier} is ${statuses[earlier]}`);
  }
  for (const { after } of steps) {
    if (after.head.status !== 'open') continue;
    for (const [name, { status }] of Object.entries(after.stages)) {
      if (status !== 'open' && status !== 'done') continue;
      for (const earlier of predecessors(rows, name))
        insist(isPassed(after.stages[earlier]?.status), `${name} is ${status}, ${earlier} is not`);
    }
  }
};

export const whoseTurnItIsOpens: Check = ({ steps, rows }) => {
  for (const { after } of steps) {
    if (after.head.status !== 'open') continue;
    for (const [name, { status }] of Object.entries(after.stages)) {
      const hasTurn = predecessors(rows, name).every((earlier) => isPassed(after.stages[earlier]?.status));
      insist(status !== 'waiting' || !hasTurn, `${name} waits although its turn has come`);
    }
  }
};

export const reopeningPutsBackExactlyTheDependants: Check = ({ steps, rows }) => {
  for (const { before, after, command, entries } of steps) {
    const [entry] = entries;
    if (command?.kind !== 'reopen' || !entry) continue;
    const reached = dependants(rows, command.stage);
    const putBack = new Set(
      entry.changes.flatMap((one) => (one.of === 'stages' && one.is?.status === 'waiting' ? [one.key] : [])),
    );
    for (const [name, { status, opening }] of Object.entries(before.stages)) {
      const now = after.stages[name];
      const expected = name === command.stage || (reached.has(name) && status !== 'waiting');
      insist(
        putBack.has(name) === expected,
        `${name} is ${expected ? 'not ' : ''}put back by ${command.stage}`,
      );
      const isOutside = name !== command.stage && !reached.has(name) && before.head.status === 'open';
      insist(!isOutside || now?.status === status, `${name} is touched by reopening ${command.stage}`);
      const again = now?.status === 'open' || now?.status === 'done' || now?.status === 'not needed';
      insist(
        name !== command.stage || (again && (now.status === 'not needed' || now.opening > opening)),
        `${name} is not opened`,
      );
    }
  }
};

export const theClockAddsUp: Check = ({ state, journal, now }) => {
  const spans = Object.entries(state.spans)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, span]) => span);
  const closedAt = closings(journal);
  let isClosed = 0;
  for (const [index, { from, to }] of spans.entries()) {
    const next = spans[index + 1];
    if (!next || to === undefined) continue;
    if (to === next.from) continue;
    const closing = closedAt.find((one) => one.from === to && one.to === next.from);
    insist(closing !== undefined, `nobody has the time from ${to} to ${next.from}`);
    insist(from <= to, `a span from ${from} to ${to}`);
  }
  for (const { from, to } of closedAt) isClosed += Date.parse(to ?? now) - Date.parse(from);
  insist(
    spans.slice(0, -1).every(({ to }) => to !== undefined),
    'two spans run',
  );
  const runs = spans.some(({ to }) => to === undefined);
  insist(runs === (state.head.status !== 'closed'), 'the last span does not fit');
  insist(state.head.status === 'closed' || spans.at(-1)?.party === state.head.party, 'whose time is it?');
  const elapsed = Date.parse(now) - Date.parse(state.head.openedAt) - isClosed;
  const lines = clockLedger(state, now);
  const sum = Object.values(timeByParty(lines)).reduce((total, part) => total + part, 0);
  insist(sum === elapsed, `the parties have ${sum} of ${elapsed}`);
  for (const [index, line] of lines.entries())
    insist((lines[index + 1]?.from ?? line.to) >= line.to, `the line from ${line.from} overlaps the next`);
};

/** From when to when the case was closed, as its journal says. */
function closings(journal: Entry[]): { from: string; to?: string }[] {
  const found: { from: string; to?: string }[] = [];
  for (const { at, changes } of journal) {
    for (const change of changes) {
      if (change.of !== 'head' || !change.is.status) continue;
      if (change.is.status === 'closed') found.push({ from: at });
      const last = found.at(-1);
      if (change.is.status === 'open' && last && last.to === undefined) last.to = at;
    }
  }
  return found;
}

export const aCancelledCaseHasEverythingUndoneOnce: Check = ({ steps, journal }) => {
  for (const { before, after } of steps) {
    if (before.head.status !== 'cancelling' && before.head.status !== 'open') continue;
    if (after.head.status !== 'closed' || after.head.outcome !== 'cancelled') continue;
    const effects = Object.entries(after.effects);
    for (const [key, effect] of effects.filter(([, { undoes }]) => undoes === undefined)) {
      const undoings = effects.filter(([, { undoes }]) => undoes === key).map(([, undoing]) => undoing.state);
      const mustBeUndone = effect.undo !== undefined && (effect.state !== 'given up' || undoings.length > 0);
      insist(!mustBeUndone || effect.state === 'undone', `${key} is ${effect.state} after the cancellation`);
      insist(!mustBeUndone || undoings.join() === 'done', `${key} was undone so: ${undoings.join()}`);
    }
  }
  const undone = new Map<string, number>();
  for (const change of journal.flatMap(({ changes }) => changes)) {
    if (change.of === 'effects' && change.is?.state === 'undone')
      undone.set(change.key, (undone.get(change.key) ?? 0) + 1);
  }
  for (const [key, times] of undone) insist(times === 1, `${key} was undone ${times} times`);
};

export const nothingStirsInAClosedCase: Check = ({ steps }) => {
  for (const { after } of steps) {
    if (after.head.status !== 'closed') continue;
    insist(Object.keys(after.dues).length === 0, 'a due runs in a closed case');
    for (const [key, { state, stuck }] of Object.entries(after.effects))
      insist(
        state !== 'owed' && state !== 'begun' && stuck === undefined,
        `${key} is ${state} in a closed case`,
      );
    insist(
      Object.values(after.toDos).every(({ doneAt }) => doneAt !== undefined),
      'a To Do is left behind',
    );
    const { watches, effects } = standingOf(after, 1);
    insist(watches.length === 0 && effects.length === 0, 'the standing of a closed case is not empty');
    insist(
      nextDue(after) === undefined && after.head.party === undefined,
      'a closed case waits for somebody',
    );
  }
};

export const theStateIsTheJournal: Check = ({ state, journal }) => {
  const read = JSON.parse(JSON.stringify(journal)) as Entry[];
  const folded = read.reduce<CaseState | undefined>(fold, undefined);
  const laid = read.reduce<Record<string, Record<string, unknown>>>(layEntry, {});
  expect(folded).toEqual(state);
  for (const [part, is] of Object.entries(laid)) expect(state[part as 'facts']).toEqual(is);
};

/** Lays the changes of an entry over what there is, told by the words of `Change` alone. */
function layEntry(all: Record<string, Record<string, unknown>>, { changes }: Entry) {
  for (const change of changes) {
    const part = (all[change.of] ??= {});
    const target = 'key' in change ? ((part[change.key] ??= {}) as Record<string, unknown>) : part;
    if (change.is === null && 'key' in change) delete part[change.key];
    for (const [field, value] of Object.entries(change.is ?? {})) {
      if (value === null) delete target[field];
      else target[field] = value;
    }
  }
  return all;
}

export const refusalsAreProblemsAndLeaveNothing: Check = ({ steps }) => {
  for (const { command, refusal, untouched } of steps) {
    insist(refusal === undefined || refusal instanceof Problem, `${command?.kind} threw ${String(refusal)}`);
    insist(untouched, `${command?.kind} touched the state that it was given`);
  }
};

export const decisionsAreRepeatable: Check = ({ steps }) => {
  for (const { command, repeatable } of steps)
    insist(repeatable, `${command?.kind ?? 'time'} is not repeatable`);
};

export const everyDueWatchesSomething: Check = ({ steps }) => {
  for (const { after } of steps) {
    for (const [key, due] of Object.entries(after.dues)) {
      insist(
        exists(after, due.watch, key.endsWith('/lasts')),
        `${key} watches ${due.watch}, which is not there`,
      );
      const isPaused = after.head.hold !== undefined && isOpening(after, due.watch);
      insist((due.paused === true) === isPaused, `${key} ${due.paused ? 'stands still' : 'runs'}`);
    }
    for (const [name, stage] of Object.entries(after.stages)) {
      if (stage.status !== 'open' || stage.dueAt === undefined) continue;
      const watch = `${name}/${stage.opening}`;
      const known = [...Object.keys(after.dues), ...(stage.told ?? [])].filter((key) =>
        key.startsWith(`${watch}/`),
      );
      const ladder = known.includes(`${watch}/over`) || known.includes(`${watch}/manager`);
      insist(ladder, `nobody is told when ${watch} is late`);
    }
  }
};

const isOpening = (state: CaseState, watch: string): boolean => {
  const [name = '', opening] = watch.split('/');
  const stage = state.stages[name];
  return stage?.status === 'open' && String(stage.opening) === opening;
};

function exists(state: CaseState, watch: string, lasts: boolean): boolean {
  const [kind = '', number = ''] = watch.split('/');
  if (kind === 'hold') return String(state.head.hold?.number) === number;
  if (kind === 'ask') return state.asks[number] !== undefined && state.asks[number].answeredAt === undefined;
  const item = state.items[watch];
  if (item) return item.state !== 'not asked for' && state.stages[item.stage]?.status !== 'not needed';
  const stage = state.stages[kind];
  if (!stage || String(stage.opening) !== number) return false;
  return lasts ? stage.status === 'done' || stage.wasDone === true : stage.status === 'open';
}

export const everyToDoIsAboutSomething: Check = ({ steps }) => {
  for (const { after } of steps) {
    for (const { what, about, doneAt } of Object.values(after.toDos)) {
      if (doneAt !== undefined) continue;
      const effect = after.effects[about];
      const isThere = effect ? effect.stuck !== undefined : exists(after, about, false);
      insist(isThere, `"${what}" is about ${about}, which is not there`);
    }
  }
};

/** Nothing that is owed may wait for what will never come. */
export const whatIsOwedIsPerformedInTheEnd: Check = (life) => {
  life.finish();
  const { state } = life;
  const left = Object.entries(state.effects).filter(([, { state: is }]) => is === 'owed' || is === 'begun');
  insist(left.length === 0, `never performed: ${left.map(([key]) => key).join()}`);
  insist(state.head.status !== 'cancelling', 'the cancellation does not end');
  const isOver = Object.values(state.stages).every(({ status }) => isPassed(status));
  insist(!isOver || state.head.status === 'closed', 'all is done and the case is not closed');
};

/** What an open or done stage starts has been started, and what was withdrawn is not counted. */
export const whatStagesStartIsStarted: Check = ({ steps, rows }) => {
  for (const { after } of steps) {
    if (after.head.status !== 'open') continue;
    for (const [name, { status }] of Object.entries(after.stages)) {
      if (status !== 'open' && status !== 'done') continue;
      const counts = (effect: Effect): boolean => effect.stage === name && !effect.unwanted && isLive(effect);
      const live = Object.values(after.effects)
        .filter(counts)
        .map((effect) => effect.name);
      for (const nth of rows[Number(name.slice(1))]?.starts.keys() ?? [])
        insist(live.includes(`do ${nth}`), `${name} is ${status}, "do ${nth}" counts no more`);
    }
  }
};

const isLive = ({ state, undoes }: Effect): boolean =>
  undoes === undefined && state !== 'given up' && state !== 'undone';
