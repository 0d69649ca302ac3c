import type { Entry } from '../../../../libs/domain/src/cases/entry.js';
import type { CaseState, Effect } from '../../../../libs/domain/src/cases/state.js';
import type { RandomRow } from '../a-random-process.js';
import { isPassed } from './graph.js';
import { insist, type Check } from './insist.js';

export const aCancelledCaseHasEverythingUndoneOnce: Check = ({ steps, journal }) => {
  for (const { before, after } of steps) {
    const hasEnded = before.head.status !== 'closed' && after.head.outcome === 'cancelled';
    if (hasEnded) insistAllUndone(after);
  }
  const undone = journal.flatMap(({ changes }) => changes).filter((change) => isUndone(change));
  const keys = undone.map((change) => ('key' in change ? change.key : ''));
  insist(new Set(keys).size === keys.length, `undone more than once, among: ${keys.join()}`);
};

const isUndone = (change: Entry['changes'][number]): boolean =>
  change.of === 'effects' && change.is?.state === 'undone';

function insistAllUndone({ effects }: CaseState): void {
  for (const [key, effect] of Object.entries(effects)) {
    const undoings = Object.values(effects).filter(({ undoes }) => undoes === key);
    if (effect.undoes !== undefined || effect.undo === undefined || effect.state === 'given up') {
      insist(undoings.length === 0, `${key} is ${effect.state} and yet undone`);
      continue;
    }
    insist(effect.state === 'undone', `${key} is ${effect.state} after the cancellation`);
    insist(
      undoings.map(({ state }) => state).join() === 'done',
      `${key} was undone ${undoings.length} times`,
    );
  }
}

/** Nothing that is owed may wait for what will never come. */
export const whatIsOwedIsPerformedInTheEnd: Check = (life) => {
  life.finish();
  const { state } = life;
  const left = Object.keys(state.effects).filter((key) => isUnderWay(state.effects[key]));
  insist(left.length === 0, `never performed: ${left.join()}`);
  insist(state.head.status !== 'cancelling', 'the cancellation does not end');
  const isOver = Object.values(state.stages).every(({ status }) => isPassed(status));
  insist(!isOver || state.head.status === 'closed', 'all is done and the case is not closed');
};

const isUnderWay = (effect: Effect | undefined): boolean =>
  effect?.state === 'owed' || effect?.state === 'begun';

/** What an open or done stage starts has been started; what was withdrawn is not counted. */
export const whatStagesStartIsStarted: Check = ({ steps, rows }) => {
  for (const { after } of steps) if (after.head.status === 'open') insistStarted(after, rows);
};

function insistStarted({ stages, effects }: CaseState, rows: readonly RandomRow[]): void {
  for (const [name, { status }] of Object.entries(stages)) {
    if (status !== 'open' && status !== 'done') continue;
    const live = Object.values(effects).filter((effect) => effect.stage === name && isLive(effect));
    for (const nth of rows[Number(name.slice(1))]?.starts.keys() ?? [])
      insist(
        live.some((effect) => effect.name === `do ${nth}`),
        `${name} is ${status}, "do ${nth}" counts no more`,
      );
  }
}

const isLive = ({ state, undoes, unwanted }: Effect): boolean =>
  undoes === undefined && unwanted !== true && state !== 'given up' && state !== 'undone';
