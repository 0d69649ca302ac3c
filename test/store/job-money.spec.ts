import type { PoolClient } from 'pg';
import {
  cash,
  forfeited,
  heldFor,
  jobReceivable,
  refundsOwed,
} from '../../libs/billing-store/src/ledger/chart.js';
import {
  recordInvoice,
  recordPayment,
  recordReturnedPayment,
  withdrawInvoice,
} from '../../libs/billing-store/src/ledger/job-money.js';
import { balanceOf } from '../../libs/billing-store/src/ledger/postings.js';
import {
  payRefund,
  refundExcess,
  settleJobMoney,
} from '../../libs/billing-store/src/ledger/settle-job-money.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const at = instant('2026-03-02T16:00:00Z');
const job = { account: 'A-1', caseNumber: 'DP-2026-000001', purpose: 'advance' };
const owing = { caseNumber: job.caseNumber, at, reason: 'canceled by the customer' };

describe('the money of a job', () => {
  let fresh: FreshStore;
  beforeEach(async () => {
    fresh = await freshStore();
    await fresh.store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('C-1', 'Rosa Marquez', 'residential', $1)`,
      [at],
    );
    await fresh.store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ('A-1', 'APS', 'C-1', $1)`,
      [at],
    );
  });
  afterEach(() => fresh.close());
  const ledger = <Result>(work: (client: PoolClient) => Promise<Result>) => fresh.inOne(work);
  const balances = () =>
    ledger(async (client) => ({
      receivable: await balanceOf(client, jobReceivable(job)),
      held: await balanceOf(client, heldFor(job)),
      cash: await balanceOf(client, cash),
      refundsOwed: await balanceOf(client, refundsOwed(job.caseNumber)),
      forfeited: await balanceOf(client, forfeited),
    }));
  const bill = (amount: number, number = 'INV-1') =>
    ledger((client) =>
      recordInvoice(client, { ...job, number, amount: cents(amount), issuedAt: at, effect: number }),
    );
  const pay = (amount: number, payment = 'P-1', more: { paidBy?: string; invoice?: string } = {}) =>
    ledger((client) =>
      recordPayment(client, {
        payment,
        invoice: 'INV-1',
        amount: cents(amount),
        tender: 'check',
        receivedAt: at,
        ...more,
      }),
    );
  const settle = (how: 'refund' | 'forfeit', key = 'settle') =>
    ledger((client) => settleJobMoney(client, { ...owing, how, key }));
  const refunds = () => fresh.store.query('SELECT key, owed_to, amount FROM refunds ORDER BY key');

  it('bills a job and is paid, each once', async () => {
    expect([await bill(10_000), await bill(10_000)]).toEqual([true, false]);
    await expect(bill(10_001)).rejects.toMatchObject({ code: 'ledger/key-reused' });
    expect(await pay(10_000)).toEqual({ ...job, isNew: true });
    expect(await pay(10_000)).toEqual({ ...job, isNew: false });
    await expect(pay(9_999)).rejects.toMatchObject({ code: 'ledger/key-reused' });
    expect(await balances()).toEqual({
      receivable: 0,
      held: -10_000,
      cash: 10_000,
      refundsOwed: 0,
      forfeited: 0,
    });
  });

  it('says which invoice or payment it does not know', async () => {
    await expect(pay(1)).rejects.toMatchObject({ code: 'invoice/not-found' });
    await expect(
      ledger((client) => recordReturnedPayment(client, { payment: 'P-9', reason: 'NSF', at })),
    ).rejects.toMatchObject({
      code: 'payment/not-found',
    });
  });

  it('reverses a returned payment exactly, and once', async () => {
    await bill(10_000);
    await pay(10_000);
    const giveBack = (reason: string) =>
      ledger((client) => recordReturnedPayment(client, { payment: 'P-1', reason, at }));
    expect(await giveBack('insufficient funds')).toEqual({ ...job, isNew: true });
    expect(await giveBack('insufficient funds')).toEqual({ ...job, isNew: false });
    await expect(giveBack('account closed')).rejects.toMatchObject({ code: 'payment/reversed' });
    expect(await balances()).toMatchObject({ receivable: 10_000, held: -10_000, cash: 0 });
  });

  it('owes a canceled job back to those who advanced it, and nothing that was never paid', async () => {
    await bill(10_000);
    await pay(2_000, 'P-1');
    await pay(4_001, 'P-2', { paidBy: 'Desert Homes LLC' });
    expect(await settle('refund')).toBe(6_001);
    expect(await settle('refund')).toBe(0);
    expect(await balances()).toEqual({
      receivable: 0,
      held: 0,
      cash: 6_001,
      refundsOwed: -6_001,
      forfeited: 0,
    });
    expect(await refunds()).toEqual([
      { key: 'settle/advance/1', owed_to: 'C-1', amount: '2000' },
      { key: 'settle/advance/2', owed_to: 'Desert Homes LLC', amount: '4001' },
    ]);
  });

  it('forfeits what was billed and paid, but owes back what is beyond', async () => {
    await bill(10_000);
    await pay(10_500);
    expect(await settle('forfeit')).toBe(500);
    expect(await balances()).toEqual({
      receivable: 0,
      held: 0,
      cash: 10_500,
      refundsOwed: -500,
      forfeited: -10_000,
    });
  });

  it('keeps a payment on the job when its invoice is withdrawn, and sets it off against the next', async () => {
    await bill(10_000);
    await pay(10_000);
    await ledger((client) => withdrawInvoice(client, { number: 'INV-1', at }));
    await ledger((client) => withdrawInvoice(client, { number: 'INV-1', at }));
    await bill(12_000, 'INV-2');
    expect(await balances()).toMatchObject({ receivable: 2_000, held: -12_000, cash: 10_000 });
  });

  it('owes back what is beyond the charge while the job goes on, and pays it out once', async () => {
    await bill(10_000);
    await pay(10_700);
    const excess = { ...job, key: 'excess', at, reason: 'paid too much' };
    await expect(
      ledger((client) => refundExcess(client, { ...excess, amount: cents(701) })),
    ).rejects.toMatchObject({
      code: 'ledger/unbalanced',
    });
    expect(await ledger((client) => refundExcess(client, { ...excess, amount: cents(700) }))).toBe(true);
    expect(await ledger((client) => refundExcess(client, { ...excess, amount: cents(700) }))).toBe(false);
    const [{ key }] = await refunds();
    const payOut = () => ledger((client) => payRefund(client, { key, at }));
    expect([await payOut(), await payOut()]).toEqual([true, false]);
    expect(await balances()).toEqual({
      receivable: 0,
      held: -10_000,
      cash: 10_000,
      refundsOwed: 0,
      forfeited: 0,
    });
  });
});
