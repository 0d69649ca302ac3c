import fc from 'fast-check';
import { arrangeable } from '../../../libs/domain/src/arrangements/debt.js';
import { offersOf, type OfferRequest } from '../../../libs/domain/src/arrangements/offers.js';
import { inInstallments, shared, totalOf } from '../../../libs/domain/src/arrangements/schedule.js';
import { services } from '../../../libs/domain/src/accounts/service.js';
import { cents, split } from '../../../libs/domain/src/money.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { alderCreek, anAccount, aps, noon, owed, phoenix, today } from './an-account.js';

const request = (balance: number, over: Partial<OfferRequest> = {}): OfferRequest => {
  const money = anAccount({ charges: [owed(balance)] });
  const debt = arrangeable(money.charges, { today, now: noon, reach: 'past due', others: [] });
  return { debt, money, today, own: {}, ...over };
};

describe('the terms that are offered', () => {
  it.each([
    [7_500, [3, 2, 1]],
    [10_000, [4, 2, 1]],
    [29_999, [11, 6, 1]],
    [30_000, [11, 6, 1]],
    [30_001, [12, 6, 1]],
    [45_000, [12, 6, 1]],
  ])('APS, for %d cents: the longest term, half of it and the shortest', (balance, months) => {
    expect(offersOf(aps, request(balance)).map((offer) => offer.months)).toEqual(months);
  });

  it('Phoenix: three months, whatever is owed', () => {
    expect(offersOf(phoenix, request(500)).map((offer) => offer.months)).toEqual([3]);
  });

  it('Alder Creek: a tenth is paid down, $50.00 at most, and that day', () => {
    const [tenth] = offersOf(alderCreek, request(30_000));
    expect(tenth).toMatchObject({ balance: 30_000, downPayment: 3_000, months: 12 });
    expect(tenth?.installments[0]).toMatchObject({ number: 0, dueOn: today });
    expect(offersOf(alderCreek, request(90_000))[0]?.downPayment).toBe(5_000);
  });

  it('APS: on the due date of the bill, whatever the customer’s pay day is', () => {
    const offers = offersOf(aps, request(10_000, { own: { payDay: 20 } }));
    expect(new Set(offers.map(({ alignTo }) => alignTo))).toEqual(new Set(['bill due date']));
    expect(offers[0]?.installments.map(({ dueOn }) => dueOn)).toEqual([
      ...['2026-03-12', '2026-04-12', '2026-05-12', '2026-06-12'],
    ]);
  });

  it('Phoenix: side by side on bill due date, pay day and benefit day', () => {
    const offers = offersOf(phoenix, request(9_000, { own: { payDay: 31, benefit: 'SSI' } }));
    expect(offers.map(({ name, installments }) => [name, ...installments.map(({ dueOn }) => dueOn)])).toEqual(
      [
        ['3 months, bill due date', '2026-03-12', '2026-04-12', '2026-05-12'],
        // The 31st is César Chávez Day: the pay comes the day before.
        ['3 months, pay day', '2026-03-30', '2026-04-30', '2026-05-29'],
        ['3 months, benefit day', '2026-04-01', '2026-05-01', '2026-06-01'],
      ],
    );
  });

  it('every month shows what it truly costs: the installment and the bill that is expected', () => {
    const [offer] = offersOf(aps, request(10_000));
    expect(offer?.monthly[0]).toEqual({
      dueOn: '2026-03-12',
      installment: 2_500,
      expected: [{ service: 'electric', amount: 12_000 }],
      total: 14_500,
    });
  });

  it('a granted exception lengthens the term', () => {
    expect(offersOf(aps, request(45_000, { mostMonths: 24 }))[0]?.months).toBe(24);
  });

  it('there is none for less than the smallest installment', () => {
    expect(offersOf(aps, request(2_400))).toEqual([]);
  });
});

describe('the debt that is arranged', () => {
  const asked = { today, now: noon, reach: 'past due' as const, others: ['HA-1'] };

  it('is what is past due, oldest first; with the whole balance also what is billed', () => {
    const current = owed(2_000, 'water', { dueOn: localDate('2026-03-12') });
    const old = owed(1_000, 'sewer', { dueOn: localDate('2026-01-12') });
    const charges = [current, owed(3_000), old];
    expect(arrangeable(charges, asked).map(({ amount }) => amount)).toEqual([1_000, 3_000]);
    expect(totalOf(arrangeable(charges, { ...asked, reach: 'whole balance' }))).toBe(6_000);
  });

  it.each([
    ['a departed occupant’s', { departed: true }],
    ['of an arrangement that goes on', { kind: 'installment' as const, arrangement: 'HA-1' }],
    ['unregulated', { kind: 'unregulated' as const }],
    ['disputed', { disputed: cents(3_000) }],
  ])('leaves out what is %s', (_why, over) => {
    expect(arrangeable([owed(3_000, 'water', over)], asked)).toEqual([]);
  });
});

const anyDebt = fc
  .uniqueArray(fc.constantFrom(...services), { minLength: 1 })
  .chain((named) =>
    fc.tuple(
      ...named.map((service) =>
        fc.record({ service: fc.constant(service), amount: fc.integer({ min: 1, max: 1e6 }).map(cents) }),
      ),
    ),
  );

describe('installments', () => {
  it('add up both ways, and the first of them carry the odd cents', () => {
    fc.assert(
      fc.property(anyDebt, fc.integer({ min: 1, max: 36 }), (debt, count) => {
        const installments = inInstallments(debt, count);
        expect(installments.map(totalOf)).toEqual(split(totalOf(debt), count));
        for (const { service, amount } of debt) {
          const parts = installments.map((one) => one.find((part) => part.service === service)?.amount ?? 0);
          expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(amount);
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('and a down payment is taken off every service by its share, to the cent', () => {
    fc.assert(
      fc.property(anyDebt, fc.integer({ min: 0, max: 10_000 }), (debt, basisPoints) => {
        const amount = cents(Math.floor((totalOf(debt) * basisPoints) / 10_000));
        const { taken, left } = shared(debt, amount);
        expect(totalOf(taken)).toBe(amount);
        expect(totalOf(left)).toBe(totalOf(debt) - amount);
        expect([...taken, ...left].every((part) => part.amount >= 0)).toBe(true);
      }),
    );
  });
});

describe('every offer', () => {
  it.each<[string, Rules]>([
    ['APS', aps],
    ['Phoenix', phoenix],
    ['Alder Creek', alderCreek],
  ])('of %s adds up to the balance, and comes due in order', (_name, rules) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7_500, max: 500_000 }),
        fc.integer({ min: 1, max: 31 }),
        (balance, payDay) => {
          for (const { installments } of offersOf(
            rules,
            request(balance, { own: { payDay, benefit: 'SSI' } }),
          )) {
            expect(totalOf(installments.flatMap(({ parts }) => parts))).toBe(balance);
            const dates = installments.map(({ dueOn }) => dueOn);
            expect(dates).toEqual([...new Set(dates)].toSorted());
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
