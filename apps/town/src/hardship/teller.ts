import { namePerson } from '../../../../libs/billing-store/src/accounts/people.js';
import type { NewBill } from '../../../../libs/billing-store/src/ledger/bills.js';
import { inTransaction } from '../../../../libs/billing-store/src/transaction.js';
import type { CaseState, Facts } from '../../../../libs/domain/src/cases/state.js';
import type { Command } from '../../../../libs/domain/src/cases/command.js';
import { cents, type Cents } from '../../../../libs/domain/src/money.js';
import { addDays, dateOf, type LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { noonOf } from '../service/bills.js';
import type { Home } from '../service/homes.js';
import type { TownLedger } from '../service/town-ledger.js';
import type { TownLife } from '../year.js';

/** What somebody of the utility does in a case. */
export type By = 'credit counselor' | 'supervisor' | 'customer service representative' | 'partner';

/** One of them is away on the town's today. */
export const counselors = { here: 'Lucía Fuentes', away: 'L. Nakai' };

const people: Readonly<Record<Exclude<By, 'credit counselor'>, string>> = {
  supervisor: 'A. Whitfield',
  'customer service representative': 'J. Redhouse',
  partner: 'field crew 12',
};

/** Brings about what is told of one home: opens cases, gives commands and pays, each at the instant that the town has reached. */
export class Teller {
  private count = 0;

  constructor(
    private readonly life: TownLife,
    private readonly ledger: TownLedger,
    readonly home: Home,
  ) {}

  get today(): LocalDate {
    return dateOf(this.life.rules.calendar(), this.life.clock.now());
  }

  /** Noon of the day so many days on; never the same noon again. */
  later(days: number): Instant {
    return noonOf(this.dayIn(days));
  }

  dayIn(count: number): LocalDate {
    return addDays(this.life.rules.calendar(), this.today, { count, unit: 'calendar days' });
  }

  async opens(kind: string, facts: Facts, by: By = 'credit counselor'): Promise<string> {
    const { account, supplier } = this.home;
    const opening = { utility: supplier.utility, account, assignee: this.counselor, facts };
    const { caseNumber } = await this.life.casework.open(kind, opening, this.brought(by));
    return caseNumber;
  }

  async does(caseNumber: string, command: Command, by: By = 'credit counselor'): Promise<void> {
    await this.life.casework.apply(caseNumber, command, this.brought(by));
  }

  /** Does what was promised last. */
  async keepsWord(caseNumber: string): Promise<void> {
    const { toDos } = await this.stateOf(caseNumber);
    const [toDo] = Object.entries(toDos).findLast(([, { about }]) => about.startsWith('promise/')) ?? [];
    if (toDo !== undefined) await this.does(caseNumber, { kind: 'to do done', toDo });
  }

  async pays(
    amount: number,
    { tender = 'cash', ...more }: { agency?: string; pledge?: string; tender?: string } = {},
  ): Promise<string> {
    const at = this.life.clock.now();
    const { account } = this.home;
    const payment = `paid/${account}/${++this.count}`;
    const money = { payment, account, amount: cents(amount), receivedAt: at, ...more };
    await this.ledger.postAll(account, [{ at, payment: { ...money, tender, channel: 'counter' } }]);
    return payment;
  }

  /** The bank takes a payment back. */
  async isReturned(payment: string): Promise<void> {
    const at = this.life.clock.now();
    const { account } = this.home;
    const takenBack = { account, payment, reason: 'insufficient funds', at };
    await this.ledger.postAll(account, [{ at, takenBack }]);
  }

  /** Somebody is to be told before service is cut. */
  async namesDesignee(name: string, address: string): Promise<void> {
    const { account } = this.home;
    const person = { kind: 'third-party designee', name, address } as const;
    await inTransaction(this.life.casework.doors.store, (client) =>
      namePerson(client, { account, person, at: this.life.clock.now() }, this.brought('credit counselor')),
    );
  }

  /** What could not be done by itself is settled by a person. */
  async settlesByHand(caseNumber: string): Promise<void> {
    const { effects } = await this.stateOf(caseNumber);
    for (const [effect, { stuck }] of Object.entries(effects))
      if (stuck !== undefined) await this.does(caseNumber, { kind: 'go on', effect, settledByHand: true });
  }

  /** A last bill for the days since the one before. */
  async movesOut(): Promise<void> {
    const at = this.life.clock.now();
    const { account, number, supplier } = this.home;
    const lines = supplier.services.map((service) => ({
      ...{ service, kind: 'service' as const, amount: cents(2_140) },
    }));
    const bill: NewBill = {
      ...{ number: `B-${number}-final`, account, kind: 'final', at, lines, issuedOn: this.today },
      ...{ dueOn: this.dayIn(supplier.daysToPay), periodFrom: this.dayIn(-12), periodTo: this.today },
    };
    await this.ledger.postAll(account, [{ at, bill }]);
  }

  /** What is open of all that falls due up to a day. */
  async owedBy(day: LocalDate): Promise<Cents> {
    const [{ owed }] = await this.life.casework.doors.store.query<[{ owed: string }]>(
      `SELECT coalesce(sum(e.amount), 0)::text AS owed FROM charges c JOIN ledger_entries e ON e.ledger_account = c.ledger_account
       WHERE c.account = $1 AND c.due_on <= $2`,
      [this.home.account, day],
    );
    return cents(Math.max(0, Number(owed)));
  }

  async stateOf(caseNumber: string): Promise<CaseState> {
    const [row] = await this.life.casework.doors.store.query<{ state: string }[]>(
      'SELECT state::text AS state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    return JSON.parse(row?.state ?? '{}') as CaseState;
  }

  /** The phase in which a case stands; nothing when it is closed. */
  async phaseOf(caseNumber: string): Promise<string | undefined> {
    const { stages } = await this.stateOf(caseNumber);
    return Object.entries(stages).find(([, { status }]) => status === 'open')?.[0];
  }

  /** The open case of a process that has been opened for this home. */
  async openCase(process: string): Promise<string | undefined> {
    const rows = await this.life.casework.doors.store.query<{ number: string }[]>(
      `SELECT case_number AS number FROM cases WHERE account = $1 AND process = $2 AND status <> 'closed'`,
      [this.home.account, process],
    );
    return rows[0]?.number;
  }

  /** Every third home is the other counselor's. */
  private get counselor(): string {
    return this.home.number % 3 === 0 ? counselors.away : counselors.here;
  }

  private brought(by: By) {
    const name = by === 'credit counselor' ? this.counselor : people[by];
    return { caller: { name, role: by }, id: `${this.home.account} ${++this.count}` };
  }
}
