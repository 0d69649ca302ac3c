import {
  recordReturn,
  type ReturnedServicePayment,
} from '../../libs/billing-store/src/ledger/returned-payments.js';
import { cents } from '../../libs/domain/src/money.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { noon, ServiceAccount, terms } from '../support/service-account.js';
import { freshStore, type FreshStore } from './fresh-store.js';

describe('the ledger of service', () => {
  let fresh: FreshStore;
  let account: ServiceAccount;
  beforeEach(async () => {
    fresh = await freshStore();
    account = await ServiceAccount.opened(fresh.store, fresh.inOne);
  });
  afterEach(() => fresh.close());

  describe('a bill', () => {
    it('is charged line by line, once for its number', async () => {
      expect(await account.bills('2026-04-01', { water: 4_000, electric: 9_000 })).toBe(true);
      expect(await account.bills('2026-04-01', { water: 4_000, electric: 9_000 })).toBe(false);
      expect(await account.open()).toEqual({ 'B-2026-04-01/water': 4_000, 'B-2026-04-01/electric': 9_000 });
    });

    it('is refused under a number that another bill has', async () => {
      await account.bills('2026-04-01', { water: 4_000 });
      await expect(account.bills('2026-04-01', { water: 4_001 })).rejects.toMatchObject({
        code: 'ledger/key-reused',
      });
      await expect(account.bills('2026-04-01', { sewer: 4_000 })).rejects.toMatchObject({
        code: 'ledger/key-reused',
      });
    });

    it('uses up the credit of the account at once', async () => {
      await account.pays('2026-03-15', 5_000);
      await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
      expect(await account.open()).toEqual({ 'B-2026-04-01/electric': 8_000 });
    });

    it('that corrects another takes it back: what was paid on the old one pays the new one', async () => {
      await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
      await account.pays('2026-04-10', 6_000);
      const corrected = { number: 'B-corrected', kind: 'corrected', corrects: 'B-2026-04-01' } as const;
      await account.bills('2026-04-20', { water: 4_000, electric: 5_000 }, corrected);
      expect(await account.open()).toEqual({ 'B-corrected/electric': 3_000 });
    });

    it('that is final says so of the account', async () => {
      await account.bills('2026-04-01', { water: 4_000 }, { kind: 'final' });
      expect((await account.money()).finalBilled).toBe(true);
    });
  });

  describe('a payment', () => {
    it('pays by the utility’s order, once for its key', async () => {
      await account.bills('2026-03-01', { electric: 3_000 });
      await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
      expect([await account.pays('2026-04-10', 8_000), await account.pays('2026-04-10', 8_000)]).toEqual([
        true,
        false,
      ]);
      expect(await account.open()).toEqual({ 'B-2026-04-01/electric': 8_000 });
    });

    it('is refused under a key that another payment has', async () => {
      await account.pays('2026-04-10', 8_000);
      await expect(account.pays('2026-04-10', 8_001)).rejects.toMatchObject({ code: 'ledger/key-reused' });
      await expect(account.pays('2026-04-10', 8_000, { paidBy: 'a sister' })).rejects.toMatchObject({
        code: 'ledger/key-reused',
      });
    });

    it('beyond what is owed lies on the account as credit', async () => {
      await account.bills('2026-04-01', { water: 4_000 });
      await account.pays('2026-04-10', 4_500);
      expect(await account.open()).toEqual({ credit: 500 });
    });

    it('of a program pays only its services; what is left waits for them', async () => {
      await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
      await account.pays('2026-04-10', 10_000, { program: 'Energy Support' });
      expect(await account.open()).toEqual({ 'B-2026-04-01/water': 4_000 });
      await account.bills('2026-05-01', { water: 2_000, electric: 3_000 });
      expect(await account.open()).toEqual({
        'B-2026-04-01/water': 4_000,
        'B-2026-05-01/water': 2_000,
        'B-2026-05-01/electric': 2_000,
      });
    });

    it('of a program that the rules do not know is refused', async () => {
      await expect(account.pays('2026-04-10', 100, { program: 'Moonlight' })).rejects.toMatchObject({
        code: 'program/not-found',
      });
    });

    it('counts from its receipt: posted before or after a bill, it comes to the same', async () => {
      const other = await ServiceAccount.opened(fresh.store, fresh.inOne, 'A-2');
      const more = { number: 'other', at: noon('2026-04-01') };
      await account.pays('2026-03-20', 7_000);
      await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
      await other.bills('2026-04-01', { water: 4_000, electric: 9_000 }, more);
      await other.pays('2026-03-20', 7_000, { payment: 'late' });
      for (const day of ['2026-03-25', '2026-04-02'])
        expect(Object.values(await other.open(day))).toEqual(Object.values(await account.open(day)));
    });
  });

  describe('a returned payment', () => {
    const takesBack = (
      payment: string,
      day: string,
      more: Pick<Partial<ReturnedServicePayment>, 'fee' | 'cashOnly'> = {},
    ) =>
      fresh.inOne((client) =>
        recordReturn(
          client,
          {
            ...{
              account: 'A-1',
              payment,
              reason: 'insufficient funds',
              at: noon(day),
              on: localDate(day),
              fee: cents(1_500),
            },
            ...more,
          },
          terms,
        ),
      );

    it('opens exactly what it had paid, and charges the fee, once', async () => {
      await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
      await account.pays('2026-04-10', 6_000);
      expect([
        await takesBack('P-2026-04-10', '2026-04-15'),
        await takesBack('P-2026-04-10', '2026-04-15'),
      ]).toEqual([true, false]);
      expect(await account.open()).toEqual({
        'B-2026-04-01/water': 4_000,
        'B-2026-04-01/electric': 9_000,
        'payment returned/P-2026-04-10/fee': 1_500,
      });
      expect((await account.open('2026-04-12'))['B-2026-04-01/electric']).toBe(7_000);
      await expect(takesBack('P-2026-04-10', '2026-04-16')).rejects.toMatchObject({
        code: 'payment/reversed',
      });
    });

    it('opens what its credit has paid since', async () => {
      await account.pays('2026-03-20', 7_000);
      await account.pays('2026-03-21', 1_000);
      await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
      await takesBack('P-2026-03-20', '2026-04-15', { fee: cents(0) });
      expect(await account.open()).toEqual({ 'B-2026-04-01/water': 3_000, 'B-2026-04-01/electric': 9_000 });
    });

    it('lets the account pay by cash only from so many returns on', async () => {
      const cashOnly = { returns: 2, since: noon('2025-06-01'), until: localDate('2027-04-20') };
      await account.pays('2026-03-20', 7_000);
      await account.pays('2026-03-21', 1_000);
      await takesBack('P-2026-03-20', '2026-04-15', { cashOnly });
      expect((await account.money()).cashOnlyUntil).toBeUndefined();
      await takesBack('P-2026-03-21', '2026-04-16', { cashOnly });
      expect((await account.money()).cashOnlyUntil).toBe('2027-04-20');
    });

    it('is refused where there is no such payment', async () => {
      await expect(takesBack('P-9', '2026-04-15')).rejects.toMatchObject({ code: 'payment/not-found' });
    });
  });
});
