import type { DataSource } from 'typeorm';
import { loadStandardBooks } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import type { Service } from '../../libs/domain/src/accounts/service.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { cents } from '../../libs/domain/src/money.js';
import { localDate, type LocalDate } from '../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../libs/domain/src/time/instant.js';
import { hardshipArrangement } from '../../workflows/hardship-arrangement/process.js';
import { severance } from '../../workflows/severance/process.js';
import { freshId } from './workload.js';

const day = 86_400_000;

/** The date so many days from now. */
export const dateIn = (days: number): LocalDate =>
  localDate(new Date(Date.now() + days * day).toISOString().slice(0, 10));

export const morningOf = (date: LocalDate): Instant => instant(`${date}T17:00:00.000Z`);

const counselor = { name: 'Rosa Delgado', role: 'credit counselor' };
const cis = { name: 'customer information system', role: 'partner' };

/** The doors for arrangements and disconnections, with a clock that stands where it is set. */
export class Collections {
  now = morningOf(dateIn(-160));
  readonly casework: Casework;
  readonly money: ServiceMoney;

  private constructor(readonly store: DataSource) {
    this.casework = new Casework({
      store,
      processes: new Processes([hardshipArrangement, severance]),
      books: new RuleBooks(store),
      clock: { now: () => this.now },
    });
    this.money = new ServiceMoney(new AccountPosting(this.casework));
  }

  static async on(store: DataSource): Promise<Collections> {
    await loadStandardBooks(store);
    return new Collections(store);
  }

  /** An account that takes a service and owes one bill for it. */
  async owing(
    account: string,
    { utility, service, dueOn }: { utility: string; service: Service; dueOn: LocalDate },
  ): Promise<void> {
    const at = this.now;
    await this.store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('CU-1', 'Rosa Delgado', 'residential', $1) ON CONFLICT DO NOTHING`,
      [at],
    );
    await this.store.query(
      `INSERT INTO premises (number, utility, address, city) VALUES ('PR-1', $1, '1 W Palm Lane', 'Phoenix') ON CONFLICT DO NOTHING`,
      [utility],
    );
    await this.store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ($1, $2, 'CU-1', $3)`,
      [account, utility, at],
    );
    await this.store.query(
      `INSERT INTO service_points (number, premise, commodity, details) VALUES ($1, 'PR-1', $2, '{}')`,
      [`SP/${account}`, service],
    );
    await this.store.query(
      `INSERT INTO services (key, service_point, account, status, starts_at) VALUES ($1, $1, $2, 'active', $3)`,
      [`SP/${account}`, account, at],
    );
    const issuedOn = localDate(at.slice(0, 10));
    const period = { periodFrom: issuedOn, periodTo: issuedOn, issuedOn, dueOn, at };
    const lines = [{ service, kind: 'service' as const, amount: cents(45_000) }];
    const bill = { number: `B/${account}`, account, kind: 'regular' as const, ...period, lines };
    await this.money.bill(bill, { caller: cis, id: freshId() });
  }

  async opens(process: string, account: string, facts: { [name: string]: string }): Promise<string> {
    const utility = await this.utilityOf(account);
    const opening = { utility, account, facts };
    const { caseNumber } = await this.casework.open(process, opening, { caller: counselor, id: freshId() });
    return caseNumber;
  }

  does(caseNumber: string, command: Command, id = freshId()) {
    return this.casework.apply(caseNumber, command, { caller: counselor, id });
  }

  async pays(account: string, amount: number): Promise<void> {
    const payment = freshId();
    const money = { payment, account, amount: cents(amount), tender: 'card', receivedAt: this.now };
    await this.money.pay(money, { caller: cis, id: payment });
  }

  /** What a case owes to others is done, in the journal alone. */
  async settles(caseNumber: string, names: (name: string) => boolean): Promise<void> {
    const { effects } = await this.stateOf(caseNumber);
    for (const [effect, { name, state }] of Object.entries(effects)) {
      if (state !== 'owed' || !names(name)) continue;
      await this.does(caseNumber, { kind: 'begin', effect });
      await this.does(caseNumber, { kind: 'done', effect });
    }
  }

  async stateOf(caseNumber: string): Promise<CaseState> {
    const [row] = await this.store.query<{ state: string }[]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    return JSON.parse(row?.state ?? '{}') as CaseState;
  }

  private async utilityOf(account: string): Promise<string> {
    const [row] = await this.store.query<{ utility: string }[]>(
      'SELECT utility FROM accounts WHERE number = $1',
      [account],
    );
    return row?.utility ?? '';
  }
}
