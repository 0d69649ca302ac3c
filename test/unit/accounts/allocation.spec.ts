import { fc, test } from '@fast-check/jest';
import { allocate, type AllocationOrder, type Money } from '../../../libs/domain/src/accounts/allocation.js';
import { chargeKinds, openAt, type Charge } from '../../../libs/domain/src/accounts/charge.js';
import { services } from '../../../libs/domain/src/accounts/service.js';
import { cents, sum } from '../../../libs/domain/src/money.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { aCharge, anyCharges } from './a-charge.js';

const order: AllocationOrder = {
  kinds: ['deposit', 'service', 'late fee'],
  services: ['water', 'sewer', 'solid waste', 'electric'],
};

const money = (amount: number, more: Partial<Money> = {}): Money => ({
  amount: cents(amount),
  at: instant('2026-06-01T18:00:00Z'),
  ...more,
});

const of = (charges: Charge[], paid: Money) =>
  Object.fromEntries(
    allocate(charges, paid, order).allocations.map(({ charge, amount }) => [charge, amount as number]),
  );

describe('a payment among open charges', () => {
  const april = aCharge({ key: 'april water', dueOn: localDate('2026-04-21') });
  const may = aCharge({ key: 'may water', dueOn: localDate('2026-05-21') });

  it('pays what fell due first', () => {
    expect(of([may, april], money(6_000))).toEqual({ 'april water': 5_000, 'may water': 1_000 });
  });

  it('pays within a due date in the order of kinds that the rule gives, then of services', () => {
    const fee = aCharge({ key: 'fee', kind: 'late fee' });
    const deposit = aCharge({ key: 'deposit', kind: 'deposit', service: 'electric' });
    const sewer = aCharge({ key: 'sewer', service: 'sewer' });
    const given = allocate([fee, sewer, april, deposit], money(20_000), order);
    expect(given.allocations.map(({ charge }) => charge)).toEqual(['deposit', 'april water', 'sewer', 'fee']);
  });

  it('pays a kind that the rule does not name after those that it names', () => {
    const adjustment = aCharge({ key: 'adjustment', kind: 'adjustment' });
    const fee = aCharge({ key: 'fee', kind: 'late fee' });
    expect(of([adjustment, fee], money(6_000))).toEqual({ fee: 5_000, adjustment: 1_000 });
  });

  it('pays later installments once nothing is due, the earliest first', () => {
    const installment = (number: number, dueOn: string): Charge =>
      aCharge({ key: `installment ${number}`, kind: 'installment', dueOn: localDate(dueOn) });
    const charges = [installment(3, '2026-08-01'), april, installment(2, '2026-07-01')];
    expect(of(charges, money(12_000))).toEqual({
      'april water': 5_000,
      'installment 2': 5_000,
      'installment 3': 2_000,
    });
  });

  it('tells the rest that no open charge takes', () => {
    expect(allocate([april], money(7_500), order)).toEqual({
      allocations: [{ charge: 'april water', amount: 5_000 }],
      rest: 2_500,
    });
  });

  it('of an assistance program pays only the services of the program', () => {
    const power = aCharge({ key: 'power', service: 'electric' });
    expect(allocate([april, power], money(9_000, { only: ['electric'] }), order)).toEqual({
      allocations: [{ charge: 'power', amount: 5_000 }],
      rest: 4_000,
    });
  });

  it('pays the disputed part of a charge after everything that is not disputed', () => {
    const disputed = aCharge({ key: 'disputed', dueOn: localDate('2026-03-01'), disputed: cents(2_000) });
    expect(of([disputed, april], money(8_500))).toEqual({ disputed: 3_500, 'april water': 5_000 });
  });

  it('does not pay what had been paid by the time it counts, nor wait for what was charged after', () => {
    const paid = aCharge({
      key: 'paid',
      entries: [{ at: instant('2026-05-01T15:00:00Z'), amount: cents(-5_000), why: 'service payment' }],
    });
    const later = aCharge({ key: 'later', at: instant('2026-06-02T15:00:00Z') });
    expect(allocate([paid, later], money(100), order)).toEqual({ allocations: [], rest: 100 });
  });
});

describe('an allocation', () => {
  const anyMoney = fc.record({
    amount: fc.integer({ min: 1, max: 500_000 }),
    days: fc.integer({ min: 0, max: 250 }),
    only: fc.option(fc.subarray([...services]), { nil: undefined }),
  });
  const anyOrder = fc.record({
    kinds: fc.shuffledSubarray([...chargeKinds]),
    services: fc.shuffledSubarray([...services]),
  });
  const given = (
    charges: Charge[],
    { amount, days, only }: { amount: number; days: number; only?: unknown },
  ) => {
    const at = instant(Date.UTC(2026, 0, 1) + days * 86_400_000);
    const limits = only === undefined ? {} : { only: only as (typeof services)[number][] };
    return { charges, paid: { amount: cents(amount), at, ...limits } };
  };

  test.prop([anyCharges, anyMoney, anyOrder])(
    'adds up to the money exactly, and takes of each charge no more than is open',
    (someCharges, someMoney, anOrder) => {
      const { charges, paid } = given(someCharges, someMoney);
      const { allocations, rest } = allocate(charges, paid, anOrder);
      expect(sum(...allocations.map(({ amount }) => amount), rest)).toBe(paid.amount);
      expect(rest).toBeGreaterThanOrEqual(0);
      for (const { charge, amount } of allocations) {
        const open = charges.filter(({ key }) => key === charge).map((one) => openAt(one, paid.at));
        expect(amount).toBeGreaterThan(0);
        expect(amount).toBeLessThanOrEqual(Math.max(0, ...open));
      }
    },
  );

  test.prop([anyCharges, anyMoney, anyOrder])(
    'leaves a rest only when every charge that it may pay is paid',
    (someCharges, someMoney, anOrder) => {
      const { charges, paid } = given(someCharges, someMoney);
      const { allocations, rest } = allocate(charges, paid, anOrder);
      const open = charges
        .filter(({ service }) => paid.only?.includes(service) ?? true)
        .map((charge) => Math.max(0, openAt(charge, paid.at)));
      const taken = sum(...allocations.map(({ amount }) => amount));
      expect(rest > 0 ? taken : 0).toBe(rest > 0 ? open.reduce((total, one) => total + one, 0) : 0);
    },
  );

  test.prop([anyCharges, anyMoney, anyOrder])(
    'pays nothing of a program to another service',
    (someCharges, someMoney, anOrder) => {
      const { charges, paid } = given(someCharges, { ...someMoney, only: ['water'] });
      const { allocations } = allocate(charges, paid, anOrder);
      const paidServices = charges
        .filter(({ key }) => allocations.some(({ charge }) => charge === key))
        .map(({ service }) => service);
      expect(paidServices.filter((service) => service !== 'water')).toEqual([]);
    },
  );

  test.prop([anyCharges, anyMoney, anyOrder])(
    'does not depend on the order in which the charges are told',
    (someCharges, someMoney, anOrder) => {
      const { charges, paid } = given(someCharges, someMoney);
      expect(allocate(charges.toReversed(), paid, anOrder)).toEqual(allocate(charges, paid, anOrder));
    },
  );
});
