import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import { byTime } from '../../libs/domain/src/cases/by-time.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Actor, Facts } from '../../libs/domain/src/cases/state.js';
import { cents } from '../../libs/domain/src/money.js';
import { ServiceAccount } from '../support/service-account.js';
import type { Town } from '../support/town.js';
import { TownCase } from '../support/town-case.js';
import { rests } from './runs-of-cases.js';
import { partner, type Place } from './slow-partner.js';

const counselor: Actor = { name: 'Ana', role: 'credit counselor' };
const supervisor: Actor = { name: 'Sam', role: 'supervisor' };
const crew: Actor = { name: 'crew 7', role: 'partner' };

/** An account of a town that owes $400.00, and the case of it of which a call is held open. */
export class HeldAccount {
  private opened: TownCase | undefined;
  private holds: { call: string; place: Place } | undefined;

  private constructor(
    private readonly town: Town,
    readonly number: string,
  ) {}

  static async owing(town: Town, number: string): Promise<HeldAccount> {
    const account = await ServiceAccount.opened(
      town.store,
      (work) => inTransaction(town.store, work),
      number,
    );
    await account.bills('2028-12-10', { electric: 40_000 }, { number: `${number}/bill` });
    return new HeldAccount(town, number);
  }

  get case(): TownCase {
    if (!this.opened) throw new Error(`${this.number} has no case yet`);
    return this.opened;
  }

  /** From now on such a call is held open there: of the case that there is, or of the one that is opened. */
  isToHold(call: string, place: Place): void {
    this.holds = { call, place };
    if (this.opened) partner.hold(this.opened.number, call, place);
  }

  /** A disconnection is begun, with its first notice. */
  async isThreatened(): Promise<void> {
    await this.opens('severance', { service: 'electric', premise: `P-${this.number.slice(2)}` });
  }

  /** Calls, and agrees to a year. */
  async isArranged(): Promise<void> {
    await this.opens('hardship arrangement', {});
    for (const command of [
      { kind: 'verify caller', as: 'holder', method: 'photo identification' },
      { kind: 'record interview', answers: 'I-1', results: [] },
      { kind: 'offer' },
      { kind: 'accept', offer: '12 months, bill due date', agreed: 'by phone' },
    ] satisfies Command[])
      await this.does(command);
  }

  async isPledged(): Promise<void> {
    const opening = { utility: 'APS', account: this.number, facts: { agency: 'A-1', amount: 10_000 } };
    await this.town.casework.open('pledge', opening, { caller: counselor, id: this.town.nextId() });
  }

  /** An agency has promised, and the day on which it is reminded has come. */
  async waitsForAnAgency(): Promise<void> {
    await this.opens('pledge', { agency: 'A-1', amount: 10_000 });
    const { dues } = await this.case.state();
    for (const [due, { name, kind, at }] of Object.entries(dues))
      if (name === 'pledge: reminder') await this.does({ kind, due, at }, byTime);
  }

  does(command: Command, caller = counselor): Promise<unknown> {
    return this.case.does(command, caller);
  }

  /** What the crew says of the order that it has. */
  async crewIsDone(outcome: 'done' | 'refused at door' = 'done'): Promise<void> {
    const { items } = await this.case.state();
    const out = Object.values(items).find(({ name, ended }) => name.startsWith('order ') && !ended);
    await this.does({ kind: 'field answer', order: out?.name ?? 'none', outcome }, crew);
  }

  /** The agency sends what it has promised. */
  agencyPays(): Promise<string> {
    return this.pays(10_000, { agency: 'A-1', pledge: this.case.number });
  }

  async pays(amount: number, by: { agency?: string; pledge?: string } = {}): Promise<string> {
    const payment = this.town.nextId();
    const paid = { payment, account: this.number, amount: cents(amount), tender: 'cash', ...by };
    await this.money.pay({ ...paid, receivedAt: this.town.now }, { caller: supervisor, id: payment });
    return payment;
  }

  async takesBack(payment: string): Promise<void> {
    const back = { account: this.number, payment, reason: 'insufficient funds', at: this.town.now };
    await this.money.takeBack(back, { caller: supervisor, id: this.town.nextId() });
  }

  rests(): Promise<void> {
    return rests(this.case);
  }

  private get money(): ServiceMoney {
    return new ServiceMoney(new AccountPosting(this.town.casework));
  }

  private async opens(process: string, facts: Facts): Promise<void> {
    const opening = { utility: 'APS', account: this.number, facts };
    const brought = { caller: counselor, id: this.town.nextId() };
    const { caseNumber } = await this.town.casework.open(process, opening, brought);
    this.opened = new TownCase(this.town, caseNumber);
    if (this.holds) partner.hold(caseNumber, this.holds.call, this.holds.place);
  }
}
