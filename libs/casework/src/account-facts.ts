import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import {
  recordPayment,
  recordReturnedPayment,
  type NewPayment,
  type ReturnedPayment,
} from '../../billing-store/src/ledger/job-money.js';
import { readAnswered, readCase, type CaseRead } from '../../billing-store/src/cases/read-case.js';
import { writeCase } from '../../billing-store/src/cases/write-case.js';
import type { Unrefunded } from '../../billing-store/src/ledger/refunds.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { AccountFact, Brought } from '../../domain/src/cases/command.js';
import { entryVersion, type EntryBody } from '../../domain/src/cases/entry.js';
import { cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { callerOf, type Casework } from './casework.js';
import { mayPost } from './policy-check.js';
import { fell, isNews, type Decided } from './decide-all.js';

/** What is posted to an account. */
export type ToPost = ({ kind: 'payment' } & NewPayment) | ({ kind: 'payment returned' } & ReturnedPayment);

/** What a posted fact came to. The fact itself is never refused for a case's sake. */
export interface Posted {
  payment: string;
  account: string;
  isNew: boolean;
  cases: { caseNumber: string; did: 'decided' | 'left to a person'; openStages: string[] }[];
}

/** The second door: a fact of an account and what it changes in the account's cases are one transaction. */
export class AccountFacts {
  constructor(private readonly casework: Casework) {}

  /** Posts a fact. Repeated under the same id, or under the same payment key, it is posted once. */
  async post(fact: ToPost, brought: Brought): Promise<Posted> {
    const bodyHash = createHash('sha256').update(JSON.stringify(fact)).digest();
    const by = { caller: callerOf(brought), id: brought.id };
    const posted = await inTransaction(this.casework.doors.store, async (client) => {
      const answered = await readAnswered(client, by);
      if (answered && !answered.bodyHash.equals(bodyHash)) {
        throw new Problem('command/id-reused', 'This command id was used before, with another body.');
      }
      if (answered) return JSON.parse(answered.answer) as Posted;
      const { policed, clock } = this.casework.doors;
      if (policed) await mayPost(client, fact, { brought, now: clock.now() });
      return this.postNew(client, fact, { brought, bodyHash });
    });
    for (const { caseNumber } of posted.cases) this.casework.announcer.moved(caseNumber, true);
    return posted;
  }

  private async postNew(
    client: PoolClient,
    fact: ToPost,
    given: { brought: Brought; bodyHash: Buffer },
  ): Promise<Posted> {
    await lockAccountOf(client, fact);
    const job =
      fact.kind === 'payment' ? await recordPayment(client, fact) : await recordReturnedPayment(client, fact);
    const { isNew } = job;
    const told = accountFact(fact, job);
    const cases = isNew
      ? [await this.tell(client, job.caseNumber, { fact: told, brought: given.brought })]
      : [];
    const posted: Posted = { payment: fact.payment, account: job.account, isNew, cases };
    await client.query(
      'INSERT INTO accepted_commands (caller, id, case_number, body_hash, answer, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        callerOf(given.brought),
        given.brought.id,
        job.caseNumber,
        given.bodyHash,
        JSON.stringify(posted),
        this.casework.doors.clock.now(),
      ],
    );
    return posted;
  }

  /** Decides a fact in one case. A case whose decision fails is undone alone, and a person is asked to look. */
  private async tell(
    client: PoolClient,
    caseNumber: string,
    given: { fact: AccountFact; brought: Brought },
  ): Promise<Posted['cases'][number]> {
    await client.query('SELECT FROM cases WHERE case_number = $1 FOR NO KEY UPDATE', [caseNumber]);
    const read = await readCase(client, caseNumber, {
      caller: callerOf(given.brought),
      id: given.brought.id,
    });
    const process = this.casework.doors.processes.of(caseNumber);
    await client.query('SAVEPOINT one_case');
    try {
      const command = { kind: 'fact', fact: given.fact } as const;
      const decided = await this.casework.decide(process, read, { command, brought: given.brought });
      await this.write(client, read, decided);
      return { caseNumber, did: 'decided', openStages: openStagesOf(decided) };
    } catch (error) {
      if (isOfTheConnection(error)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT one_case');
      const left = fell(read.state, this.leftToAPerson(read, given));
      await this.write(client, read, left);
      return { caseNumber, did: 'left to a person', openStages: openStagesOf(left) };
    }
  }

  private async write(client: PoolClient, read: CaseRead, decided: Decided): Promise<void> {
    const listed = this.casework.doors.processes.of(read.state.head.caseNumber).listed(decided.state);
    await writeCase(client, {
      ...decided,
      listed,
      before: read.hash,
      isNews: isNews(read.state, decided.state),
    });
  }

  private leftToAPerson(read: CaseRead, given: { fact: AccountFact; brought: Brought }): EntryBody {
    const { payment, kind } = given.fact;
    const now = this.casework.doors.clock.now();
    const at = now > read.state.at ? now : read.state.at;
    const toDo = {
      what: `decide by hand: ${kind} ${payment}`,
      role: read.state.head.owner,
      about: payment,
      raisedAt: at,
    };
    const key = String(Object.keys(read.state.toDos).length + 1);
    return {
      version: entryVersion,
      at,
      actor: given.brought.caller,
      act: { kind: 'fact left to a person', payment },
      changes: [{ of: 'toDos', key, is: toDo }],
      decisions: [],
    };
  }
}

/** The account of an invoice or payment never changes, so it may be read before it is locked. */
async function lockAccountOf(client: PoolClient, fact: ToPost): Promise<void> {
  const [table, column, key] =
    fact.kind === 'payment'
      ? (['invoices', 'number', fact.invoice] as const)
      : (['payments', 'payment', fact.payment] as const);
  await client.query(
    `SELECT FROM accounts WHERE number = (SELECT account FROM ${table} WHERE ${column} = $1) FOR NO KEY UPDATE`,
    [key],
  );
}

function accountFact(
  fact: ToPost,
  { purpose, refunds }: { purpose: string; refunds?: Unrefunded },
): AccountFact {
  const { payment } = fact;
  if (fact.kind === 'payment returned') {
    const { withdrawn = cents(0), paidOut = cents(0) } = refunds ?? {};
    const { kind, reason } = fact;
    return { kind, payment, reason, refundWithdrawn: withdrawn, refundPaidOut: paidOut };
  }
  const { invoice, amount, tender, receivedAt } = fact;
  return { kind: 'payment', payment, invoice, purpose, amount, tender, receivedAt };
}

const openStagesOf = ({ state }: Decided): string[] =>
  Object.entries(state.stages)
    .filter(([, stage]) => stage.status === 'open')
    .map(([name]) => name);

/** A lost connection or a deadlock ends the whole transaction: it is no verdict on the case. */
const isOfTheConnection = (error: unknown): boolean => {
  const code = (error as { code?: string }).code ?? '';
  return /^(08|40|57|XX)/.test(code) || code === 'ECONNRESET';
};
