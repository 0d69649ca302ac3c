import type { Instant } from '../time/instant.js';
import { runningDues } from './process.js';
import type { CaseHead, CaseState, DueKind, Effect } from './state.js';

/** What a workflow knows of its case. Nothing in it is about a person. */
export interface Standing {
  caseNumber: string;
  process: string;
  /** The number of the last entry; standing only moves forward. */
  entry: number;
  /** Raised when the store is restored from a copy: what a run knows from before is void. */
  epoch: number;
  status: CaseHead['status'];
  watches: Watch[];
  effects: StandingEffect[];
}

/** Something that time runs on: an opening, an item, an ask, a hold. */
export interface Watch {
  key: string;
  name: string;
  dues: StandingDue[];
}

export interface StandingDue {
  key: string;
  kind: DueKind;
  at: Instant;
  rung?: string;
  name: string;
}

/** An effect that is to be performed now. */
export interface StandingEffect {
  /** The key within the case; the call's key is case number / this. */
  key: string;
  name: string;
  watch: string;
  order: number;
  undoes: boolean;
}

export function standingOf(state: CaseState, epoch: number): Standing {
  const { caseNumber, process, status } = state.head;
  const effects = performable(state);
  return { caseNumber, process, entry: state.entry, epoch, status, watches: watchesOf(state), effects };
}

function watchesOf(state: CaseState): Watch[] {
  const watches = new Map<string, Watch>();
  for (const [key, due] of runningDues(state)) {
    const watch = watches.get(due.watch) ?? {
      key: due.watch,
      name: due.watch.replace(/\/\d+$/, ''),
      dues: [],
    };
    const { kind, at, name, rung } = due;
    watch.dues.push({ key, kind, at, name, ...(rung === undefined ? {} : { rung }) });
    watches.set(due.watch, watch);
  }
  return [...watches.values()];
}

/** Owed or begun, not waiting for a person, and nothing else is to be settled before. Undoing goes latest first. */
function performable(state: CaseState): StandingEffect[] {
  return Object.entries(state.effects)
    .filter(([, effect]) => isPerformable(state, effect))
    .map(([key, effect]) => ({
      key,
      name: effect.name,
      watch: `${effect.stage}/${effect.opening}`,
      order: effect.order,
      undoes: effect.undoes !== undefined,
    }))
    .sort((one, other) => one.order - other.order);
}

/** Whether an effect is to be performed now. */
export function isPerformable(state: CaseState, effect: Effect): boolean {
  if (effect.stuck !== undefined) return false;
  if (effect.state === 'begun') return true;
  return effect.state === 'owed' && (effect.after ?? []).every((key) => hasSettled(state.effects[key]));
}

/** Whether what waits for an effect may go on. One that is to be undone has settled when that is done, not before. */
export function hasSettled(effect: Effect | undefined): boolean {
  if (effect === undefined || effect.state === 'given up' || effect.state === 'undone') return true;
  const isToBeUndone = effect.unwanted === true && effect.undo !== undefined;
  return isOver(effect) && !isToBeUndone;
}

/** Whether an effect needs nobody's attention any more. An unknown one that no person is asked about stands as it is. */
export function isOver({ state, stuck }: Effect): boolean {
  if (state === 'owed' || state === 'begun') return false;
  return state !== 'unknown' || stuck === undefined;
}

/** The earliest instant at which time will give a command; none when nothing is due. */
export function nextDue(state: CaseState): Instant | undefined {
  return runningDues(state)[0]?.[1].at;
}
