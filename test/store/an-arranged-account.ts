import { verify } from '../../libs/billing-store/src/journal/verify.js';
import { verifyLedger } from '../../libs/billing-store/src/ledger/verify-ledger.js';
import type { NewServicePayment } from '../../libs/billing-store/src/ledger/service-payments.js';
import { loadStandardBooks } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import { arrearsOf } from '../../libs/domain/src/accounts/arrears.js';
import type { Service } from '../../libs/domain/src/accounts/service.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import { cents } from '../../libs/domain/src/money.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { hardshipArrangement } from '../../workflows/hardship-arrangement/process.js';
import { noon, ServiceAccount } from '../support/service-account.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const caller = { name: 'R. Begay', role: 'credit counselor' };

/** An account in arrears and the arrangement on it, through both doors of the casework on a store of its own. */
export class AnArrangedAccount {
  now: Instant = noon('2026-03-02');
  caseNumber = '';
  private ids = 0;
  private readonly casework: Casework;
  private readonly money: ServiceMoney;

  private constructor(
    readonly fresh: FreshStore,
    readonly account: ServiceAccount,
    private readonly number: string,
  ) {
    this.casework = new Casework({
      store: fresh.store,
      processes: new Processes([hardshipArrangement]),
      books: new RuleBooks(fresh.store),
      clock: { now: () => this.now },
    });
    this.money = new ServiceMoney(new AccountPosting(this.casework));
  }

  /** An account of APS with a bill that fell due on 12 February, in a store of its own. */
  static async owing(lines: Partial<Record<Service, number>>): Promise<AnArrangedAccount> {
    const fresh = await freshStore();
    await loadStandardBooks(fresh.store);
    return AnArrangedAccount.beside(fresh, 'A-1', lines);
  }

  /** The same in a store that is there. */
  static async beside(
    fresh: FreshStore,
    number: string,
    lines: Partial<Record<Service, number>>,
  ): Promise<AnArrangedAccount> {
    const account = await ServiceAccount.opened(fresh.store, fresh.inOne, number);
    const arranged = new AnArrangedAccount(fresh, account, number);
    await account.bills('2026-01-23', lines, { number: `${number}/bill` });
    return arranged;
  }

  /** The holder calls, is interviewed, and agrees to terms of so many months: the first installment is due on 12 March. */
  async isAgreed(months: number): Promise<void> {
    const opening = { utility: 'APS', account: this.number, facts: {} };
    const { caseNumber } = await this.casework.open('hardship arrangement', opening, this.brings());
    this.caseNumber = caseNumber;
    await this.does({ kind: 'verify caller', as: 'holder', method: 'photo identification' });
    await this.does({ kind: 'record interview', answers: 'I-1', results: [] });
    await this.does({ kind: 'offer', months });
    await this.does({ kind: 'accept', offer: `${months} months, bill due date`, agreed: 'by phone' });
  }

  async does(command: Command): Promise<void> {
    await this.casework.apply(this.caseNumber, command, this.brings());
  }

  /** The day comes, and with it all that fell due: the workflow sees to it. */
  async comesTo(day: string): Promise<void> {
    this.isAt(day);
    await this.does({ kind: 'take up' });
  }

  /** The day comes, and nobody has seen to anything. */
  isAt(day: string): void {
    this.now = noon(day);
  }

  /** Money comes in; it may have been received on an earlier day. */
  async pays(amount: number, more: Partial<NewServicePayment> = {}): Promise<void> {
    this.now = plusMilliseconds(this.now, 1);
    const payment = {
      payment: `${this.number}/P-${++this.ids}`,
      account: this.number,
      amount: cents(amount),
      tender: 'cash',
    };
    await this.money.pay({ ...payment, receivedAt: this.now, ...more }, this.brings());
  }

  async returns(payment: string): Promise<void> {
    this.now = plusMilliseconds(this.now, 1);
    const back = { account: this.number, payment, reason: 'insufficient funds', at: this.now };
    await this.money.takeBack(back, this.brings());
  }

  async isBilled(day: string, lines: Partial<Record<Service, number>>): Promise<void> {
    this.now = plusMilliseconds(this.now, 1);
    const bill = { ...this.account.bill(day, lines), at: this.now };
    await this.money.bill(bill, { ...this.brings(), caller: { name: 'the CIS', role: 'partner' } });
  }

  async state(): Promise<CaseState> {
    const [row] = await this.fresh.store.query<[{ state: string }]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [this.caseNumber],
    );
    return JSON.parse(row.state) as CaseState;
  }

  /** How the installments stand in their order, and how it ended if it did. */
  async standings(): Promise<string[]> {
    const { items, facts } = await this.state();
    const inOrder = Object.values(items).toSorted(
      (one, other) => Number(one.fields['number']) - Number(other.fields['number']),
    );
    const ended = typeof facts['ended'] === 'string' ? [facts['ended']] : [];
    return [...inOrder.map(({ state }) => state), ...ended];
  }

  /** What is open charge by charge, without the case's or the account's number before it. */
  async open(): Promise<Record<string, number>> {
    const open = await this.account.open('2099-01-01');
    const named = Object.entries(open).map(([key, amount]) => [
      key.replace(`${this.caseNumber}/`, '').replace(`${this.number}/`, ''),
      amount,
    ]);
    return Object.fromEntries(named) as Record<string, number>;
  }

  async arrears(): Promise<number> {
    const { charges } = await this.account.money(this.now.slice(0, 10));
    return arrearsOf(charges, localDate(this.now.slice(0, 10)), this.now).pastDue;
  }

  /** Everything that journal, ledger and lists say wrong of each other. */
  async findings(): Promise<unknown[]> {
    const found: unknown[] = [];
    const report = (finding: unknown): void => void found.push(finding);
    const listed = (state: CaseState) => hardshipArrangement.listed(state);
    await verify(this.fresh.store, { report, listed });
    await verifyLedger(this.fresh.store, { report, at: this.now });
    return found;
  }

  private brings() {
    return { caller, id: `${this.number} command ${++this.ids}` };
  }
}
