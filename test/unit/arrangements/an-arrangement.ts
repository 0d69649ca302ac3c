import type { AccountMoney } from '../../../libs/domain/src/accounts/standing.js';
import { openAt } from '../../../libs/domain/src/accounts/charge.js';
import type { Command } from '../../../libs/domain/src/cases/command.js';
import type { Entry, EntryBody } from '../../../libs/domain/src/cases/entry.js';
import { fold } from '../../../libs/domain/src/cases/fold.js';
import { runningDues, type Situation } from '../../../libs/domain/src/cases/process.js';
import type { Actor, CaseState, Facts } from '../../../libs/domain/src/cases/state.js';
import { cents, sum } from '../../../libs/domain/src/money.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { plusMilliseconds, instant, type Instant } from '../../../libs/domain/src/time/instant.js';
import { hardshipArrangement as process } from '../../../workflows/hardship-arrangement/process.js';
import { MoneyInMemory } from '../../support/money-in-memory.js';
import { anAccount, noon } from './an-account.js';

export const counselor: Actor = { name: 'C. Vega', role: 'credit counselor' };
export const supervisor: Actor = { name: 'S. Okafor', role: 'supervisor' };

/** Noon in Phoenix. */
export const at = (date: string): Instant => instant(date.length > 10 ? date : `${date}T19:00:00Z`);

/** An arrangement in memory, with its account: what fell due is judged first, then the command; every case is told of money. */
export class AnArrangement {
  readonly entries: Entry[] = [];
  state = undefined as unknown as CaseState;
  now = noon;
  readonly account: MoneyInMemory;

  constructor(
    readonly rules: Rules,
    money: Partial<AccountMoney> = {},
    given: { facts?: Facts; number?: string; account?: MoneyInMemory; now?: Instant } = {},
  ) {
    const {
      facts = {},
      number = 'HA-2026-000001',
      account = new MoneyInMemory(anAccount(money), rules),
    } = given;
    this.account = account;
    this.now = given.now ?? noon;
    const opening = { caseNumber: number, utility: 'APS', account: 'A-1', facts };
    this.write(process.open(opening, this.known, { now: this.now, actor: counselor }));
  }

  /** The holder has called, was asked about the household, and was offered terms. */
  isOffered(wanted: Omit<Extract<Command, { kind: 'offer' }>, 'kind'> = {}): this {
    this.calls();
    if (this.state.stages['interview']?.status === 'open')
      this.does({ kind: 'record interview', answers: 'I-1', results: [] });
    this.does({ kind: 'offer', ...wanted });
    return this;
  }

  calls(): this {
    this.does({ kind: 'verify caller', as: 'holder', method: 'photo identification' });
    return this;
  }

  /** Agreed on, on the terms of that name. */
  isAgreed(offer: string, wanted: Omit<Extract<Command, { kind: 'offer' }>, 'kind'> = {}): this {
    this.isOffered(wanted);
    this.does({ kind: 'accept', offer, agreed: 'by phone' });
    return this;
  }

  does(command: Command, actor: Actor = counselor): EntryBody[] {
    this.judgesDues();
    const bodies = process.decide(this.situation, command, { now: this.now, actor });
    this.write(bodies);
    return bodies;
  }

  refusal(command: Command, actor: Actor = counselor): Problem {
    try {
      this.does(command, actor);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
    throw new Error(`${command.kind} was not refused`);
  }

  comesTo(date: string): this {
    this.now = at(date);
    this.judgesDues();
    return this;
  }

  /** Money comes, and the case is told. It may have been received earlier. */
  isPaid(amount: number, receivedAt: Instant = this.now): this {
    this.judgesDues();
    this.account.pays(`PAY-${this.account.money.payments.length + 1}`, cents(amount), receivedAt);
    return this.isTold();
  }

  isReturned(payment: string): this {
    this.judgesDues();
    this.account.returns(payment, this.now);
    return this.isTold();
  }

  isTold(): this {
    this.now = plusMilliseconds(this.now, 1);
    this.does({ kind: 'account changed' });
    return this;
  }

  /** How the installments stand, in their order. */
  get standings(): string[] {
    return Object.values(this.state.items)
      .toSorted((one, other) => Number(one.fields['number']) - Number(other.fields['number']))
      .map(({ state }) => state);
  }

  get ended(): unknown {
    return this.state.facts['ended'];
  }

  get effects(): string[] {
    return Object.values(this.state.effects).map(({ name }) => name);
  }

  get toDos(): string[] {
    return Object.values(this.state.toDos).flatMap(({ doneAt, what }) =>
      doneAt === undefined ? [what] : [],
    );
  }

  get protections(): string[] {
    return this.account.money.protections.flatMap(({ kind, endedAt }) =>
      endedAt === undefined ? [kind] : [],
    );
  }

  /** What is open of a charge now. */
  open(key: string): number {
    const found = this.account.money.charges.find((charge) => charge.key === key);
    return found ? openAt(found, at('2099-01-01')) : 0;
  }

  get owed(): number {
    return sum(...this.account.money.charges.map((charge) => openAt(charge, at('2099-01-01'))));
  }

  private judgesDues(): void {
    for (;;) {
      const [first] = runningDues(this.state);
      if (!first || first[1].at > this.now) return;
      this.write(process.judge(this.situation, first[0], this.now));
    }
  }

  private get known(): Pick<Situation, 'rules' | 'account'> {
    return { rules: this.rules, account: { number: 'A-1', hasCustomer: true, money: this.account.money } };
  }

  private get situation(): Situation {
    return { state: this.state, ...this.known };
  }

  private write(bodies: EntryBody[]): void {
    for (const body of bodies) {
      const entry = { number: this.entries.length + 1, ...body };
      this.entries.push(entry);
      this.state = fold(this.state as CaseState | undefined, entry);
      for (const change of body.onAccount ?? []) this.account.changes(this.state.head.caseNumber, change);
    }
  }
}
