import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import {
  readAnswered,
  takeCase,
  type Answered,
  type CaseRead,
} from '../../billing-store/src/cases/read-case.js';
import { inBegunTransaction, inTransaction, type Last } from '../../billing-store/src/transaction.js';
import { standingWithMoney } from '../../billing-store/src/agreements/standing-with-money.js';
import type { AccountStanding } from '../../domain/src/accounts/standing.js';
import type { Brought, Command } from '../../domain/src/cases/command.js';
import type { Process } from '../../domain/src/cases/process.js';
import type { CaseState, Facts, Party } from '../../domain/src/cases/state.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import { mustCover } from '../../domain/src/rules/rule-book.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import { Announcer } from './announcer.js';
import { decideOn } from './deciding.js';
import { callerOf, type Doors } from './doors.js';
import { changesAccount, isNews, opened, type Decided } from './decide-all.js';
import { mayApply, mayOpen } from './policy-check.js';
import { TellingCases } from './telling-cases.js';
import { write } from './writing.js';

/** What a caller learns: its command is durable, and the next read shows it. */
export interface Answer {
  caseNumber: string;
  entry: number;
  at: Instant;
  status: string;
  did: 'done' | 'nothing to do';
  openStages: string[];
  party: Party | null;
}

/** What opens a case. */
export interface ToOpen {
  utility: string;
  account?: string;
  facts: Facts;
  assignee?: string;
}

/** The first door: every change of a case is a command, decided and written in one transaction. */
export class Casework {
  readonly announcer: Announcer;
  private readonly telling: TellingCases;

  constructor(readonly doors: Doors) {
    this.announcer = new Announcer(doors.store);
    this.telling = new TellingCases(doors);
  }

  /** Opens a case of a process. Repeated under the same id it answers the same case. */
  async open(processName: string, toOpen: ToOpen, brought: Brought): Promise<Answer> {
    const process = this.doors.processes.named(processName);
    const bodyHash = hashOf({ open: processName, ...toOpen });
    const { answer, moved } = await inTransaction(this.doors.store, async (client) => {
      const answered = await readAnswered(client, { caller: callerOf(brought), id: brought.id });
      if (answered) return { answer: sameAnswer(answered, bodyHash), moved: [] };
      return this.openNew(client, process, { toOpen, brought, bodyHash });
    });
    this.announce(moved);
    return answer;
  }

  private async openNew(
    client: PoolClient,
    process: Process,
    given: { toOpen: ToOpen; brought: Brought; bodyHash: Buffer },
  ): Promise<Moving> {
    const { toOpen, brought, bodyHash } = given;
    if (this.doors.policed) await mayOpen(client, openingOf(process, toOpen), this.by(brought));
    const standing = toOpen.account === undefined ? undefined : await lockAccount(client, toOpen.account);
    const now = this.doors.clock.now();
    const rules = await this.doors.books.rulesFor(toOpen.utility, now);
    if (process.needs) mustCover(rules, process.needs);
    const caseNumber = await nextNumber(client, process.prefix, dateOf(rules.calendar(), now).slice(0, 4));
    const account =
      standing && process.reads === 'money' ? await standingWithMoney(client, standing, now) : standing;
    const known = { rules, ...(account ? { account } : {}) };
    const decided = opened(
      process.open({ ...toOpen, caseNumber }, known, { now, actor: brought.caller }),
      rules,
    );
    const answer = answerOf(decided);
    const accepted = { caller: callerOf(brought), id: brought.id, bodyHash, answer: JSON.stringify(answer) };
    await write(client, { process, decided, rules, accepted });
    const told = await this.tellOthers(client, decided, brought);
    return { answer, moved: [{ caseNumber, news: true }, ...told] };
  }

  /** Applies a command. It is judged after everything of the case that fell due earlier. */
  async apply(caseNumber: string, command: Command, brought: Brought): Promise<Answer> {
    const process = this.doors.processes.of(caseNumber);
    const bodyHash = hashOf({ caseNumber, ...command });
    const by = { caller: callerOf(brought), id: brought.id };
    const { answer, moved } = await inBegunTransaction(this.doors.store, async (client, last) => {
      const read = await takeCase(client, caseNumber, { withAccount: process.reads !== 'nothing', by });
      if (!read) throw new Problem('case/not-found', phrase`There is no case ${caseNumber}.`);
      if (read.answered) return { answer: sameAnswer(read.answered, bodyHash), moved: [] };
      return this.applyTo({ client, last }, read, { process, command, brought, bodyHash });
    });
    this.announce(moved);
    return answer;
  }

  private async applyTo(
    { client, last }: { client: PoolClient; last: Last },
    read: CaseRead,
    given: { process: Process; command: Command; brought: Brought; bodyHash: Buffer },
  ): Promise<Moving> {
    const { process, command, brought, bodyHash } = given;
    if (this.doors.policed)
      await mayApply(
        { doors: this.doors, client },
        { kind: process.name, command },
        { ...this.by(brought), state: read.state },
      );
    const { decided, rules } = await decideOn({ doors: this.doors, client }, read, given);
    const answer = answerOf(decided);
    if (decided.entries.length === 0) return { answer, moved: [] };
    const accepted = { caller: callerOf(brought), id: brought.id, bodyHash, answer: JSON.stringify(answer) };
    const moved = { caseNumber: answer.caseNumber, news: isNews(read.state, decided.state) };
    const written = write(client, { process, read, decided, rules, accepted });
    // Nothing else hears of it: then this is the last statement.
    if (!changesAccount(decided)) last(written);
    else await written;
    return { answer, moved: [moved, ...(await this.tellOthers(client, decided, brought))] };
  }

  private by(brought: Brought): { brought: Brought; now: Instant } {
    return { brought, now: this.doors.clock.now() };
  }

  /** Says after the commit which cases have moved. */
  announce(moved: readonly Moved[]): void {
    for (const { caseNumber, news } of moved) this.announcer.moved(caseNumber, news);
  }

  private async tellOthers(client: PoolClient, decided: Decided, brought: Brought): Promise<Moved[]> {
    const { account, caseNumber } = decided.state.head;
    if (account === undefined || !changesAccount(decided)) return [];
    return this.telling.tellAll(client, account, { brought, from: caseNumber });
  }
}

/** A case that a transaction has moved, and whether its workflow has to hear of it. */
export interface Moved {
  caseNumber: string;
  news: boolean;
}

interface Moving {
  answer: Answer;
  moved: Moved[];
}

const openingOf = ({ name: kind }: Process, { facts, account }: ToOpen) => ({
  ...{ kind, facts },
  ...(account === undefined ? {} : { account }),
});

const hashOf = (body: unknown): Buffer => createHash('sha256').update(JSON.stringify(body)).digest();

function sameAnswer(answered: Answered, bodyHash: Buffer): Answer {
  if (answered.bodyHash.equals(bodyHash)) return JSON.parse(answered.answer) as Answer;
  throw new Problem('command/id-reused', phrase`This command id was used before, with another body.`, {
    remedy: phrase`Send a new command under a new Idempotency-Key.`,
  });
}

function answerOf({ state, didSomething }: Decided): Answer {
  const { head, entry, at } = state;
  const openStages = stagesOpen(state);
  const did = didSomething ? 'done' : 'nothing to do';
  return {
    caseNumber: head.caseNumber,
    entry,
    at,
    status: head.status,
    did,
    openStages,
    party: head.party ?? null,
  };
}

const stagesOpen = (state: CaseState): string[] =>
  Object.entries(state.stages)
    .filter(([, stage]) => stage.status === 'open')
    .map(([name]) => name);

/** Locks an account before any of its cases, as every transaction does that takes both. */
export async function lockAccount(client: PoolClient, number: string): Promise<AccountStanding> {
  const { rows } = await client.query<AccountStanding>({
    name: 'lock account',
    text: `SELECT number, customer IS NOT NULL AS "hasCustomer" FROM accounts WHERE number = $1 FOR NO KEY UPDATE`,
    values: [number],
  });
  if (rows[0]) return rows[0];
  throw new Problem('account/not-found', phrase`There is no billing account ${number}.`);
}

/** Numbers may have gaps, never a twin. The year is the office's. */
async function nextNumber(client: PoolClient, prefix: string, year: string): Promise<string> {
  const { rows } = await client.query<{ number: string }>(`SELECT nextval('case_numbers')::text AS number`);
  return `${prefix}-${year}-${(rows[0]?.number ?? '').padStart(6, '0')}`;
}
