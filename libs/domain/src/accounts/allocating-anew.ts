import { cents, type Cents } from '../money.js';
import { later, type Instant } from '../time/instant.js';
import { allocate, type AllocationOrder } from './allocation.js';
import type { Charge } from './charge.js';
import type { Service } from './service.js';

/** What a charge is apart from what is open of it. */
export type Payable = Pick<Charge, 'key' | 'service' | 'kind' | 'dueOn' | 'issuedOn' | 'at' | 'disputed'>;

/** One line of a posting that is no payment: a charge comes to be, debt moves, an adjustment is made. */
export interface Movement {
  posting: string;
  charge: string;
  at: Instant;
  amount: Cents;
}

/** Where money lies that no charge has taken, and what it may pay. */
export interface Place {
  place: string;
  only?: readonly Service[];
}

/** Credit that comes to a place by no payment, or leaves it (negative). */
export type CreditMovement = Place & { at: Instant; amount: Cents };

/** A payment that stands, by the instant of its receipt. */
export type Receipt = Place & { payment: string; at: Instant; amount: Cents };

/** An account from an instant on, without the money that is to be allocated. */
export interface History {
  charges: readonly Payable[];
  movements: readonly Movement[];
  credits: readonly CreditMovement[];
  receipts: readonly Receipt[];
}

/** What pays a charge from an instant on, or no longer does (negative): a payment, or without one the credit of its place. */
export interface Placed {
  place: string;
  payment?: string;
  charge: string;
  at: Instant;
  amount: Cents;
}

/**
 * Allocates money in the order of its receipt, each as the account stood at that instant, so that it makes no difference in
 * which order payments were posted. What no charge takes then pays what comes later, the first receipt first. Where debt has
 * moved since, the money follows it.
 */
export function allocateAnew(history: History, order: AllocationOrder): Placed[] {
  const anew = new Anew(history, order);
  for (const at of instantsOf(history)) anew.comesTo(at);
  return anew.placed.map(({ from, ...placed }) => named(from, placed));
}

interface Source extends Place {
  payment?: string;
  rest: Cents;
}

interface FromSource {
  from: Source;
  charge: string;
  at: Instant;
  amount: Cents;
}

const named = ({ place, payment }: Source, placed: Omit<FromSource, 'from'>): Placed => ({
  ...{ place, ...placed },
  ...(payment === undefined ? {} : { payment }),
});

/** More has left a place than was there: what comes to it next is gone already. */
function fill(short: Source, source: Source): void {
  if (short.place !== source.place || short.rest >= 0 || source.rest <= 0) return;
  const taken = Math.min(-short.rest, source.rest);
  short.rest = cents(short.rest + taken);
  source.rest = cents(source.rest - taken);
}

const instantsOf = ({ movements, credits, receipts }: History): Instant[] =>
  [...new Set([...movements, ...credits, ...receipts].map(({ at }) => at))].toSorted();

class Anew {
  readonly placed: FromSource[] = [];
  /** What pays which charge now, in the order in which it came to. */
  private readonly paying: Omit<FromSource, 'at'>[] = [];
  private readonly open = new Map<string, Cents>();
  private readonly sources: Source[] = [];
  private readonly charges: ReadonlyMap<string, Payable>;

  constructor(
    private readonly history: History,
    private readonly order: AllocationOrder,
  ) {
    this.charges = new Map(history.charges.map((charge) => [charge.key, charge]));
  }

  comesTo(at: Instant): void {
    const { movements, credits, receipts } = this.history;
    const now = movements.filter((one) => one.at === at);
    for (const { charge, amount } of now) this.raise(charge, amount);
    for (const { charge, amount, posting } of now)
      if (amount < 0) this.follows(charge, { at, lines: now.filter((one) => one.posting === posting) });
    for (const credit of credits.filter((one) => one.at === at)) this.credits(credit);
    for (const source of this.sources) this.pays(source, at);
    for (const { payment, place, only, amount } of receipts.filter((one) => one.at === at)) {
      const source = { payment, place, rest: amount, ...(only ? { only } : {}) };
      this.pays(source, at);
      this.comes(source);
    }
  }

  /** Debt has left a charge, and with it the money that pays it. What finds no debt to pay lies as credit again. */
  private follows(charge: string, { at, lines }: { at: Instant; lines: readonly Movement[] }): void {
    const service = this.charges.get(charge)?.service;
    const into = lines.filter((line) => line.amount > 0).map((line) => line.charge);
    for (const one of this.paying.filter((paying) => paying.charge === charge).toReversed()) {
      const amount = cents(Math.min(one.amount, -this.openOf(charge)));
      if (amount <= 0) continue;
      const { from } = one;
      const { rest } = from;
      one.amount = cents(one.amount - amount);
      this.place({ from, charge, at, amount: cents(-amount) });
      from.rest = amount;
      this.pays(from, at, (to) => into.includes(to.key) && to.service === service);
      from.rest = cents(from.rest + rest);
    }
  }

  /** What leaves a place was what had come there first. */
  private credits({ place, only, amount }: CreditMovement): void {
    if (amount > 0) return this.comes({ place, rest: amount, ...(only ? { only } : {}) });
    const short = { place, rest: amount };
    for (const source of this.sources) fill(short, source);
    if (short.rest < 0) this.sources.push(short);
  }

  private comes(source: Source): void {
    for (const short of this.sources) fill(short, source);
    this.sources.push(source);
  }

  private pays(source: Source, at: Instant, may: (charge: Payable) => boolean = () => true): void {
    if (source.rest <= 0) return;
    const { rest: amount, only } = source;
    const open = this.openCharges(may);
    const last = open.reduce((latest, charge) => later(latest, charge.at), at);
    const { allocations, rest } = allocate(open, { amount, at: last, ...(only ? { only } : {}) }, this.order);
    for (const { charge, amount: part } of allocations) {
      this.place({ from: source, charge, at, amount: part });
      this.paying.push({ from: source, charge, amount: part });
    }
    source.rest = rest;
  }

  private place(placed: FromSource): void {
    this.placed.push(placed);
    this.raise(placed.charge, cents(-placed.amount));
  }

  private openCharges(may: (charge: Payable) => boolean): Charge[] {
    return [...this.open].flatMap(([key, amount]) => {
      const charge = this.charges.get(key);
      return charge && amount > 0 && may(charge) ? [{ ...charge, amount, entries: [] }] : [];
    });
  }

  private openOf(charge: string): Cents {
    return this.open.get(charge) ?? cents(0);
  }

  private raise(charge: string, amount: Cents): void {
    this.open.set(charge, cents(this.openOf(charge) + amount));
  }
}
