import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { runningDues, type Process } from '../../../libs/domain/src/cases/process.js';
import { pledge } from '../../../workflows/pledge/process.js';
import { protection } from '../../../workflows/protection/process.js';
import { severance } from '../../../workflows/severance/process.js';
import { Chance } from '../../faults/seeds.js';
import { Office, counselor } from './a-small-office.js';
import { aBill, anAccount, paid, returned } from './a-town-account.js';
import { arranged, endOfHold, orderOutIn, type Lived, type OrderOut } from './seen-from-outside.js';
import { forbids, openOf, type Happened } from './what-happened.js';

const hour = 3_600_000;
const day = 24 * hour;

/** One account that lives through things in random order, twice or late; the field cuts whatever order it has. */
export class WildLife {
  readonly lived: Lived = { wrongful: [], handed: 0, cut: 0, recalled: 0, refused: 0 };
  readonly told: Happened = { bills: [], payments: [], holds: [], notices: {}, tries: 0 };
  private readonly office: Office;
  private readonly number: string;
  private readonly chance: Chance;
  private readonly holders: { caseNumber: string; hold: Happened['holds'][number] }[] = [];

  constructor(seed: number, process: Process = severance) {
    this.chance = new Chance(seed);
    const start = Date.parse('2026-01-07T16:30:00Z') + this.chance.below(150) * day;
    const dueOn = new Date(start - 25 * day).toISOString().slice(0, 10);
    this.told.bills.push({ key: 'B-1/electric', amount: 30_000 + this.chance.below(3) * 5_000, dueOn });
    const account = anAccount('electric', {
      charges: this.told.bills.map(({ key, amount }) => aBill(key, amount, dueOn)),
    });
    this.office = new Office(apsRuleBook, account, instant(start));
    this.number = this.office.open(process, { service: 'electric' });
  }

  live(steps: number): Lived {
    this.perform();
    this.tryCustomer();
    this.tryCustomer();
    // Three days after the first it is the final notice's turn.
    this.moves(4 * day);
    this.office.timeComes(this.number);
    this.perform();
    if (this.chance.below(8) > 0) this.becomesReady();
    for (let left = steps; left > 0; left--) {
      this.chance.one(this.deeds)();
      this.looksAtTheField();
    }
    return this.lived;
  }

  /** The notices are old enough, and it is an hour at which orders may go. */
  private becomesReady(): void {
    this.moves(7 * day);
    while (new Date(this.at).getUTCDay() !== 2) this.moves(day);
    this.office.timeComes(this.number);
    if (this.chance.below(2) > 0) this.toTheField();
  }

  private get at(): number {
    return Date.parse(this.office.now);
  }

  private readonly toTheDay = (): void =>
    this.moves(day - (this.at % day) + 15 * hour + this.chance.below(8) * hour);
  private readonly toTheDue = (): void => {
    const due = runningDues(this.office.of(this.number).state)[0];
    if (due) this.moves(Math.max(0, Date.parse(due[1].at) - this.at) + this.chance.below(2) * hour);
    this.office.timeComes(this.number);
  };
  private readonly toTheField = (): void => {
    this.dispatch();
    this.perform();
  };

  private readonly deeds: (() => void)[] = [
    () => this.moves(this.chance.below(3) * hour),
    this.toTheDay,
    this.toTheDue,
    this.toTheDue,
    this.toTheDue,
    this.toTheField,
    this.toTheField,
    () => this.perform(),
    () => this.perform(),
    () => this.dispatch(),
    () => this.pay(),
    () => this.takeBack(),
    () => this.bill(),
    () => this.hold('pledge'),
    () => this.hold('medical claim'),
    () => this.hold('dispute'),
    () => this.hold('receipt'),
    () => this.lift(),
    () => this.arrange(),
    () => this.cut(),
    () => this.timeComesToAll(),
  ];

  private moves(by: number): void {
    this.office.now = instant(this.at + by);
  }

  private timeComesToAll(): void {
    for (const [caseNumber] of this.office.cases) this.office.timeComes(caseNumber);
  }

  private tryCustomer(): void {
    if (this.office.tries(this.number, { kind: 'contact', by: 'phone', reached: true })) this.told.tries += 1;
  }

  private dispatch(): void {
    if (!this.office.tries(this.number, { kind: 'dispatch' })) this.lived.refused += 1;
  }

  /** The worker performs one call, and some calls twice. */
  private perform(): void {
    const effect = this.chance.one(this.office.owed(this.number));
    if (!effect) return;
    const { key, name } = effect;
    if (!this.office.tries(this.number, { kind: 'begin', effect: key })) return;
    if (name === 'order disconnection') this.handedOver();
    if (name === 'recall order') this.lived.recalled += 1;
    if (name === 'ask the interlock') this.office.tries(this.number, { kind: 'dispatch' });
    for (let times = 1 + this.chance.below(2); times > 0; times--) {
      this.office.tries(this.number, { kind: 'done', effect: key, fields: { stopped: true } });
    }
    this.noteNotice(key);
  }

  private noteNotice(key: string): void {
    if (key.includes('first disconnection notice')) this.told.notices = { first: this.at };
    if (key.includes('final disconnection notice')) this.told.notices.final = this.at;
  }

  private handedOver(): void {
    this.lived.handed += 1;
    this.mustBeFree('handed over');
  }

  private orderOut(): OrderOut | undefined {
    return orderOutIn(this.office.of(this.number).state);
  }

  /** Whatever has happened: an order that may still be carried out is forbidden by nothing. */
  private looksAtTheField(): void {
    const out = this.orderOut();
    if (out && this.at < out.until) this.mustBeFree('out');
  }

  private mustBeFree(how: string): void {
    const found = forbids(this.told, this.at);
    if (found.length > 0) this.lived.wrongful.push(`${how} at ${this.office.now}: ${found.join(', ')}`);
  }

  private cut(): void {
    const out = this.orderOut();
    if (!out?.isWithCrew || this.at >= out.until) return;
    this.mustBeFree('cut');
    this.lived.cut += 1;
    this.office.does(this.number, { kind: 'field answer', order: out.name, outcome: 'done' });
  }

  private bill(): void {
    const key = `B-${this.told.bills.length + 1}/electric`;
    const dueOn = new Date(this.at + 10 * day).toISOString().slice(0, 10);
    const amount = 5_000 + this.chance.below(20) * 1_000;
    this.told.bills.push({ key, amount, dueOn });
    const { account } = this.office;
    this.office.happens({ ...account, charges: [...account.charges, aBill(key, amount, dueOn)] });
  }

  private pay(): void {
    const amount = 1_000 + this.chance.below(40) * 1_000;
    const payment = `PM-${this.told.payments.length + 1}`;
    const took = new Map<string, number>();
    let rest = amount;
    for (const bill of this.told.bills.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))) {
      const part = Math.min(rest, openOf(this.told, bill));
      if (part > 0) took.set(bill.key, part);
      rest -= part;
    }
    this.told.payments.push({ payment, took });
    const { account, now } = this.office;
    this.office.happens(paid(account, { payment, amount, at: now }, this.office.rulesNow()));
  }

  private takeBack(): void {
    const last = this.told.payments.findLast(({ returned: was }) => !was);
    if (!last) return;
    last.returned = true;
    this.office.happens(returned(this.office.account, last.payment, this.office.now));
  }

  private hold(of: 'pledge' | 'medical claim' | 'dispute' | 'receipt'): void {
    const amount = 2_000 + this.chance.below(20) * 1_000;
    const facts = {
      pledge: { agency: 'Salvation Army', amount },
      'medical claim': { kind: of },
      dispute: { kind: of, amount },
      receipt: { kind: of, amount, confirmation: `R-${this.at}-${this.holders.length}` },
    }[of];
    const part = of === 'dispute' || of === 'receipt' ? { amount } : {};
    const hold: Happened['holds'][number] = { of, from: this.at, until: endOfHold(of, this.at), ...part };
    this.told.holds.push(hold);
    const caseNumber = this.office.open(of === 'pledge' ? pledge : protection, facts);
    this.holders.push({ caseNumber, hold });
  }

  private lift(): void {
    const { caseNumber, hold } = this.chance.one(this.holders) ?? {};
    if (!caseNumber || !hold) return;
    const command =
      hold.of === 'pledge'
        ? ({ kind: 'withdraw', reason: 'no funds' } as const)
        : ({ kind: 'end protection', why: 'settled' } as const);
    if (this.office.tries(caseNumber, command, counselor)) hold.ended = true;
  }

  /** An arrangement is made for all that is owed, or the last one ends. */
  private arrange(): void {
    const { account, now } = this.office;
    const live = this.told.holds.find(({ of, ended }) => of === 'arrangement' && !ended);
    if (live) live.ended = true;
    else this.told.holds.push({ of: 'arrangement', from: this.at });
    const key = `HA-1/${this.told.holds.length}`;
    const protections = arranged(account.protections, { key, at: now, ends: live !== undefined });
    this.office.happens({ ...account, protections });
  }
}
