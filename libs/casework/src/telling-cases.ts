import type { PoolClient } from 'pg';
import { takeCaseAlone, type CaseRead } from '../../billing-store/src/cases/read-case.js';
import type { Brought, Command } from '../../domain/src/cases/command.js';
import { entryVersion, type EntryBody } from '../../domain/src/cases/entry.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import type { Instant } from '../../domain/src/time/instant.js';
import { decideOn } from './deciding.js';
import { callerOf, type Doors } from './doors.js';
import { changesAccount, fell, type Decided } from './decide-all.js';
import { write } from './writing.js';

/** What a case of the account made of what has happened there. */
export interface Told {
  caseNumber: string;
  did: 'decided' | 'left to a person';
  openStages: string[];
  /** Whether its workflow has to hear of it. */
  news: boolean;
}

/** Something that happened on an account: what each of its cases is told, and as whose doing. */
interface Happened {
  command: Command;
  brought: Brought;
  /** What it is called in the To Do of a case that cannot decide it. */
  about: string;
}

/** Cases of one account change each other: each is told within the transaction, and fails alone. The account is locked. */
export class TellingCases {
  constructor(private readonly doors: Doors) {}

  /** Decides what has happened in one case. A case whose decision fails is undone alone, and a person is asked to look. */
  async tell(
    client: PoolClient,
    caseNumber: string,
    happened: Happened,
  ): Promise<Told & { decided: Decided }> {
    const by = { caller: callerOf(happened.brought), id: happened.brought.id };
    const read = await takeCaseAlone(client, caseNumber, { savepoint: 'one_case', by });
    try {
      const process = this.doors.processes.of(caseNumber);
      const { decided, rules } = await decideOn({ doors: this.doors, client }, read, {
        process,
        ...happened,
      });
      return { ...(await this.written(client, read, { decided, rules })), did: 'decided', decided };
    } catch (error) {
      if (isOfTheConnection(error)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT one_case');
      const decided = fell(read.state, this.leftToAPerson(read, happened));
      const now = this.doors.clock.now();
      const rules = await this.doors.books.rulesFor(read.state.head.utility, now);
      return { ...(await this.written(client, read, { decided, rules })), did: 'left to a person', decided };
    }
  }

  /** Judges what has fallen due in the account's cases by now, before anything else happens on the account: no outcome depends on when a workflow got round to it. */
  async judge(client: PoolClient, account: string, brought: Brought): Promise<Told[]> {
    const due = await this.casesOf(client, account, `status <> 'closed' AND next_due <= $3`, [
      this.doors.clock.now(),
    ]);
    if (due.length === 0) return [];
    return this.tellEach(client, account, { cases: due, command: { kind: 'take up' }, brought });
  }

  /**
   * Tells every case of the account that reads its money that the account has changed. `from` has been decided already, and
   * is told only of what the others do. Cases that closed since an instant hear of what counts from then.
   */
  async tellAll(
    client: PoolClient,
    account: string,
    { brought, from, closedSince }: { brought: Brought; from?: string; closedSince?: Instant | '-infinity' },
  ): Promise<Told[]> {
    const all = await this.casesOf(client, account, `(status <> 'closed' OR closed_at >= $3)`, [
      closedSince ?? 'infinity',
    ]);
    const cases = all.filter((caseNumber) => caseNumber !== from);
    return this.tellEach(client, account, { cases, command: { kind: 'account changed' }, brought });
  }

  /** Tells these cases, and then whoever has to hear of what they have changed, until none changes the account any more. */
  private async tellEach(
    client: PoolClient,
    account: string,
    given: { cases: string[]; command: Command; brought: Brought },
  ): Promise<Told[]> {
    const told = new Map<string, Told>();
    let { cases: waiting, command } = given;
    for (let round = 0; waiting.length > 0; round++) {
      if (round === mostRounds) throw new Error(`The cases of ${account} do not come to rest`);
      const changing: string[] = [];
      for (const caseNumber of waiting) {
        const about = 'the account has changed';
        const heard = await this.tell(client, caseNumber, { command, brought: given.brought, about });
        const { decided, ...outcome } = heard;
        if (decided.entries.length > 0) told.set(caseNumber, outcome);
        if (changesAccount(decided)) changing.push(caseNumber);
      }
      waiting = changing.length === 0 ? [] : await this.others(client, account, changing);
      command = { kind: 'account changed' };
    }
    return [...told.values()];
  }

  /** Whoever has not changed the account itself in this round; with two that did, each hears of the other. */
  private async others(client: PoolClient, account: string, changing: string[]): Promise<string[]> {
    const all = await this.casesOf(client, account, `status <> 'closed'`, []);
    return changing.length > 1 ? all : all.filter((caseNumber) => caseNumber !== changing[0]);
  }

  /** Cases of the account whose processes read its money, in the order in which they are locked. */
  private async casesOf(
    client: PoolClient,
    account: string,
    ...[condition, values]: [condition: string, values: string[]]
  ): Promise<string[]> {
    const processes = this.doors.processes.all.filter(({ reads }) => reads === 'money');
    if (processes.length === 0) return [];
    const { rows } = await client.query<{ case_number: string }>({
      name: `cases to tell ${condition}`.slice(0, 60),
      text: `SELECT case_number FROM cases WHERE account = $1 AND process = ANY ($2) AND ${condition} ORDER BY case_number`,
      values: [account, processes.map(({ name }) => name), ...values],
    });
    return rows.map((row) => row.case_number);
  }

  private async written(
    client: PoolClient,
    read: CaseRead,
    { decided, rules }: { decided: Decided; rules: Rules },
  ): Promise<Omit<Told, 'did'>> {
    const { caseNumber } = read.state.head;
    const openStages = openStagesOf(decided);
    if (decided.entries.length === 0) return { caseNumber, openStages, news: false };
    const process = this.doors.processes.of(caseNumber);
    return { caseNumber, openStages, news: await write(client, { process, read, decided, rules }) };
  }

  private leftToAPerson(read: CaseRead, { about, brought }: Happened): EntryBody {
    const now = this.doors.clock.now();
    const at = now > read.state.at ? now : read.state.at;
    const toDo = { what: `decide by hand: ${about}`, role: read.state.head.owner, about, raisedAt: at };
    const key = String(Object.keys(read.state.toDos).length + 1);
    return {
      version: entryVersion,
      at,
      actor: brought.caller,
      act: { kind: 'fact left to a person', about },
      changes: [{ of: 'toDos', key, is: toDo }],
      decisions: [],
    };
  }
}

const mostRounds = 10;

const openStagesOf = ({ state }: Decided): string[] =>
  Object.entries(state.stages)
    .filter(([, stage]) => stage.status === 'open')
    .map(([name]) => name);

/** A lost connection or a deadlock ends the whole transaction: it is no verdict on the case. */
export const isOfTheConnection = (error: unknown): boolean => {
  const code = (error as { code?: string }).code ?? '';
  return /^(08|40|57|XX)/.test(code) || code === 'ECONNRESET';
};
