import { setDue } from '../cases/dues.js';
import type { Command } from '../cases/command.js';
import type { Act } from '../cases/entry.js';
import type { Due } from '../cases/state.js';
import { raise } from '../cases/to-dos.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import { dueAfter } from '../time/calendar.js';
import type { Agreement } from './agreement.js';

/** A callback or letter that was promised: it has an owner and a date, and its keeping is counted. Its owner is whoever has the case, or gave the promise. */
export function promise(agreement: Agreement, command: Extract<Command, { kind: 'promise' }>): Act {
  const { what, dueAt, to = agreement.state.head.assignee ?? agreement.actor.name } = command;
  if (dueAt <= agreement.now) throw new Problem('input/invalid', phrase`A promise is for a time to come.`);
  const number = Object.values(agreement.state.toDos).filter(({ about }) =>
    about.startsWith('promise/'),
  ).length;
  const about = `promise/${number + 1}`;
  const role = agreement.state.head.owner;
  raise(agreement, {
    what: `promised: ${what}`,
    role,
    about,
    dueAt,
    assignee: to,
    owner: to,
  });
  const offeredAt = dueAfter(
    agreement.calendar,
    dueAt,
    agreement.rules.limit('promise is offered to the team after'),
  );
  setDue(agreement, `${about}/offer`, {
    kind: 'expire',
    at: offeredAt,
    watch: about,
    name: `${what}: offer to the team`,
  });
  return { kind: 'promised', what, dueAt, ...(command.note === undefined ? {} : { note: command.note }) };
}

/** Nobody has kept a promise in time: it is offered to the whole team, so that it waits on no absent person. */
export function promiseFalls(agreement: Agreement, { watch }: Due): Act | undefined {
  if (!watch.startsWith('promise/')) return undefined;
  const found = Object.entries(agreement.state.toDos).find(
    ([, toDo]) => toDo.about === watch && toDo.doneAt === undefined,
  );
  if (!found) return { kind: 'nothing to do' };
  const [key, { what }] = found;
  agreement.change({ of: 'toDos', key, is: { assignee: null } });
  return { kind: 'promise offered to the team', what };
}
