import { changeAccount } from '../../libs/billing-store/src/accounts/account-changes.js';
import { readAccountMoney } from '../../libs/billing-store/src/accounts/account-money.js';
import { lift, protect } from '../../libs/billing-store/src/protections/protections.js';
import { arrearsOf } from '../../libs/domain/src/accounts/arrears.js';
import type { AccountChange } from '../../libs/domain/src/cases/account-change.js';
import { cents } from '../../libs/domain/src/money.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { noon, ServiceAccount, terms } from '../support/service-account.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const caseNumber = 'HA-2026-000001';

describe('the money of an account', () => {
  let fresh: FreshStore;
  let account: ServiceAccount;
  beforeEach(async () => {
    fresh = await freshStore();
    account = await ServiceAccount.opened(fresh.store, fresh.inOne);
  });
  afterEach(() => fresh.close());
  const changes = (...all: AccountChange[]) =>
    fresh.inOne((client) => changeAccount(client, { account: 'A-1', caseNumber, changes: all }, terms));

  it('of an account without any is read as nothing owed', async () => {
    expect(await account.money('2026-06-01')).toEqual({
      customerClass: 'residential',
      services: [
        { service: 'electric', active: true, premise: 'P-1', since: noon('2025-01-02') },
        { service: 'water', active: true, premise: 'P-1', since: noon('2025-01-02') },
      ],
      ...{ charges: [], payments: [], credit: 0, depositsHeld: 0, protections: [] },
      ...{ arrangements: [], pledges: [], severances: [], expectedBill: [] },
      ...{ finalBilled: false, budgetBilling: false, leftToAPerson: false },
    });
    expect(
      await fresh.inOne((client) => readAccountMoney(client, 'A-9', noon('2026-06-01'))),
    ).toBeUndefined();
  });

  it('tells each charge with what has reduced it, and each payment', async () => {
    await account.bills('2026-04-01', { water: 4_000 });
    await account.pays('2026-04-10', 1_500, { paidBy: 'a sister' });
    const { charges, payments } = await account.money('2026-06-01');
    expect(charges).toEqual([
      {
        ...{
          key: 'B-2026-04-01/water',
          service: 'water',
          kind: 'service',
          bill: 'B-2026-04-01',
          amount: 4_000,
        },
        ...{ dueOn: '2026-04-21', issuedOn: '2026-04-01', at: noon('2026-04-01') },
        entries: [
          { at: noon('2026-04-10'), amount: -1_500, why: 'service payment', payment: 'P-2026-04-10' },
        ],
      },
    ]);
    expect(payments).toEqual([
      {
        ...{ payment: 'P-2026-04-10', amount: 1_500, tender: 'check', paidBy: 'a sister' },
        receivedAt: noon('2026-04-10'),
      },
    ]);
  });

  it('leaves out what was paid and fell due more than a year ago, and keeps what is still open', async () => {
    await account.bills('2025-02-01', { water: 4_000 });
    await account.bills('2025-03-01', { electric: 3_000 });
    await account.pays('2025-04-10', 4_000);
    const { charges } = await account.money('2026-06-01');
    expect(charges.map(({ key }) => key)).toEqual(['B-2025-03-01/electric']);
  });

  it('gives arrears of any past day from its postings', async () => {
    await account.bills('2026-04-01', { water: 4_000, electric: 9_000 });
    await account.pays('2026-05-10', 4_000);
    const { charges } = await account.money('2026-06-01');
    const pastDue = (day: string) => arrearsOf(charges, localDate(day), noon(day)).pastDue;
    expect([pastDue('2026-04-10'), pastDue('2026-05-09'), pastDue('2026-05-11')]).toEqual([0, 13_000, 9_000]);
  });

  it('expects of the next bill the average of the last', async () => {
    await account.bills('2026-03-01', { water: 3_000, electric: 10_000 });
    await account.bills('2026-04-01', { water: 4_000 });
    expect((await account.money('2026-06-01')).expectedBill).toEqual([
      { service: 'electric', amount: 5_000 },
      { service: 'water', amount: 3_500 },
    ]);
  });

  it('has debt moved into installments, and back when the arrangement ends', async () => {
    await account.bills('2026-04-01', { water: 4_000 });
    const charge = 'B-2026-04-01/water';
    const installment = (number: number, dueOn: string) => ({
      ...({
        key: `${caseNumber}/installment/${number}/water`,
        service: 'water',
        kind: 'installment',
      } as const),
      ...{ amount: cents(2_000), dueOn: localDate(dueOn), issuedOn: localDate('2026-05-01') },
      ...{ at: noon('2026-05-01'), arrangement: caseNumber },
    });
    const accepted = {
      ...({ kind: 'move debt', key: `${caseNumber}/1`, what: 'arranged', at: noon('2026-05-01') } as const),
      lines: [{ charge, service: 'water' as const, amount: cents(-4_000) }],
      into: [installment(1, '2026-06-01'), installment(2, '2026-07-01')],
    };
    await changes(accepted);
    await account.pays('2026-05-20', 2_500);
    expect(await account.open()).toEqual({ [`${caseNumber}/installment/2/water`]: 1_500 });
    await changes({
      ...{ kind: 'move debt', key: `${caseNumber}/9`, what: 'arrangement ended', at: noon('2026-07-10') },
      lines: [
        { charge, service: 'water', amount: cents(1_500) },
        { charge: `${caseNumber}/installment/2/water`, service: 'water', amount: cents(-1_500) },
      ],
      into: [],
    });
    expect(await account.open()).toEqual({ [charge]: 1_500 });
  });

  it('knows what was agreed and what is switched off', async () => {
    const agreed = { acceptedAt: noon('2026-05-01'), months: 2, total: cents(4_000), misses: [] };
    await changes(
      { kind: 'agreed', agreed: { of: 'arrangement', ...agreed } },
      { kind: 'agreed', agreed: { of: 'arrangement', ...agreed, outcome: 'completed' } },
      { kind: 'switch', service: 'water', premise: 'P-1', to: 'restricted', at: noon('2026-05-02') },
    );
    const { arrangements, services } = await account.money();
    expect(arrangements).toEqual([{ caseNumber, ...agreed, outcome: 'completed' }]);
    expect(services.map(({ service, off }) => [service, off])).toEqual([
      ['electric', undefined],
      ['water', 'restricted'],
    ]);
  });

  it('tells the part of a charge that is in dispute, as long as the dispute stands', async () => {
    await account.bills('2026-04-01', { water: 4_000 });
    const dispute = {
      ...({ key: 'D-1', kind: 'dispute', amount: cents(1_000), from: noon('2026-04-05') } as const),
      ...{ clause: 'R14-2-210(E)', details: { charge: 'B-2026-04-01/water' } },
    };
    await changes({ kind: 'protect', protection: dispute });
    expect((await account.money()).charges[0]?.disputed).toBe(1_000);
    await changes({ kind: 'lift', protection: 'D-1', at: noon('2026-05-05'), why: 'answered' });
    expect((await account.money()).charges[0]?.disputed).toBeUndefined();
  });

  describe('a protection', () => {
    const medical = {
      ...({ key: 'M-1', account: 'A-1', service: 'electric', kind: 'medical' } as const),
      ...{ from: noon('2026-01-05'), until: noon('2027-01-05'), clause: 'R14-2-211(A)(5)' },
    };

    it('is recorded once, and told until 24 months after its end', async () => {
      expect(await fresh.inOne((client) => protect(client, medical))).toBe(true);
      expect(await fresh.inOne((client) => protect(client, medical))).toBe(false);
      expect((await account.money('2028-12-31')).protections).toEqual([medical]);
      expect((await account.money('2029-02-01')).protections).toEqual([]);
      await expect(
        fresh.inOne((client) => protect(client, { ...medical, clause: 'another' })),
      ).rejects.toMatchObject({ code: 'ledger/key-reused' });
    });

    it('ends once: the first end stands', async () => {
      await fresh.inOne((client) => protect(client, medical));
      const ends = (day: string, why: string) =>
        fresh.inOne((client) => lift(client, { key: 'M-1', at: noon(day), why }));
      expect([await ends('2026-03-01', 'moved out'), await ends('2026-03-02', 'again')]).toEqual([
        true,
        false,
      ]);
      expect((await account.money()).protections).toMatchObject([
        { endedAt: noon('2026-03-01'), endedWhy: 'moved out' },
      ]);
    });

    it.each([
      ['is never changed', `UPDATE protections SET holds_until = NULL`],
      [
        'is not ended and changed at once',
        `UPDATE protections SET ended_at = '2026-02-01', ended_why = 'x', amount = 1`,
      ],
      ['is never deleted', 'DELETE FROM protections'],
      ['is never emptied away', 'TRUNCATE protections'],
    ])('%s, whoever writes it', async (_, statement) => {
      await fresh.inOne((client) => protect(client, medical));
      await expect(fresh.store.query(statement)).rejects.toThrow(/ever changed|never changed/);
    });

    it('does not begin again once it has ended', async () => {
      await fresh.inOne((client) => protect(client, medical));
      await fresh.inOne((client) => lift(client, { key: 'M-1', at: noon('2026-03-01'), why: 'moved out' }));
      await expect(
        fresh.store.query('UPDATE protections SET ended_at = NULL, ended_why = NULL'),
      ).rejects.toThrow('ends once');
    });
  });
});
