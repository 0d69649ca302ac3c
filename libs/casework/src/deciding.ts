import type { PoolClient } from 'pg';
import { standingWithMoney } from '../../billing-store/src/agreements/standing-with-money.js';
import type { CaseRead } from '../../billing-store/src/cases/read-case.js';
import type { Brought, Command } from '../../domain/src/cases/command.js';
import type { Process, Situation } from '../../domain/src/cases/process.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { decideAll, type Decided } from './decide-all.js';
import type { Doors } from './doors.js';

/** A command of a case that is locked and read. */
export interface ToDecide {
  process: Process;
  command: Command;
  brought: Brought;
}

/** Decides it, from all that its process reads, by the rules of this instant. */
export async function decideOn(
  { doors, client }: { doors: Doors; client: PoolClient },
  read: CaseRead,
  { process, command, brought }: ToDecide,
): Promise<{ decided: Decided; rules: Rules }> {
  const now = doors.clock.now();
  const rules = await doors.books.rulesFor(read.state.head.utility, now);
  const account =
    process.reads === 'money' && read.account
      ? await standingWithMoney(client, read.account, now)
      : read.account;
  const situation: Situation = { state: read.state, rules, ...(account ? { account } : {}) };
  const decided = decideAll(process, situation, { command, told: { now, actor: brought.caller } });
  return { decided, rules };
}
