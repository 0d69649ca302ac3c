import type { CaseState } from '../cases/state.js';
import type { Condition } from './line.js';
import type { Asking, Wanted } from './policy.js';

/** Whether a condition of the policy holds for what is wanted, in the case as it stands. */
export function holds(condition: Condition, wanted: Wanted, asking: Asking): boolean {
  return conditions[condition](wanted, asking);
}

const conditions: Record<Condition, (wanted: Wanted, asking: Asking) => boolean> = {
  'own stage': (wanted, { role, state }) => state !== undefined && ownersOf(wanted, state).includes(role),
  'own job': ({ facts }, { of, state }) =>
    isOwn(of, state ? state.facts['contractor'] : facts?.['contractor']),
  'own case': (_, { of, state }) => isOwn(of, state?.head.caseNumber),
  'own account': ({ account }, { of }) => isOwn(of, account),
  'own pledge': ({ facts }, { of, state }) => isOwn(of, state ? state.facts['agency'] : facts?.['agency']),
  'taken over': (wanted, { name, state, offered = [] }) => {
    if (name === undefined || wanted.to !== name || wanted.role !== undefined || !state) return false;
    const holder = holderOf(wanted, state);
    return holder === undefined || offered.includes(holder);
  },
};

/** Who has what is to be taken: the To Do, the stage, or the case. */
function holderOf({ toDo, stage }: Wanted, { head, stages, toDos }: CaseState): string | undefined {
  if (toDo !== undefined) return toDos[toDo]?.assignee;
  return (stage === undefined ? undefined : stages[stage]?.assignee) ?? head.assignee;
}

/** Whoever belongs to nobody has no jobs and no pledges of its own. */
const isOwn = (of: string | undefined, whose: unknown): boolean =>
  of !== undefined && of !== '' && whose === of;

/** The desks to which belongs what a command names; those that have an open stage where it names nothing. */
function ownersOf(wanted: Wanted, state: CaseState): string[] {
  const stage =
    wanted.stage ?? (wanted.effect === undefined ? undefined : state.effects[wanted.effect]?.stage);
  if (stage !== undefined) return [...ownersAt(stage, wanted.item, state), ...askedOf(wanted, state)];
  const asked = askedOf(wanted, state);
  return asked.length > 0 ? asked : openOwners(state);
}

function ownersAt(stage: string, item: string | undefined, state: CaseState): string[] {
  const owner = state.stages[stage]?.owner;
  const items = Object.values(state.items).filter((one) => one.stage === stage && one.name === item);
  return [...(owner === undefined ? [] : [owner]), ...items.map((one) => one.owner)];
}

function askedOf({ ask, toDo }: Wanted, state: CaseState): string[] {
  const of = ask === undefined ? undefined : state.asks[ask]?.of;
  const role = toDo === undefined ? undefined : state.toDos[toDo]?.role;
  return [of, role].filter((one) => one !== undefined);
}

const openOwners = (state: CaseState): string[] =>
  Object.values(state.stages)
    .filter(({ status }) => status === 'open')
    .map(({ owner }) => owner);
