import type { Command, Opening } from '../cases/command.js';
import type { Act, EntryBody } from '../cases/entry.js';
import { byTime } from '../cases/by-time.js';
import { close } from '../cases/close.js';
import { undoUnwanted } from '../cases/effects.js';
import { fallsInAnyCase, takeOff } from '../cases/falling-due.js';
import { nothingYet } from '../cases/nothing-yet.js';
import type { Known, Listed, Process, Situation, Told } from '../cases/process.js';
import { isOver } from '../cases/standing.js';
import type { CaseState, Due, Effect, Facts } from '../cases/state.js';
import { endEveryToDo } from '../cases/to-dos.js';
import type { Instant } from '../time/instant.js';
import { Agreement } from './agreement.js';
import { ofAnyAgreement } from './any-agreement.js';
import { mustBeTakenBy } from './must-be-taken.js';
import { promiseFalls } from './promises.js';
import type { Phase } from './phase.js';

/** What a command does to an agreement; nothing when its occasion has gone. */
export type Does<K extends Command['kind']> = (
  agreement: Agreement,
  command: Extract<Command, { kind: K }>,
) => Act | undefined;

/** A kind of case that is an agreement: its phases, and in code what its commands, its dues and the account's money do to it. */
export interface AgreementProcess {
  name: string;
  prefix: string;
  workflow: string;
  owner: string;
  phases: Readonly<Record<string, Phase>>;
  /** The facts of a case in the form this process takes, whole or in part; a Problem names every fault. */
  checkFacts(facts: Facts): Facts;
  /** Enters the first phase; a Problem when there is nothing to agree on. */
  begin(agreement: Agreement): void;
  commands: { [K in Command['kind']]?: Does<K> };
  /** Those of its commands that are heard even when it has closed: what has happened outside cannot come too late. */
  takesAtAnyTime?: readonly Command['kind'][];
  /** What a due of its own brings. */
  falls(agreement: Agreement, due: Due): Act;
  /** Looks at the account anew, from its ledger and protections alone; nothing when nothing follows. */
  looks(agreement: Agreement): Act | undefined;
  /** What a call has brought about. */
  arrives?(agreement: Agreement, effect: Effect, fields: Facts): void;
  /** What is put right before it is cancelled. */
  cancels?(agreement: Agreement, reason: string): void;
  /** What is still waited for once it is closed: the day on which answers are erased. */
  afterwards?(agreement: Agreement): void;
  listed(state: CaseState): Listed;
}

/** Makes a process of an agreement. */
export function agreementProcess(process: AgreementProcess): Process {
  return {
    name: process.name,
    prefix: process.prefix,
    workflow: process.workflow,
    reads: 'money',
    concerns: 'account',
    needs: 'collections',
    phases: Object.entries(process.phases).map(([name, { owner }]) => ({ name, owner })),
    listed: (state) => process.listed(state),
    checkFacts: (facts) => process.checkFacts(facts),
    adopt: () => [],
    gate: () => [],
    open: (opening, known, told) => open(process, opening, { known, told }),
    decide: (situation, command, told) => {
      const agreement = new Agreement(process, situation, told);
      const act = obey(agreement, command);
      return act ? settled(agreement, act) : [];
    },
    judge: (situation, key, present) => judge(process, situation, { key, present }),
  };
}

function obey(agreement: Agreement, command: Command): Act | undefined {
  mustBeTakenBy(agreement, command);
  const { process } = agreement;
  if (command.kind === 'account changed') return process.looks(agreement);
  const does = (process.commands[command.kind] ?? ofAnyAgreement[command.kind]) as
    Does<Command['kind']> | undefined;
  return does?.(agreement, command as never);
}

function judge(
  process: AgreementProcess,
  situation: Situation,
  { key, present }: { key: string; present: Instant },
): EntryBody[] {
  const { at, paused } = situation.state.dues[key] ?? {};
  if (at === undefined || paused) return [];
  const agreement = new Agreement(process, situation, { now: at, actor: byTime });
  const due = takeOff(agreement, key);
  const act =
    promiseFalls(agreement, due) ?? fallsInAnyPhase(agreement, due, present) ?? process.falls(agreement, due);
  return settled(agreement, act);
}

/** An installment is reminded of by a letter of its own; the ladder is a phase's. */
function fallsInAnyPhase(agreement: Agreement, due: Due, present: Instant): Act | undefined {
  const isOfItem = agreement.state.items[due.watch] !== undefined;
  return isOfItem ? undefined : fallsInAnyCase(agreement, due, present);
}

/** The one entry that a decision comes to. An agreement that has ended closes once nothing of it is under way. */
function settled(agreement: Agreement, act: Act): EntryBody[] {
  undoUnwanted(agreement);
  const { ended, state } = agreement;
  if (ended !== undefined && state.head.status !== 'closed' && Object.values(state.effects).every(isOver)) {
    endEveryToDo(agreement, () => true);
    close(agreement, ended);
    agreement.process.afterwards?.(agreement);
  }
  return [agreement.entry(act)];
}

function open(
  process: AgreementProcess,
  { facts, ...head }: Opening,
  { known, told }: { known: Known; told: Told },
): EntryBody[] {
  const agreement = new Agreement(process, { ...known, state: { ...nothingYet, at: told.now } }, told);
  const { name, owner } = process;
  agreement.change({
    of: 'head',
    is: { ...head, process: name, status: 'open', openedAt: told.now, owner },
  });
  agreement.change({ of: 'facts', is: process.checkFacts(facts) });
  for (const [key, phase] of Object.entries(process.phases)) {
    const is = {
      status: 'waiting',
      opening: 0,
      owner: phase.owner,
      clock: phase.clock ?? 'utility',
    } as const;
    agreement.change({ of: 'stages', key, is });
  }
  process.begin(agreement);
  return settled(agreement, { kind: 'opened', process: name });
}
