import { answer, ask, correctClock, giveToDo, hold, note, resume, toDoDone } from '../cases/commands/case.js';
import { begin, done, failed, goOn } from '../cases/commands/effect.js';
import type { Command } from '../cases/command.js';
import { dropDues } from '../cases/dues.js';
import type { Act } from '../cases/entry.js';
import type { Agreement } from './agreement.js';
import type { Does } from './agreement-process.js';
import { promise } from './promises.js';

/** What may be wanted of every agreement. */
export const ofAnyAgreement: { [K in Command['kind']]?: Does<K> } = {
  hold,
  resume,
  ask,
  answer,
  note,
  begin,
  done,
  failed,
  promise,
  cancel,
  reassign,
  'go on': goOn,
  'correct clock': correctClock,
  'to do done': toDoIsDone,
};

/** What was waited for because of it is not waited for any more. */
function toDoIsDone(agreement: Agreement, command: Extract<Command, { kind: 'to do done' }>): Act {
  const act = toDoDone(agreement, command);
  const about = agreement.state.toDos[command.toDo]?.about ?? '';
  if (about.startsWith('promise/')) dropDues(agreement, about);
  return act;
}

/** What is not begun is given up, what was done is undone; then it closes. */
function cancel(agreement: Agreement, { reason }: Extract<Command, { kind: 'cancel' }>): Act {
  agreement.process.cancels?.(agreement, reason);
  agreement.end('cancelled');
  agreement.unwant(() => true);
  agreement.change({ of: 'head', is: { status: 'cancelling', hold: null } });
  agreement.change({ of: 'facts', is: { cancelled: reason } });
  return { kind: 'cancelled', reason };
}

function reassign(agreement: Agreement, command: Extract<Command, { kind: 'reassign' }>): Act {
  const { stage, toDo, to, role } = command;
  if (toDo !== undefined) return giveToDo(agreement, { ...command, toDo });
  const owner = role === undefined ? {} : { owner: role };
  if (stage === undefined) {
    agreement.change({ of: 'head', is: { assignee: to, ...owner } });
    return { kind: 'reassigned', to };
  }
  agreement.mustBeIn(stage);
  agreement.change({ of: 'stages', key: stage, is: { assignee: to, ...owner } });
  return { kind: 'reassigned', stage, to };
}
