import type { Command } from '../cases/command.js';
import type { Facts } from '../cases/state.js';
import type { Wanted } from './policy.js';

/** A command of any process as the policy looks at it. */
export function wantedOf(kind: string, command: Command): Wanted {
  const given = command as Readonly<Record<string, unknown>>;
  const facts = given['facts'] ?? given['fields'];
  const byHand = command.kind === 'go on' && command.settledByHand === true;
  return {
    kind,
    command: byHand ? 'settle by hand' : command.kind,
    ...textsIn(given),
    ...(typeof facts === 'object' && facts !== null ? { facts: facts as Facts } : {}),
    ...(typeof given['amount'] === 'number' ? { amount: given['amount'] } : {}),
  };
}

const named = ['stage', 'item', 'ask', 'toDo', 'effect', 'to', 'role'] as const;

const textsIn = (given: Readonly<Record<string, unknown>>): Partial<Wanted> =>
  Object.fromEntries(named.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])));
