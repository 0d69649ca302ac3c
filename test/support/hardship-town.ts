import { loadRuleBook } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import type { PastArrangement } from '../../libs/domain/src/accounts/standing.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Wanted } from '../../libs/domain/src/arrangements/commands.js';
import type { RunningInstallment } from '../../workflows/hardship-arrangement/installments.js';
import { hardshipArrangement } from '../../workflows/hardship-arrangement/process.js';
import { severance } from '../../workflows/severance/process.js';
import { cents } from '../../libs/domain/src/money.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import { cutOff, isBack, workersCanBeCutOff } from './cut-off.js';
import { marshAndMesa } from './marsh-and-mesa.js';
import { ServiceAccount } from './service-account.js';
import { Town, type TownOptions } from './town.js';
import { TownCase } from './town-case.js';

const counselor = { name: 'R. Begay', role: 'credit counselor' };
const supervisor = { name: 'S. Okafor', role: 'supervisor' };

/** What is owed, to whom, and what is wanted of the terms. */
export interface Owing {
  utility?: string;
  owed: number;
  offer: string;
  wanted: Wanted;
}

/** A town whose cases are arrangements of accounts in arrears, and what follows when they are broken. */
export class HardshipTown {
  private accounts = 0;

  private alone: { until: Instant; now: () => Instant } | undefined;

  private constructor(readonly town: Town) {}

  /** Its worker can be away. */
  static async founded(more: Partial<TownOptions> = {}): Promise<HardshipTown> {
    workersCanBeCutOff();
    const town = await Town.founded({ process: hardshipArrangement, beside: [severance], ...more });
    await inTransaction(town.store, (client) => loadRuleBook(client, marshAndMesa));
    return new HardshipTown(town);
  }

  /** A household that owes for electricity since a while calls, and agrees to terms. */
  async arranges({ utility = 'APS', owed, offer, wanted }: Owing): Promise<TownArrangement> {
    const { store } = this.town;
    const number = `A-${++this.accounts}`;
    const account = await ServiceAccount.opened(store, (work) => inTransaction(store, work), number);
    await store.query('UPDATE accounts SET utility = $2 WHERE number = $1', [number, utility]);
    const daysAgo = (days: number): string =>
      new Date(Date.parse(this.town.now) - days * 86_400_000).toISOString().slice(0, 10);
    await account.bills(daysAgo(38), { electric: owed }, { number: `${number}/bill` });
    const arrangement = await TownArrangement.opened(this.town, account, { utility });
    await arrangement.agreesTo(offer, wanted);
    return arrangement;
  }

  /** The same household calls again, and agrees to terms that take the place of those before. */
  async arrangesAnew({ account, number }: TownArrangement, offer: string): Promise<TownArrangement> {
    const anew = await TownArrangement.opened(this.town, account, { utility: 'APS', takesOver: [number] });
    await anew.agreesTo(offer, {});
    return anew;
  }

  /** Worker and Temporal are away: only people's time passes. */
  async isAlone(limit: string): Promise<void> {
    const { clock } = this.town.parts;
    const until = await this.town.after(limit);
    cutOff(this.town);
    this.alone = { until, now: clock.now.bind(clock) };
    clock.now = () => until;
  }

  /** They are back, and find out how late it is. */
  async isBack(): Promise<void> {
    if (!this.alone) throw new Error('Nobody was away');
    const { until, now } = this.alone;
    isBack();
    await this.town.leapsTo(until);
    this.town.parts.clock.now = now;
    await this.town.settles();
  }

  closes(): Promise<void> {
    return this.town.closes();
  }
}

/** An arrangement of a town, and what comes to its account. */
export class TownArrangement extends TownCase {
  private constructor(
    town: Town,
    number: string,
    readonly account: ServiceAccount,
  ) {
    super(town, number);
  }

  static async opened(
    town: Town,
    account: ServiceAccount,
    { utility, ...facts }: { utility: string; takesOver?: string[] },
  ): Promise<TownArrangement> {
    const opening = { utility, account: account.number, facts };
    const brought = { caller: counselor, id: town.nextId() };
    const { caseNumber } = await town.casework.open('hardship arrangement', opening, brought);
    return new TownArrangement(town, caseNumber, account);
  }

  async agreesTo(offer: string, wanted: Wanted): Promise<void> {
    const { utility } = (await this.state()).head;
    const rules = await this.town.casework.doors.books.rulesFor(utility, this.town.now);
    const [method = ''] = rules.get('identity methods');
    await this.does({ kind: 'verify caller', as: 'holder', method }, counselor);
    await this.does({ kind: 'record interview', answers: 'I-1', results: [] }, counselor);
    await this.does({ kind: 'offer', ...wanted }, counselor);
    await this.does({ kind: 'accept', offer, agreed: 'by phone' }, counselor);
  }

  /** What only a counselor does. */
  async counsels(command: Command): Promise<void> {
    await this.does(command, counselor);
  }

  /** The account is closed with a final bill. */
  async isFinallyBilled(electric: number): Promise<void> {
    const { now } = this.town;
    const bill = this.account.bill(now.slice(0, 10), { electric }, { kind: 'final', at: now });
    const number = `${this.account.number}/final`;
    await this.money.bill({ ...bill, number }, { caller: supervisor, id: number });
  }

  private get money(): ServiceMoney {
    return new ServiceMoney(new AccountPosting(this.town.casework));
  }

  async pays(amount: number): Promise<void> {
    const id = this.town.nextId();
    await this.money.pay(
      {
        ...{ payment: id, account: this.account.number, amount: cents(amount), tender: 'cash' },
        receivedAt: this.town.now,
      },
      { caller: { name: 'counter', role: 'customer service representative' }, id },
    );
  }

  /** The installments in their order. */
  async installments(): Promise<(RunningInstallment & { amount: number; state: string })[]> {
    const { items } = await this.state();
    return Object.values(items)
      .map(({ fields, state }) => ({
        ...(fields as unknown as RunningInstallment & { amount: number }),
        state,
      }))
      .toSorted((one, other) => one.number - other.number);
  }

  async standings(): Promise<string[]> {
    return (await this.installments()).map(({ state }) => state);
  }

  /** The effects by which something is held back. */
  async held(): Promise<string[]> {
    const { effects } = await this.state();
    return Object.entries(effects).flatMap(([key, { stuck }]) => (stuck === 'document/held' ? [key] : []));
  }

  async agreed(): Promise<PastArrangement | undefined> {
    const { arrangements } = await this.account.money('2035-01-01');
    return arrangements.find(({ caseNumber }) => caseNumber === this.number);
  }

  /** How often each effect was performed. */
  async performed(): Promise<Record<string, number>> {
    const { effects } = await this.state();
    const count: Record<string, number> = {};
    for (const { name, state } of Object.values(effects))
      if (state === 'done') count[name] = (count[name] ?? 0) + 1;
    return count;
  }

  /** When the entry was made that found this. */
  async foundAt(what: string): Promise<Instant | undefined> {
    return (await this.journal()).find(({ act }) => act['found'] === what)?.at;
  }
}
