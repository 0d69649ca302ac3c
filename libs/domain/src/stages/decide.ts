import type { Command, CommonCommand } from '../cases/command.js';
import type { Act } from '../cases/entry.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import { answer, correctClock, hold, note, resume, toDoDone } from '../cases/commands/case.js';
import { link, revokeLink } from '../cases/commands/link.js';
import { begin, done, failed, goOn } from '../cases/commands/effect.js';
import { fact, recordItem } from './commands/item.js';
import { amend, askOf, cancel, reassign, reopen, report, review } from './commands/stage.js';
import type { Draft } from './draft.js';

/** An agreement's own commands mean nothing to a stage table. */
type OfEveryCase = Exclude<CommonCommand['kind'], 'promise' | 'account changed'>;

type Decide = <F>(draft: Draft<F>, command: never) => Act | undefined;

/** Time's own commands come to nothing here: what fell due has been judged before any command is decided. */
const nothing = (): undefined => undefined;

const commands: Partial<Record<Command['kind'], Decide>> & Record<OfEveryCase, Decide> = {
  report,
  reopen,
  hold,
  resume,
  amend,
  cancel,
  reassign,
  ask: askOf,
  answer,
  note,
  link,
  'revoke link': revokeLink,
  review,
  'record item': recordItem,
  'correct clock': correctClock,
  'to do done': toDoDone,
  begin,
  done,
  failed,
  'go on': goOn,
  remind: nothing,
  escalate: nothing,
  expire: nothing,
  'take up': nothing,
  fact,
};

/** What a command does to a case; nothing when its occasion has gone. */
export function obey<F>(draft: Draft<F>, command: Command): Act | undefined {
  mustBeLive(draft, command);
  const decide = commands[command.kind];
  if (!decide)
    throw new Problem(
      'command/not-of-process',
      phrase`A ${draft.table.process.name} knows no command "${command.kind}".`,
    );
  return decide(draft, command as never);
}

const ofClosed: readonly Command['kind'][] = [
  'reopen',
  'note',
  'revoke link',
  'to do done',
  'correct clock',
  'remind',
  'escalate',
  'expire',
  'take up',
  'fact',
  'begin',
  'done',
  'failed',
];
const ofCancelling: readonly Command['kind'][] = [
  ...ofClosed.filter((kind) => kind !== 'reopen'),
  'go on',
  'reassign',
];

function mustBeLive<F>(draft: Draft<F>, command: Command): void {
  const { status, outcome, caseNumber } = draft.state.head;
  if (status === 'closed' && !ofClosed.includes(command.kind)) {
    throw new Problem('case/closed', phrase`${caseNumber} is closed: ${outcome ?? 'ended'}.`, {
      remedy: phrase`Reopen it at a named stage.`,
    });
  }
  if (status === 'cancelling' && !ofCancelling.includes(command.kind)) {
    throw new Problem('case/cancelling', phrase`${caseNumber} is being cancelled.`, {
      remedy: phrase`Wait until it is closed; then it can be reopened at a named stage.`,
    });
  }
}
