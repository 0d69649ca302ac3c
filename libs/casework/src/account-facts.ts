import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import {
  recordPayment,
  recordReturnedPayment,
  type NewPayment,
  type ReturnedPayment,
} from '../../billing-store/src/ledger/job-money.js';
import { readAnswered } from '../../billing-store/src/cases/read-case.js';
import type { Unrefunded } from '../../billing-store/src/ledger/refunds.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { AccountFact, Brought } from '../../domain/src/cases/command.js';
import { cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Casework } from './casework.js';
import { callerOf } from './doors.js';
import { mayPost } from './policy-check.js';
import { TellingCases, type Told } from './telling-cases.js';

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
  private readonly telling: TellingCases;

  constructor(private readonly casework: Casework) {
    this.telling = new TellingCases(casework.doors);
  }

  /** Posts a fact. Repeated under the same id, or under the same payment key, it is posted once. */
  async post(fact: ToPost, brought: Brought): Promise<Posted> {
    const bodyHash = createHash('sha256').update(JSON.stringify(fact)).digest();
    const by = { caller: callerOf(brought), id: brought.id };
    const posted = await inTransaction(this.casework.doors.store, async (client) => {
      const answered = await readAnswered(client, by);
      if (answered && !answered.bodyHash.equals(bodyHash)) {
        throw new Problem('command/id-reused', phrase`This command id was used before, with another body.`);
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
    const about = `${told.kind} ${fact.payment}`;
    const happened = { command: { kind: 'fact', fact: told }, brought: given.brought, about } as const;
    const cases = isNew ? [seen(await this.telling.tell(client, job.caseNumber, happened))] : [];
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

const seen = ({ caseNumber, did, openStages }: Told): Posted['cases'][number] => ({
  caseNumber,
  did,
  openStages,
});
