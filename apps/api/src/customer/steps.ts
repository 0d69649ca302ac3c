import type { CaseState, StageState } from '../../../../libs/domain/src/cases/state.js';
import type { CustomerView } from './customer-schemas.js';

type Step = CustomerView['steps'][number];

/** The stages of a job as a customer counts them; what is named nowhere belongs to the last step. */
const ofJob: readonly [string, readonly string[]][] = [
  ['request', ['intake', 'qualification', 'assignment']],
  ['plans', ['scope and site visit', 'preliminary sketch', 'design deposit', 'design', 'estimate']],
  ['papers', ['easement', 'permit', 'joint use', 'customer charge', 'agreement', 'payment']],
  [
    'building',
    [
      ...['material', 'job package', 'release', 'outage notice', 'outage appointment', 'start of work'],
      ...['customer trench', 'construction'],
    ],
  ],
  ['power', ['line energized', 'service']],
  ['closing', ['removal', 'old pole removal', 'as-built', 'close-out', 'refund watch']],
];

const ofArrangement: readonly [string, readonly string[]][] = [
  ['talk', ['interview']],
  ['terms', ['offer']],
  ['paying', ['arrangement', 'final bill', 'bankruptcy', 'estate']],
];

/** How far it has come, in a handful of steps. A step is done when nothing of it is left. */
export function stepsOf(state: CaseState, about: CustomerView['about']): Step[] {
  return (about === 'job' ? ofJob : ofArrangement).flatMap(([step, names]): Step[] => {
    const stages = names.flatMap((name) => state.stages[name] ?? []).filter(({ removed }) => !removed);
    return stages.some(({ status }) => status !== 'not needed') ? [{ step, state: stateOf(stages) }] : [];
  });
}

function stateOf(stages: readonly StageState[]): Step['state'] {
  if (stages.some(({ status }) => status === 'open')) return 'now';
  return stages.some(({ status }) => status === 'waiting') ? 'later' : 'done';
}
