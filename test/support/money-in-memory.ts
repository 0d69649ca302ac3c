import { allocate } from '../../libs/domain/src/accounts/allocation.js';
import type { Charge, ChargeEntry } from '../../libs/domain/src/accounts/charge.js';
import type { AccountMoney, PastArrangement } from '../../libs/domain/src/accounts/standing.js';
import type { AccountChange } from '../../libs/domain/src/cases/account-change.js';
import { cents, type Cents } from '../../libs/domain/src/money.js';
import type { Rules } from '../../libs/domain/src/rules/rule-book.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';

/** An account's money without a store: payments are allocated, returned and moved as the ledger does it. */
export class MoneyInMemory {
  constructor(
    public money: AccountMoney,
    private readonly rules: Rules,
  ) {}

  /** Posts a payment that counts from when it was received; what nothing takes lies as credit. */
  pays(payment: string, amount: Cents, receivedAt: Instant): void {
    const everything = '9999-12-31T00:00:00.000Z' as Instant;
    const order = this.rules.get('payment allocation');
    const { allocations, rest } = allocate(this.money.charges, { amount, at: everything }, order);
    for (const { charge, amount: part } of allocations)
      this.enter(charge, { at: receivedAt, amount: cents(-part), payment, why: 'service payment' });
    const seen = { payment, amount, tender: 'check', receivedAt };
    const payments = [...this.money.payments, seen];
    this.money = { ...this.money, credit: cents(this.money.credit + rest), payments };
  }

  /** Takes a payment back: its exact allocation is reversed. */
  returns(payment: string, returnedAt: Instant): void {
    for (const { key, entries } of this.money.charges)
      for (const { amount } of entries.filter((entry) => entry.payment === payment))
        this.enter(key, { at: returnedAt, amount: cents(-amount), payment, why: 'service payment reversed' });
    const payments = this.money.payments.map((one) =>
      one.payment === payment ? { ...one, returnedAt } : one,
    );
    this.money = { ...this.money, payments };
  }

  bills(charge: Charge): void {
    this.money = { ...this.money, charges: [...this.money.charges, charge] };
  }

  /** What a decision of a case does to the account. */
  changes(caseNumber: string, change: AccountChange): void {
    switch (change.kind) {
      case 'move debt':
        mustBalance(change);
        for (const { charge, amount } of change.lines)
          this.enter(charge, { at: change.at, amount, why: change.what });
        return change.into.forEach((charge) => this.bills({ ...charge, entries: [] }));
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
  for (const [service, sum] of sums)
    if (sum !== 0) throw new Error(`${key} does not balance: ${service} ${sum}`);
}
