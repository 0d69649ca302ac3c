import type { Command } from '../../domain/src/cases/command.js';
import type { Entry, EntryBody } from '../../domain/src/cases/entry.js';
import { fold } from '../../domain/src/cases/fold.js';
import { runningDues, type Process, type Situation, type Told } from '../../domain/src/cases/process.js';
import { isPerformable, nextDue } from '../../domain/src/cases/standing.js';
import type { CaseState } from '../../domain/src/cases/state.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { later, type Instant } from '../../domain/src/time/instant.js';

/** What a command came to, with all that had fallen due before it. */
export interface Decided {
  state: CaseState;
  entries: Entry[];
  /** Whether the command itself did something; a command of time whose occasion has gone does not. */
  didSomething: boolean;
}

/**
 * Decides a command: adopts a newer table, judges everything that fell due earlier as of its own instant, then the
 * command. So no outcome depends on when a workflow got round to it. A Problem undoes all of it.
 */
export function decideAll(
  process: Process,
  situation: Situation,
  given: { command: Command; told: Told },
): Decided {
  const { command } = given;
  const told = { ...given.told, now: asOf(command, given.told.now) };
  const deciding = new Deciding(situation);
  deciding.add(process.adopt(deciding.situation, told.now));
  judgeDues(process, deciding, told.now);
  const before = deciding.entries.length;
  deciding.add(process.decide(deciding.situation, command, told));
  const judgedByTime = 'due' in command && before > 0;
  return {
    state: deciding.situation.state,
    entries: deciding.entries,
    didSomething: judgedByTime || deciding.entries.length > before,
  };
}

/** A command of time counts as no earlier than the instant it names. */
const asOf = (command: Command, now: Instant): Instant => ('due' in command ? later(now, command.at) : now);

function judgeDues(process: Process, deciding: Deciding, now: Instant): void {
  for (;;) {
    const [first] = runningDues(deciding.situation.state);
    if (!first || first[1].at > now) return;
    deciding.add(process.judge(deciding.situation, first[0], now));
  }
}

/** Opens a case by its first entries. */
export function opened(bodies: EntryBody[], rules: Rules): Decided {
  const deciding = new Deciding({ rules, state: undefined as unknown as CaseState });
  deciding.add(bodies);
  return { state: deciding.situation.state, entries: deciding.entries, didSomething: true };
}

/** One entry that came by itself, without a command being decided. */
export function fell(state: CaseState, body: EntryBody): Decided {
  const entry = { number: state.entry + 1, ...body };
  return { state: fold(state, entry), entries: [entry], didSomething: true };
}

/** Entries as they are decided one after the other, each on the state that the one before left. */
class Deciding {
  readonly entries: Entry[] = [];

  constructor(public situation: Situation) {}

  add(bodies: EntryBody[]): void {
    for (const body of bodies) {
      const state = this.situation.state as CaseState | undefined;
      const entry = { number: (state?.entry ?? 0) + 1, ...body };
      this.entries.push(entry);
      this.situation = { ...this.situation, state: fold(state, entry) };
    }
  }
}

/** Whether a decision has done something to the account that other cases of the account may care for. */
export const changesAccount = ({ entries }: Decided): boolean =>
  entries.some(({ onAccount = [] }) => onAccount.length > 0);

/** A case is told only when there is work, an earlier due or an end: a later due is found when the old timer fires. */
export function isNews(before: CaseState | undefined, after: CaseState): boolean {
  if (!before || before.head.status !== after.head.status) return true;
  const [was, is] = [nextDue(before), nextDue(after)];
  if (is !== undefined && (was === undefined || is < was)) return true;
  return Object.entries(after.effects).some(
    ([key, effect]) => isPerformable(after, effect) && !wasPerformable(before, key),
  );
}

function wasPerformable(before: CaseState, key: string): boolean {
  const effect = before.effects[key];
  return effect !== undefined && isPerformable(before, effect);
}
