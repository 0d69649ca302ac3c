import {
  addDepositInterest,
  applyDeposit,
  demandDeposit,
  refundDeposit,
} from '../../libs/billing-store/src/ledger/deposits.js';
import { transferBalance } from '../../libs/billing-store/src/ledger/balance-transfer.js';
import { moveToUnclaimed } from '../../libs/billing-store/src/ledger/credit.js';
import { recordAdjustment } from '../../libs/billing-store/src/ledger/adjustments.js';
import { verifyLedger, type LedgerFinding } from '../../libs/billing-store/src/ledger/verify-ledger.js';
import { writeOff } from '../../libs/billing-store/src/ledger/write-off.js';
import { cents } from '../../libs/domain/src/money.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { noon, ServiceAccount, terms } from '../support/service-account.js';
import { freshStore, type FreshStore } from './fresh-store.js';

describe('an account to its end', () => {
  let fresh: FreshStore;
  let account: ServiceAccount;
  beforeEach(async () => {
    fresh = await freshStore();
    account = await ServiceAccount.opened(fresh.store, fresh.inOne);
  });
  afterEach(() => fresh.close());

  const found = async (): Promise<LedgerFinding[]> => {
    const findings: LedgerFinding[] = [];
    await verifyLedger(fresh.store, { report: (one) => findings.push(one), at: noon('2026-12-31') });
    return findings;
  };
  const demands = (amount: number) =>
    fresh.inOne((client) =>
      demandDeposit(
        client,
        {
          ...{ key: 'DEP-1', account: 'A-1', service: 'electric', kind: 'deposit', amount: cents(amount) },
          ...{ dueOn: localDate('2026-02-01'), issuedOn: localDate('2026-01-10'), at: noon('2026-01-10') },
        },
        terms,
      ),
    );
  const end = (day: string) => ({
    account: 'A-1',
    deposit: 'DEP-1',
    at: noon(day),
    reason: 'twelve months on time',
  });

  it('holds of a deposit what was paid of it, with interest, and pays from it only when told to', async () => {
    await demands(20_000);
    expect((await account.money()).depositsHeld).toBe(0);
    await account.pays('2026-01-20', 15_000);
    const interest = {
      account: 'A-1',
      deposit: 'DEP-1',
      key: 'DEP-1/2026',
      amount: cents(500),
      at: noon('2026-06-01'),
    };
    await fresh.inOne((client) => addDepositInterest(client, interest));
    await account.bills('2026-06-01', { electric: 9_000 });
    expect(await account.money()).toMatchObject({ depositsHeld: 15_500 });
    expect((await account.open())['B-2026-06-01/electric']).toBe(9_000);
    const applies = () => fresh.inOne((client) => applyDeposit(client, end('2026-07-01'), terms));
    expect([await applies(), await applies()]).toEqual([true, false]);
    expect(await account.open()).toEqual({ credit: 6_500 });
    expect(await found()).toEqual([]);
  });

  it('owes a deposit back once', async () => {
    await demands(20_000);
    await account.pays('2026-01-20', 20_000);
    const refunds = () => fresh.inOne((client) => refundDeposit(client, end('2026-07-01')));
    expect([await refunds(), await refunds()]).toEqual([true, false]);
    expect((await account.money()).depositsHeld).toBe(0);
  });

  it('hands credit that nobody has used to unclaimed property, once it is old', async () => {
    await account.pays('2026-01-20', 3_000);
    const moves = (before: string) =>
      fresh.inOne((client) =>
        moveToUnclaimed(client, {
          ...{ account: 'A-1', key: `unclaimed/${before}`, at: noon('2026-12-01'), before: noon(before) },
        }),
      );
    expect([await moves('2026-01-19'), await moves('2026-01-21')]).toEqual([0, 3_000]);
    expect((await account.money()).credit).toBe(0);
  });

  it('moves the balance of a final bill to another account of the same customer, with its due dates', async () => {
    const next = await ServiceAccount.opened(fresh.store, fresh.inOne, 'A-2');
    const transfer = { key: 'T-1', from: 'A-1', to: 'A-2', at: noon('2026-05-01') };
    const moves = () => fresh.inOne((client) => transferBalance(client, transfer, terms));
    await account.bills('2026-03-01', { water: 4_000 });
    await expect(moves()).rejects.toMatchObject({ code: 'account/not-final' });
    await account.bills('2026-04-01', { electric: 6_000 }, { kind: 'final' });
    expect([await moves(), await moves()]).toEqual([10_000, 0]);
    expect(await account.open()).toEqual({});
    const { charges } = await next.money();
    expect(charges.map(({ kind, amount, dueOn }) => [kind, amount, dueOn])).toEqual([
      ['transferred', 4_000, '2026-03-21'],
      ['transferred', 6_000, '2026-04-21'],
    ]);
    expect(await found()).toEqual([]);
  });

  it('is written off by two, never by one', async () => {
    await account.bills('2026-03-01', { water: 4_000 });
    const off = (approvedBy: string) =>
      fresh.inOne((client) =>
        writeOff(client, {
          ...{ key: 'W-1', account: 'A-1', askedBy: 'Dana', approvedBy, reason: 'bankrupt' },
          lines: [{ charge: 'B-2026-03-01/water', service: 'water', amount: cents(-4_000) }],
          at: noon('2026-06-01'),
        }),
      );
    await expect(off('Dana')).rejects.toMatchObject({ code: 'approval/same-person' });
    expect([await off('Ana'), await off('Ana')]).toEqual([4_000, 4_000]);
    expect(await account.open()).toEqual({});
  });

  it('is adjusted once, and what no charge takes is credit', async () => {
    await account.bills('2026-03-01', { water: 4_000, electric: 1_000 });
    const adjustment = {
      ...({ key: 'ADJ-1', account: 'A-1', service: 'water', amount: cents(4_500) } as const),
      ...{ reason: 'leak at the meter', at: noon('2026-03-05') },
    };
    const adjusts = () => fresh.inOne((client) => recordAdjustment(client, adjustment, terms));
    expect([await adjusts(), await adjusts()]).toEqual([true, false]);
    expect(await account.open()).toEqual({ 'B-2026-03-01/electric': 1_000, credit: 500 });
  });

  it.each([
    [
      'a charge that was never posted',
      `INSERT INTO charges (key, account, service, kind, amount, due_on, issued_on, at, departed, ledger_account)
       VALUES ('X', 'A-1', 'water', 'late fee', 100, '2026-03-01', '2026-03-01', '2026-03-01', false, 'x')`,
      'the charge X is not posted for its amount',
    ],
    [
      'a protection that no journal knows',
      `INSERT INTO protections (key, account, kind, holds_from, clause, case_number)
       VALUES ('M-1', 'A-1', 'medical', '2026-03-01', 'R14-2-211(A)(5)', 'HA-2026-000009')`,
      'the protection M-1 is in no journal of HA-2026-000009',
    ],
    [
      'a charge that was paid beyond what was owed',
      `WITH p AS (INSERT INTO postings (key, kind, account, at) VALUES ('x', 'x', 'A-1', '2026-03-02') RETURNING key)
       INSERT INTO ledger_entries (posting, ledger_account, amount)
       SELECT key, a, m FROM p, (VALUES ('cash', 5000), ('service receivable/A-1/water/B-2026-03-01/water', -5000)) v(a, m)`,
      'more was paid of the charge B-2026-03-01/water than was owed',
    ],
  ])('is found wrong with %s', async (...[, damage, wrong]) => {
    await account.bills('2026-03-01', { water: 4_000 });
    expect(await found()).toEqual([]);
    await fresh.store.query(damage);
    expect((await found()).map((one) => one.wrong)).toContain(wrong);
  });
});
