import { fc, test } from '@fast-check/jest';
import {
  allocateAnew,
  type History,
  type Movement,
  type Placed,
  type Receipt,
} from '../../../libs/domain/src/accounts/allocating-anew.js';
import type { Charge } from '../../../libs/domain/src/accounts/charge.js';
import { cents } from '../../../libs/domain/src/money.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import { instant, type Instant } from '../../../libs/domain/src/time/instant.js';
import { aCharge, anyCharges } from './a-charge.js';

const order = { kinds: ['installment', 'service'], services: ['water', 'electric'] };
const at = (day: string): Instant => instant(`2026-${day}T15:00:00Z`);
const receipt = (payment: string, day: string, amount: number): Receipt => ({
  ...{ payment, at: at(day), amount: cents(amount), place: 'credit' },
});
const billed = ({ key, at: since, amount }: Charge): Movement => ({
  ...{ posting: `bill ${key}`, charge: key, at: since, amount },
});
const moved = (posting: string, day: string, by: Record<string, number>): Movement[] =>
  Object.entries(by).map(([charge, amount]) => ({ posting, charge, at: at(day), amount: cents(amount) }));

const told = (placed: Placed[]): string[] =>
  placed.map(({ payment = 'credit', charge, at: since, amount }) =>
    [payment, amount, charge, since.slice(5, 10)].join(' '),
  );
const allocated = (history: Partial<History>): string[] =>
  told(allocateAnew({ charges: [], movements: [], credits: [], receipts: [], ...history }, order));

describe('money that is allocated anew', () => {
  const april = aCharge({ key: 'april' });
  const may = aCharge({ key: 'may', dueOn: localDate('2026-05-21'), at: at('05-01') });
  const charges = [april, may];
  const movements = charges.map(billed);

  it('pays in the order of its receipt, what had come to be by then', () => {
    const receipts = [receipt('P-1', '04-10', 3_000), receipt('P-2', '05-10', 6_000)];
    expect(allocated({ charges, movements, receipts })).toEqual([
      'P-1 3000 april 04-10',
      'P-2 2000 april 05-10',
      'P-2 4000 may 05-10',
    ]);
  });

  it('lies as credit until something is there to pay, and counts from then; the first receipt first', () => {
    const receipts = [
      receipt('P-1', '04-10', 6_000),
      receipt('P-2', '04-20', 3_000),
      receipt('P-3', '05-10', 9_000),
    ];
    expect(allocated({ charges, movements, receipts })).toEqual([
      'P-1 5000 april 04-10',
      'P-1 1000 may 05-01',
      'P-2 3000 may 05-01',
      'P-3 1000 may 05-10',
    ]);
  });

  it('follows the debt that was moved since', () => {
    const part = (number: number) =>
      aCharge({ key: `part ${number}`, kind: 'installment', at: at('04-15'), amount: cents(2_500) });
    const arranged = { april: -5_000, 'part 1': 2_500, 'part 2': 2_500 };
    const history = {
      charges: [april, part(1), part(2)],
      movements: [billed(april), ...moved('arranged', '04-15', arranged)],
    };
    expect(allocated({ ...history, receipts: [receipt('P-1', '04-10', 3_000)] })).toEqual([
      'P-1 3000 april 04-10',
      'P-1 -3000 april 04-15',
      'P-1 2500 part 1 04-15',
      'P-1 500 part 2 04-15',
    ]);
    const ended = { 'part 1': -2_500, 'part 2': -2_500, april: 5_000 };
    const movements = [...history.movements, ...moved('ended', '04-25', ended)];
    expect(allocated({ ...history, movements, receipts: [receipt('P-1', '04-20', 3_000)] })).toEqual([
      'P-1 2500 part 1 04-20',
      'P-1 500 part 2 04-20',
      'P-1 -2500 part 1 04-25',
      'P-1 2500 april 04-25',
      'P-1 -500 part 2 04-25',
      'P-1 500 april 04-25',
    ]);
  });

  it('is credit again when what it had paid was taken off', () => {
    const withdrawn = [...movements, ...moved('withdrawn', '05-05', { april: -5_000 })];
    expect(allocated({ charges, movements: withdrawn, receipts: [receipt('P-1', '04-10', 4_000)] })).toEqual([
      'P-1 4000 april 04-10',
      'P-1 -4000 april 05-05',
      'P-1 4000 may 05-05',
    ]);
  });

  it('does not pay what has been handed over as unclaimed', () => {
    const credits = [{ place: 'credit', at: at('04-28'), amount: cents(-1_000) }];
    const receipts = [receipt('P-1', '04-10', 6_000), receipt('P-2', '05-10', 500)];
    expect(allocated({ charges, movements, credits, receipts })).toEqual([
      'P-1 5000 april 04-10',
      'P-2 500 may 05-10',
    ]);
  });

  const anyReceipts = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 150_000 })), { maxLength: 8 })
    .map((all) =>
      all.map(([day, amount], index): Receipt => ({
        ...{ payment: `P-${index}`, place: 'credit', amount: cents(amount) },
        at: instant(Date.UTC(2026, 0, 1) + day * 86_400_000 + index),
      })),
    );
  const inOrder = (receipts: Receipt[]) => receipts.toSorted((one, other) => (one.at < other.at ? -1 : 1));

  test.prop([anyCharges, anyReceipts])(
    'pays no charge beyond what is owed, gives no more than came, and leaves no credit beside an open charge',
    (all, receipts) => {
      const history = { charges: all, movements: all.map(billed), credits: [], receipts: inOrder(receipts) };
      const placed = allocateAnew(history, order);
      const on = (key: string): number => total(placed.filter(({ charge }) => charge === key));
      const from = (key: string): number => total(placed.filter(({ payment }) => payment === key));
      for (const { key, amount } of all) expect(on(key)).toBeLessThanOrEqual(amount);
      for (const { payment, amount } of receipts) expect(from(payment)).toBeLessThanOrEqual(amount);
      expect(total(placed)).toBe(Math.min(total(all), total(receipts)));
    },
  );
});

const total = (parts: readonly { amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);
