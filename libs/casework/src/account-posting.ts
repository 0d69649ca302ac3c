import type { PoolClient } from 'pg';
import { inBegunTransaction, inTransaction } from '../../billing-store/src/transaction.js';
import type { AllocationTerms } from '../../domain/src/accounts/allocation.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import type { LocalDate } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { Casework } from './casework.js';
import { countPosted, mayPost } from './policy-check.js';
import { TellingCases, type Told } from './telling-cases.js';

/** What a posting on an account came to. It is never refused for a case's sake. */
export interface ServicePosted {
  account: string;
  /** Whether it changed anything: what was posted before under the same key does not. */
  isNew: boolean;
  cases: Omit<Told, 'news'>[];
}

/** The same before it is committed. */
interface PostedWithin {
  account: string;
  isNew: boolean;
  cases: Told[];
}

/** On which account something is posted, as of when: the rules of that day hold. */
interface Where {
  account: string;
  at: Instant;
  brought: Brought;
  /** What the policy calls it, and the sum where it has limits. */
  act: { kind: string; amount?: number };
  /** Cases that closed upon what is taken back hear of it as well. */
  takesBack?: boolean;
  /** Accounts that whoever began the transaction has locked. */
  locked?: ReadonlyMap<string, LockedAccount>;
}

/** What is known of an account from the statement that has locked it. */
export interface LockedAccount {
  utility: string;
  cashOnlyUntil: LocalDate | null;
}

/** What is at hand while something is posted. */
export interface Posting {
  client: PoolClient;
  /** The account as it was locked. */
  locked: LockedAccount;
  rules: Rules;
  terms: AllocationTerms;
}

type Work = (posting: Posting) => Promise<boolean>;

/** Posts on an account and tells its cases, in one transaction that holds the account. */
export class AccountPosting {
  private readonly telling: TellingCases;

  constructor(readonly casework: Casework) {
    this.telling = new TellingCases(casework.doors);
  }

  async post(where: Where, work: Work): Promise<ServicePosted> {
    const { store } = this.casework.doors;
    const posted = inBegunTransaction(store, async (client) => {
      const locked = await beginWithAccount(client, where.account);
      return this.within(client, { ...where, locked }, work);
    });
    return this.announced(await posted);
  }

  /** The same where another account is changed as well: both are locked first, and the cases of both are told. */
  async postOnBoth(where: Where, other: string, work: Work): Promise<ServicePosted> {
    const told = await inTransaction(this.casework.doors.store, async (client) => {
      const locked = await lockAccounts(client, [where.account, other]);
      const { isNew, ...one } = await this.within(client, { ...where, locked }, work);
      const there = { ...where, account: other, locked };
      const two = await this.within(client, there, () => Promise.resolve(isNew));
      return { ...one, isNew, cases: [...one.cases, ...two.cases] };
    });
    return this.announced(told);
  }

  private announced(told: PostedWithin): ServicePosted {
    for (const { caseNumber, news } of told.cases) this.casework.announcer.moved(caseNumber, news);
    return { ...told, cases: told.cases.map(({ news: _, ...one }) => one) };
  }

  /** The same within a transaction that is begun. Whoever commits it announces the cases. */
  async within(
    client: PoolClient,
    { account, at, brought, act, takesBack = false, ...where }: Where,
    work: Work,
  ): Promise<PostedWithin> {
    const by = { brought, now: this.casework.doors.clock.now() };
    await mayPost(client, act, by);
    const locked = (where.locked ?? (await lockAccounts(client, [account]))).get(account);
    if (locked === undefined)
      throw new Problem('account/not-found', phrase`There is no billing account ${account}.`);
    const rules = await this.casework.doors.books.rulesFor(locked.utility, at);
    const judged = await this.telling.judge(client, account, brought);
    const isNew = await work({ client, locked, rules, terms: termsOf(rules) });
    if (isNew) await countPosted(client, act, by);
    const closedSince = takesBack ? '-infinity' : at;
    const told = isNew ? await this.telling.tellAll(client, account, { brought, closedSince }) : [];
    return { account, isNew, cases: byCase([...judged, ...told]) };
  }
}

/** What each case came to in the end, and whether anything of it is news. */
function byCase(told: readonly Told[]): Told[] {
  const last = new Map<string, Told>();
  for (const one of told) {
    const news = one.news || last.get(one.caseNumber)?.news === true;
    last.set(one.caseNumber, { ...one, news });
  }
  return [...last.values()];
}

/** Locks accounts in the order of their numbers; what is read of their money comes in a later statement. */
export async function lockAccounts(
  client: PoolClient,
  accounts: readonly string[],
): Promise<Map<string, LockedAccount>> {
  const { rows } = await client.query<LockedAccount & { number: string }>({
    name: 'lock accounts for money',
    text: `SELECT number, utility, cash_only_until AS "cashOnlyUntil" FROM accounts WHERE number = ANY ($1)
      ORDER BY number FOR NO KEY UPDATE`,
    values: [accounts],
  });
  return new Map(rows.map(({ number, ...locked }) => [number, locked]));
}

/** Begins a transaction and locks an account: both are sent in one go. */
async function beginWithAccount(client: PoolClient, account: string): Promise<Map<string, LockedAccount>> {
  const [, locked] = await Promise.all([client.query('BEGIN'), lockAccounts(client, [account])]);
  return locked;
}

const termsOf = (rules: Rules): AllocationTerms => ({
  order: rules.get('payment allocation'),
  programs: rules.get('assistance'),
});
