import type { Entry } from '../../../../libs/domain/src/cases/entry.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import type { Step } from '../a-random-life.js';
import { stageName, type RandomRow } from '../a-random-process.js';
import { insist, type Check } from './insist.js';

export const isPassed = (status: string | undefined): boolean => status === 'done' || status === 'not needed';

const predecessors = (rows: readonly RandomRow[], stage: string): string[] =>
  (rows[Number(stage.slice(1))]?.after ?? []).map(stageName);

/** Every row that can be reached from a row along the graph, found by walking it backwards from each. */
function dependants(rows: readonly RandomRow[], stage: string): Set<string> {
  const comesAfter = (name: string): boolean =>
    predecessors(rows, name).some((earlier) => earlier === stage || comesAfter(earlier));
  return new Set(rows.map((_, index) => stageName(index)).filter(comesAfter));
}

/** The states in which the case was open, with the names and statuses of its stages. */
const openStates = (steps: Step[]): CaseState[] =>
  steps.map(({ after }) => after).filter(({ head }) => head.status === 'open');

const hasTurn = (rows: readonly RandomRow[], { stages }: CaseState, name: string): boolean =>
  predecessors(rows, name).every((earlier) => isPassed(stages[earlier]?.status));

export const noStageOpensBeforeItsPredecessors: Check = ({ steps, rows, journal }) => {
  const statuses: Record<string, string> = {};
  for (const [name, status] of journal.flatMap(statusChanges)) {
    statuses[name] = status;
    const tooEarly = predecessors(rows, name).find((earlier) => !isPassed(statuses[earlier]));
    insist(status !== 'open' || tooEarly === undefined, `${name} opens before ${tooEarly}`);
  }
  for (const state of openStates(steps)) {
    for (const [name, { status }] of Object.entries(state.stages)) {
      const isThere = status === 'open' || status === 'done';
      insist(!isThere || hasTurn(rows, state, name), `${name} is ${status} before its turn`);
    }
  }
};

function statusChanges({ changes }: Entry): [string, string][] {
  return changes.flatMap((change) =>
    change.of === 'stages' && change.is?.status ? [[change.key, change.is.status] as [string, string]] : [],
  );
}

export const whoseTurnItIsOpens: Check = ({ steps, rows }) => {
  for (const state of openStates(steps)) {
    for (const [name, { status }] of Object.entries(state.stages))
      insist(status !== 'waiting' || !hasTurn(rows, state, name), `${name} waits although its turn has come`);
  }
};

export const reopeningPutsBackExactlyTheDependants: Check = ({ steps, rows }) => {
  for (const step of steps) {
    const { command, entries } = step;
    const [entry] = entries;
    if (command?.kind === 'reopen' && entry) checkReopening(step, entry, dependants(rows, command.stage));
  }
};

function checkReopening({ before, after, command }: Step, entry: Entry, reached: Set<string>): void {
  const reopened = command?.kind === 'reopen' ? command.stage : '';
  const putBack = new Set(
    statusChanges(entry).flatMap(([name, status]) => (status === 'waiting' ? [name] : [])),
  );
  const expected = Object.entries(before.stages)
    .filter(([name, { status }]) => name === reopened || (reached.has(name) && status !== 'waiting'))
    .map(([name]) => name);
  insist(
    [...putBack].sort().join() === expected.sort().join(),
    `put back: ${[...putBack].join()} of ${expected.join()}`,
  );
  const opened = statusChanges(entry).some(([name, status]) => name === reopened && status !== 'waiting');
  insist(opened, `${reopened} is not opened`);
  if (before.head.status === 'open') insistOthersStay({ before, after }, new Set([...reached, reopened]));
}

function insistOthersStay({ before, after }: Pick<Step, 'before' | 'after'>, touched: Set<string>): void {
  for (const [name, stage] of Object.entries(before.stages)) {
    const isSame = JSON.stringify(after.stages[name]) === JSON.stringify(stage);
    insist(touched.has(name) || isSame, `${name} is touched although it does not depend on what is reopened`);
  }
}
