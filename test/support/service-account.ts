import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { readAccountMoney } from '../../libs/billing-store/src/accounts/account-money.js';
import { recordBill, type NewBill } from '../../libs/billing-store/src/ledger/bills.js';
import {
  recordServicePayment,
  type NewServicePayment,
} from '../../libs/billing-store/src/ledger/service-payments.js';
import type { AllocationTerms } from '../../libs/domain/src/accounts/allocation.js';
import { openAt } from '../../libs/domain/src/accounts/charge.js';
import type { Service } from '../../libs/domain/src/accounts/service.js';
import type { AccountMoney } from '../../libs/domain/src/accounts/standing.js';
import { cents } from '../../libs/domain/src/money.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../libs/domain/src/time/instant.js';

/** Water first, then sewer, solid waste and electric; fees after service. One program pays only electric bills. */
export const terms: AllocationTerms = {
  order: {
    kinds: ['installment', 'service', 'adjustment', 'late fee', 'returned payment fee', 'deposit'],
    services: ['water', 'sewer', 'solid waste', 'electric'],
  },
  programs: [{ program: 'Energy Support', services: ['electric'] }],
};

export const noon = (day: string): Instant => instant(`${day}T19:00:00Z`);

type InOne = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>;

/** An account that takes electric and water service, and the money that comes and goes. */
export class ServiceAccount {
  constructor(
    readonly number: string,
    readonly inOne: InOne,
  ) {}

  static async opened(store: DataSource, inOne: InOne, number = 'A-1'): Promise<ServiceAccount> {
    const at = noon('2025-01-02');
    const of = number.slice(2);
    await store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ($1, 'Elena Ortega', 'residential', $2) ON CONFLICT DO NOTHING`,
      ['C-1', at],
    );
    await store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ($1, 'APS', 'C-1', $2)`,
      [number, at],
    );
    await store.query(
      `INSERT INTO premises (number, utility, address, city) VALUES ($1, 'APS', '12 W Palm Ln', 'Phoenix')`,
      [`P-${of}`],
    );
    for (const commodity of ['electric', 'water']) {
      const point = `SP-${of}-${commodity}`;
      await store.query(
        `INSERT INTO service_points (number, premise, commodity, details) VALUES ($1, $2, $3, '{}')`,
        [point, `P-${of}`, commodity],
      );
      await store.query(
        `INSERT INTO services (key, service_point, account, status, starts_at) VALUES ($1, $1, $2, 'active', $3)`,
        [point, number, at],
      );
    }
    return new ServiceAccount(number, inOne);
  }

  /** A bill of that day, due 20 days later. */
  bills(day: string, lines: Partial<Record<Service, number>>, more: Partial<NewBill> = {}): Promise<boolean> {
    return this.inOne((client) => recordBill(client, this.bill(day, lines, more), terms));
  }

  bill(day: string, lines: Partial<Record<Service, number>>, more: Partial<NewBill> = {}): NewBill {
    const due = new Date(Date.parse(day) + 20 * 86_400_000).toISOString().slice(0, 10);
    const entries = Object.entries(lines) as [Service, number][];
    return {
      ...{ number: `B-${day}`, account: this.number, kind: 'regular' },
      ...{ periodFrom: localDate(day), periodTo: localDate(day), issuedOn: localDate(day) },
      ...{ dueOn: localDate(due), at: noon(day) },
      lines: entries.map(([service, amount]) => ({
        service,
        kind: 'service' as const,
        amount: cents(amount),
      })),
      ...more,
    };
  }

  pays(day: string, amount: number, more: Partial<NewServicePayment> = {}): Promise<boolean> {
    const payment = { payment: `P-${day}`, account: this.number, amount: cents(amount), tender: 'check' };
    return this.inOne((client) =>
      recordServicePayment(client, { ...payment, receivedAt: noon(day), ...more }, terms),
    );
  }

  async money(day = '2026-12-31'): Promise<AccountMoney> {
    const money = await this.inOne((client) => readAccountMoney(client, this.number, noon(day)));
    if (money === undefined) throw new Error(`There is no account ${this.number}`);
    return money;
  }

  /** What is open by then, charge by charge; and the credit as it is now. */
  async open(day = '2026-12-31'): Promise<Record<string, number>> {
    const { charges, credit } = await this.money();
    const open = charges.map((charge) => [charge.key, openAt(charge, noon(day))] as const);
    return Object.fromEntries([
      ...open.filter(([, amount]) => amount !== 0),
      ...(credit === 0 ? [] : [['credit', credit] as const]),
    ]);
  }
}
