import { allocateAnew, type Movement, type Receipt } from '../../libs/domain/src/accounts/allocating-anew.js';
import type { Charge, ChargeEntry } from '../../libs/domain/src/accounts/charge.js';
import type { AccountMoney, PastArrangement } from '../../libs/domain/src/accounts/standing.js';
import type { AccountChange } from '../../libs/domain/src/cases/account-change.js';
import { cents, sum, type Cents } from '../../libs/domain/src/money.js';
import type { Rules } from '../../libs/domain/src/rules/rule-book.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';

/** An account's money without a store: payments are allocated, returned and moved as the ledger does it. */
export class MoneyInMemory {
  /** By which posting debt was moved. */
  private readonly postings = new Map<Charge['key'] | ChargeEntry, string>();
  private readonly creditBefore: Cents;

  constructor(
    public money: AccountMoney,
    private readonly rules: Rules,
  ) {
    this.creditBefore = money.credit;
  }

  /** Posts a payment that counts from when it was received; what nothing takes lies as credit. */
  pays(payment: string, amount: Cents, receivedAt: Instant): void {
    const seen = { payment, amount, tender: 'check', receivedAt };
    this.money = { ...this.money, payments: [...this.money.payments, seen] };
    this.allocates();
  }

  /** Takes a payment back: its exact allocation is reversed, and what came after it allocated as if it had never come. */
  returns(payment: string, returnedAt: Instant): void {
    for (const { key, entries } of this.money.charges)
      for (const { amount } of entries.filter((entry) => entry.payment === payment))
        this.enter(key, { at: returnedAt, amount: cents(-amount), payment, why: 'service payment reversed' });
    const payments = this.money.payments.map((one) =>
      one.payment === payment ? { ...one, returnedAt } : one,
    );
    this.money = { ...this.money, payments };
    this.allocates();
  }

  /** All payments that stand, in the order of their receipt. */
  private allocates(): void {
    const receipts = this.money.payments
      .filter(({ returnedAt }) => returnedAt === undefined)
      .map(({ payment, amount, receivedAt: at }): Receipt => ({ payment, amount, at, place: 'credit' }))
      .toSorted((one, other) => (one.at < other.at ? -1 : 1));
    const standing = new Set(receipts.map(({ payment }) => payment));
    const charges = this.money.charges.map((charge) => ({
      ...charge,
      entries: charge.entries.filter(({ payment = '' }) => !standing.has(payment)),
    }));
    const movements = charges.flatMap((charge) => this.movementsOf(charge));
    const order = this.rules.get('payment allocation');
    const placed = allocateAnew({ charges, movements, credits: [], receipts }, order);
    this.money = { ...this.money, charges };
    for (const { charge, payment = '', at, amount } of placed)
      this.enter(charge, { at, amount: cents(-amount), payment, why: 'service payment' });
    const left = sum(...receipts.map(({ amount }) => amount), ...placed.map(({ amount }) => cents(-amount)));
    this.money = { ...this.money, credit: sum(this.creditBefore, left) };
  }

  private movementsOf({ key, at, amount, entries }: Charge): Movement[] {
    const own = entries.filter(({ payment }) => payment === undefined);
    return [
      { posting: this.postings.get(key) ?? key, charge: key, at, amount },
      ...own.map((entry) => ({
        ...{ posting: this.postings.get(entry) ?? entry.why, charge: key },
        ...{ at: entry.at, amount: entry.amount },
      })),
    ];
  }

  bills(charge: Charge): void {
    this.money = { ...this.money, charges: [...this.money.charges, charge] };
  }

  /** What a decision of a case does to the account. */
  changes(caseNumber: string, change: AccountChange): void {
    switch (change.kind) {
      case 'move debt':
        mustBalance(change);
        for (const { charge, amount } of change.lines) {
          const entry = { at: change.at, amount, why: change.what };
          this.postings.set(entry, change.key);
          this.enter(charge, entry);
        }
        return change.into.forEach((charge) => {
          this.postings.set(charge.key, change.key);
          this.bills({ ...charge, entries: [] });
        });
      case 'write off':
        for (const { charge, amount } of change.lines)
          this.enter(charge, { at: change.at, amount, why: 'written off' });
        return;
      case 'protect': {
        const protection = { ...change.protection, account: 'A-1', caseNumber };
        return void (this.money = { ...this.money, protections: [...this.money.protections, protection] });
      }
      case 'lift': {
        const lifted = this.money.protections.map((one) =>
          one.key === change.protection ? { ...one, endedAt: change.at, endedWhy: change.why } : one,
        );
        return void (this.money = { ...this.money, protections: lifted });
      }
      case 'agreed':
        return this.agrees(caseNumber, change.agreed as unknown as PastArrangement);
      default:
        throw new Error(`${change.kind} is nothing that an arrangement does`);
    }
  }

  private agrees(caseNumber: string, seen: PastArrangement): void {
    const others = this.money.arrangements.filter((one) => one.caseNumber !== caseNumber);
    this.money = { ...this.money, arrangements: [...others, { ...seen, caseNumber }] };
  }

  private enter(key: string, entry: ChargeEntry): void {
    if (!this.money.charges.some((charge) => charge.key === key))
      throw new Error(`There is no charge ${key}`);
    const charges = this.money.charges.map((charge) =>
      charge.key === key ? { ...charge, entries: [...charge.entries, entry] } : charge,
    );
    this.money = { ...this.money, charges };
  }
}

/** Moving debt changes nothing in all, service by service. */
function mustBalance({ lines, into, key }: Extract<AccountChange, { kind: 'move debt' }>): void {
  const sums = new Map<string, number>();
  for (const { service, amount } of [...lines, ...into]) sums.set(service, (sums.get(service) ?? 0) + amount);
  for (const [service, total] of sums)
    if (total !== 0) throw new Error(`${key} does not balance: ${service} ${total}`);
}
