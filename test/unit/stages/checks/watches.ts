import { nextDue, standingOf } from '../../../../libs/domain/src/cases/standing.js';
import type { CaseState, Effect } from '../../../../libs/domain/src/cases/state.js';
import { insist, type Check } from './insist.js';

export const nothingStirsInAClosedCase: Check = ({ steps }) => {
  for (const { after } of steps) if (after.head.status === 'closed') insistStill(after);
};

function insistStill(state: CaseState): void {
  insist(Object.keys(state.dues).length === 0, 'a due runs in a closed case');
  for (const [key, effect] of Object.entries(state.effects))
    insist(isSettled(effect), `${key} is ${effect.state} in a closed case`);
  insist(
    Object.values(state.toDos).every(({ doneAt }) => doneAt !== undefined),
    'a To Do is left behind',
  );
  const { watches, effects } = standingOf(state, 1);
  insist(watches.length === 0 && effects.length === 0, 'the standing of a closed case is not empty');
  insist(nextDue(state) === undefined && state.head.party === undefined, 'a closed case waits for somebody');
}

const isSettled = ({ state, stuck }: Effect): boolean =>
  state !== 'owed' && state !== 'begun' && stuck === undefined;

export const everyDueWatchesSomething: Check = ({ steps }) => {
  for (const { after } of steps) {
    for (const [key, due] of Object.entries(after.dues)) {
      insist(isThere(after, due.watch, key), `${key} watches ${due.watch}, which is not there`);
      const isPaused = after.head.hold !== undefined && isOpen(after, due.watch);
      insist((due.paused === true) === isPaused, `${key} ${due.paused ? 'stands still' : 'runs'}`);
    }
    for (const name of Object.keys(after.stages)) insistWatched(after, name);
  }
};

/** An open stage is either patient, or somebody is told at last when it is late. */
function insistWatched(state: CaseState, name: string): void {
  const stage = state.stages[name];
  if (stage?.status !== 'open') return;
  const known = [...Object.keys(state.dues), ...(stage.told ?? [])];
  const isWatched = ['over', 'manager'].some((last) => known.includes(`${name}/${stage.opening}/${last}`));
  insist(isWatched, `nobody is told when ${name} is late`);
}

function isOpen(state: CaseState, watch: string): boolean {
  const [name = '', opening] = watch.split('/');
  const stage = state.stages[name];
  return stage?.status === 'open' && String(stage.opening) === opening;
}

/** Whether there is what a due or To Do is about: an ask, a hold, an item, an opening. */
function isThere(state: CaseState, watch: string, due = ''): boolean {
  if (state.items[watch]) return isAskedFor(state, watch);
  const [kind, number] = watch.split('/') as [string, string];
  if (kind === 'hold') return String(state.head.hold?.number) === number;
  if (kind === 'ask') return isUnanswered(state, number);
  return due.endsWith('/lasts') ? hasLastingWork(state, kind, number) : isOpen(state, watch);
}

const isUnanswered = ({ asks }: CaseState, number: string): boolean =>
  asks[number] !== undefined && asks[number].answeredAt === undefined;

function isAskedFor({ items, stages }: CaseState, key: string): boolean {
  const item = items[key];
  return item?.state !== 'not asked for' && stages[item?.stage ?? '']?.status !== 'not needed';
}

function hasLastingWork({ stages }: CaseState, name: string, opening: string): boolean {
  const stage = stages[name];
  return String(stage?.opening) === opening && (stage?.status === 'done' || stage?.wasDone === true);
}

export const everyToDoIsAboutSomething: Check = ({ steps }) => {
  for (const { after } of steps) {
    for (const { what, about, doneAt } of Object.values(after.toDos)) {
      const effect = after.effects[about];
      const stands = effect ? effect.stuck !== undefined : isThere(after, about);
      insist(doneAt !== undefined || stands, `"${what}" is about ${about}, which is not there`);
    }
  }
};
