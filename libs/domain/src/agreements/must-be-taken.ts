import type { Command } from '../cases/command.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Agreement } from './agreement.js';
import { ofAnyAgreement } from './any-agreement.js';

/** What is still taken when the case is closed, or being cancelled: what time and partners bring, and what is only said. */
const atAnyTime: readonly Command['kind'][] = [
  ...([
    'note',
    'to do done',
    'correct clock',
    'remind',
    'escalate',
    'expire',
    'take up',
    'account changed',
  ] as const),
  ...(['begin', 'done', 'failed', 'go on', 'reassign'] as const),
];

/** Refuses a command that this kind of case does not know, or that comes too late. */
export function mustBeTakenBy(agreement: Agreement, { kind }: Command): void {
  const { process, state } = agreement;
  const { status, outcome, caseNumber } = state.head;
  if ([...atAnyTime, ...(process.takesAtAnyTime ?? [])].includes(kind)) return;
  if (process.commands[kind] === undefined && ofAnyAgreement[kind] === undefined) {
    throw new Problem('command/not-of-process', phrase`A ${process.name} knows no command "${kind}".`);
  }
  if (status === 'open') return;
  if (status === 'cancelling')
    throw new Problem('case/cancelling', phrase`${caseNumber} is being cancelled.`);
  throw new Problem('case/closed', phrase`${caseNumber} is closed: ${outcome ?? 'ended'}.`);
}
