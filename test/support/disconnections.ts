import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { loadRuleBook } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import { byTime } from '../../libs/domain/src/cases/by-time.js';
import type { Actor, CaseState, Effect, Facts } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { instant, type Instant } from '../../libs/domain/src/time/instant.js';
import { hardshipArrangement } from '../../workflows/hardship-arrangement/process.js';
import { pledge } from '../../workflows/pledge/process.js';
import { protection } from '../../workflows/protection/process.js';
import { severance } from '../../workflows/severance/process.js';
import { freshDatabase } from './database.js';
import { ServiceAccount } from './service-account.js';

/** A Tuesday morning out of the season. */
const firstMorning = '2026-02-03T16:30:00Z';

const counselor: Actor = { name: 'Ana', role: 'credit counselor' };
export const supervisor: Actor = { name: 'Sam', role: 'supervisor' };
export const crew: Actor = { name: 'crew 7', role: 'partner' };

/** Every look at it is a millisecond later: of two instants one is always the earlier. */
class TickingClock {
  private at = Date.parse(firstMorning);

  now(): Instant {
    return instant(++this.at);
  }

  skipTo(then: string): void {
    this.at = Math.max(this.at, Date.parse(then));
  }
}

/** A store with many accounts that owe enough to be cut, used by many connections through the doors of the product. */
export class Disconnections {
  readonly clock = new TickingClock();
  readonly casework: Casework;
  readonly money: ServiceMoney;
  private ids = 0;

  private constructor(
    readonly store: DataSource,
    cutting: Process,
    private readonly drop: () => Promise<void>,
  ) {
    const processes = new Processes([cutting, pledge, protection, hardshipArrangement]);
    const { clock } = this;
    this.casework = new Casework({ store, processes, clock, books: new RuleBooks(store) });
    this.money = new ServiceMoney(new AccountPosting(this.casework));
  }

  /** With so many connections to a database of its own. */
  static async begun(by: { severance: Process } = { severance }, connections = 8): Promise<Disconnections> {
    const { url, drop } = await freshDatabase();
    const store = await dataSource(url, { poolSize: connections }).initialize();
    await inTransaction(store, (client) => loadRuleBook(client, apsRuleBook));
    return new Disconnections(store, by.severance, drop);
  }

  async ends(): Promise<void> {
    await this.casework.announcer.flush();
    await this.store.destroy();
    await this.drop();
  }

  /** An account that has owed $400.00 for electricity since 9 January. */
  async owing(account: string, customerClass: 'residential' | 'business' = 'residential'): Promise<void> {
    const inOne = <R>(work: Parameters<typeof inTransaction<R>>[1]) => inTransaction(this.store, work);
    await ServiceAccount.opened(this.store, inOne, account);
    await this.store.query('UPDATE accounts SET customer_class = $2 WHERE number = $1', [
      account,
      customerClass,
    ]);
    await this.bills(account, '2025-12-20', 40_000);
  }

  bills(account: string, day: string, electric: number): Promise<unknown> {
    const opened = new ServiceAccount(account, (work) => inTransaction(this.store, work));
    const bill = opened.bill(day, { electric }, { number: this.nextId() });
    return this.money.bill({ ...bill, at: this.clock.now() }, this.by(supervisor));
  }

  async opens(process: string, account: string, facts: Facts): Promise<string> {
    const opened = await this.casework.open(process, { utility: 'APS', account, facts }, this.by());
    return opened.caseNumber;
  }

  async does(caseNumber: string, command: Command, caller: Actor = counselor): Promise<void> {
    await this.casework.apply(caseNumber, command, this.by(caller));
  }

  /** Whether it was taken; whatever is not a refusal is thrown. */
  async tries(work: Promise<unknown>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  pays(account: string, amount: number, payment: string): Promise<unknown> {
    const receivedAt = this.clock.now();
    const paid = { payment, account, amount: amount as never, tender: 'cash', receivedAt };
    return this.money.pay(paid, this.by(supervisor));
  }

  takesBack(account: string, payment: string): Promise<unknown> {
    const back = { account, payment, reason: 'insufficient funds', at: this.clock.now() };
    return this.money.takeBack(back, this.by(supervisor));
  }

  /** A worker performs what a case owes at this moment. */
  async performs(caseNumber: string): Promise<void> {
    const state = await this.state(caseNumber);
    for (const [key, effect] of Object.entries(state.effects)) {
      if (effect.state !== 'owed') continue;
      if (!(await this.tries(this.does(caseNumber, { kind: 'begin', effect: key }, byTime)))) continue;
      await this.tries(this.calls(state, effect));
      const fields = { stopped: true };
      await this.tries(this.does(caseNumber, { kind: 'done', effect: key, fields }, byTime));
    }
  }

  /** What a call brings about in the store itself; others are heard by partners alone. */
  private async calls({ head, facts }: CaseState, { name, details }: Effect): Promise<void> {
    const { caseNumber, account = '' } = head;
    if (name === 'ask the interlock') await this.does(caseNumber, { kind: 'dispatch' }, byTime);
    if (name !== 'open severance') return;
    const brokenAt = facts['endedAt'] ?? this.clock.now();
    const cut = { service: String(details?.['of']), arrangement: caseNumber, brokenAt };
    await this.opens('severance', account, cut);
  }

  async state(caseNumber: string): Promise<CaseState> {
    const [row] = await this.store.query<[{ state: string }]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    return JSON.parse(row.state) as CaseState;
  }

  /** The cases of an account that are not closed, the latest last. */
  casesOf(account: string): Promise<{ caseNumber: string; process: string }[]> {
    return this.store.query(
      `SELECT case_number AS "caseNumber", process FROM cases WHERE account = $1 AND status <> 'closed' ORDER BY opened_at`,
      [account],
    );
  }

  private by(caller: Actor = counselor) {
    return { caller, id: this.nextId() };
  }

  nextId(): string {
    return `command ${++this.ids}`;
  }
}
