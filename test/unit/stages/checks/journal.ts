import type { Change, Entry } from '../../../../libs/domain/src/cases/entry.js';
import { fold } from '../../../../libs/domain/src/cases/fold.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { insist, type Check } from './insist.js';

export const theStateIsTheJournal: Check = ({ state, journal }) => {
  const read = JSON.parse(JSON.stringify(journal)) as Entry[];
  expect(read.reduce<CaseState | undefined>(fold, undefined)).toEqual(state);
  const laid: Laid = {};
  for (const change of read.flatMap(({ changes }) => changes)) lay(laid, change);
  for (const [part, is] of Object.entries(laid)) expect(state[part as 'facts']).toEqual(is);
};

type Laid = Record<string, Record<string, unknown>>;

/** Lays a change over what there is, told by the words of `Change` alone. */
function lay(all: Laid, change: Change): void {
  const part = (all[change.of] ??= {});
  if (!('key' in change)) return set(part, change.is);
  if (change.is === null) delete part[change.key];
  else set((part[change.key] ??= {}) as Record<string, unknown>, change.is);
}

function set(target: Record<string, unknown>, is: object): void {
  for (const [field, value] of Object.entries(is)) {
    if (value === null) delete target[field];
    else target[field] = value;
  }
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
