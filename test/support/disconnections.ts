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
import type { CaseState, Facts } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { instant, type Instant } from '../../libs/domain/src/time/instant.js';
import { hardshipArrangement } from '../../workflows/hardship-arrangement/process.js';
import { pledge } from '../../workflows/pledge/process.js';
import { protection } from '../../workflows/protection/process.js';
import { severance } from '../../workflows/severance/process.js';
import { freshDatabase } from './database.js';
import { ServiceAccount } from './service-account.js';
import { shelter } from './two-agreements.js';

/** A Tuesday morning out of the season, and the one on which the notices given then are old enough. */
const noticesOn = '2026-02-03T16:30:00Z';
const ordersOn = '2026-02-10T16:30:00Z';

/** Every look at it is a millisecond later: of two instants one is always the earlier. */
class TickingClock {
  private at = Date.parse(noticesOn);

  now(): Instant {
    return instant(++this.at);
  }

  skipTo(then: string): void {
    this.at = Math.max(this.at, Date.parse(then));
  }
}

/** An account with an order to cut it that may go, and its other cases. */
export interface Threatened {
  account: string;
  severance: string;
  /** An arrangement that was offered. */
  offer: string;
}

/** A store with many accounts about to be cut, used by many connections through the doors of the product. */
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
    const processes = new Processes([cutting, pledge, protection, hardshipArrangement, shelter]);
    const { clock } = this;
    this.casework = new Casework({ store, processes, clock, books: new RuleBooks(store) });
    this.money = new ServiceMoney(new AccountPosting(this.casework));
  }

  /** With eight connections to a database of its own. */
  static async begun(by: { severance: Process } = { severance }): Promise<Disconnections> {
    const { url, drop } = await freshDatabase();
    const store = await dataSource(url, { poolSize: 8 }).initialize();
    await inTransaction(store, (client) => loadRuleBook(client, apsRuleBook));
    return new Disconnections(store, by.severance, drop);
  }

  async ends(): Promise<void> {
    await this.casework.announcer.flush();
    await this.store.destroy();
    await this.drop();
  }

  /** So many accounts, all with their notices given and old enough. */
  async threatens(many: number): Promise<Threatened[]> {
    const numbers = Array.from({ length: many }, (_, index) => `A-${index + 1}`);
    const threatened: Threatened[] = [];
    for (let next = 0; next < many; next += 8) {
      threatened.push(...(await Promise.all(numbers.slice(next, next + 8).map((one) => this.threaten(one)))));
    }
    return threatened;
  }

  /** The morning on which orders may go. */
  comesToOrders(): void {
    this.clock.skipTo(ordersOn);
  }

  private async threaten(account: string): Promise<Threatened> {
    const inOne = <R>(work: Parameters<typeof inTransaction<R>>[1]) => inTransaction(this.store, work);
    const opened = await ServiceAccount.opened(this.store, inOne, account);
    const bill = opened.bill('2025-12-20', { electric: 40_000 }, { number: `B-${account}` });
    await this.money.bill(bill, this.by('supervisor'));
    const cutting = await this.opens('severance', account, { service: 'electric' });
    await this.performs(cutting);
    await this.performs(cutting);
    for (let tries = 0; tries < 2; tries++) {
      await this.does(cutting, { kind: 'contact', by: 'phone', reached: true });
    }
    return { account, severance: cutting, offer: await this.opens('shelter', account, {}) };
  }

  async opens(process: string, account: string, facts: Facts): Promise<string> {
    const opened = await this.casework.open(process, { utility: 'APS', account, facts }, this.by());
    return opened.caseNumber;
  }

  async does(caseNumber: string, command: Command): Promise<void> {
    await this.casework.apply(caseNumber, command, this.by());
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
    return this.money.pay(paid, this.by('supervisor'));
  }

  /** A worker performs what a case owes at this moment. */
  async performs(caseNumber: string): Promise<void> {
    const { effects } = await this.state(caseNumber);
    for (const [effect, { state, name }] of Object.entries(effects)) {
      if (state !== 'owed' || !(await this.tries(this.does(caseNumber, { kind: 'begin', effect })))) continue;
      if (name === 'ask the interlock') await this.tries(this.does(caseNumber, { kind: 'dispatch' }));
      await this.tries(this.does(caseNumber, { kind: 'done', effect, fields: { stopped: true } }));
    }
  }

  async state(caseNumber: string): Promise<CaseState> {
    const [row] = await this.store.query<[{ state: string }]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    return JSON.parse(row.state) as CaseState;
  }

  private by(role = 'credit counselor') {
    return { caller: { name: 'Ana', role }, id: this.nextId() };
  }

  nextId(): string {
    return `command ${++this.ids}`;
  }
}
