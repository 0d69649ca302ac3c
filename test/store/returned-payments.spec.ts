import { refundExcess } from '../../libs/billing-store/src/ledger/job-credit.js';
import { cents } from '../../libs/domain/src/money.js';
import { BilledJob, job } from './a-billed-job.js';

describe('a payment that is returned after its refund was settled', () => {
  let line: BilledJob;
  beforeEach(async () => {
    line = await BilledJob.opened();
    await line.isBilled(10_000);
  });
  afterEach(() => line.fresh.close());
  const owesBack = (amount: number) =>
    line.ledger((client) =>
      refundExcess(client, {
        ...{ ...job, key: 'excess', at: line.now, reason: 'paid too much' },
        amount: cents(amount),
      }),
    );
  const isCancelled = async () => {
    await line.isTakenBack();
    await line.settles('refund');
  };

  it('leaves nothing owed either way when the refund was not paid out', async () => {
    await line.isPaid(10_000);
    await isCancelled();
    expect(await line.isReturned()).toMatchObject({ refunds: { withdrawn: 10_000, paidOut: 0 } });
    expect(await line.balances()).toEqual({});
    expect(await line.refunds()).toEqual([]);
    expect(await line.paysOut('settle/advance/1')).toBe(false);
  });

  it('is collected again as far as the refund was paid out', async () => {
    await line.isPaid(10_000);
    await isCancelled();
    await line.paysOut('settle/advance/1');
    expect(await line.isReturned()).toMatchObject({ refunds: { withdrawn: 0, paidOut: 10_000 } });
    expect(await line.balances()).toEqual({ receivable: 10_000, cash: -10_000 });
  });

  it('takes nothing from whoever else advanced money', async () => {
    await line.isPaid(6_000);
    await line.isPaid(4_000, 'P-2', { paidBy: 'Desert Homes LLC' });
    await isCancelled();
    await line.paysOut('settle/advance/1');
    expect(await line.isReturned()).toMatchObject({ refunds: { withdrawn: 0, paidOut: 6_000 } });
    expect(await line.balances()).toEqual({ receivable: 6_000, cash: -2_000, refundsOwed: -4_000 });
    expect(await line.isReturned('P-2')).toMatchObject({ refunds: { withdrawn: 4_000, paidOut: 0 } });
    expect(await line.balances()).toEqual({ receivable: 6_000, cash: -6_000 });
  });

  it('of which only a part was beyond the charge takes back that part, and is owed for the rest', async () => {
    await line.isPaid(10_700);
    await owesBack(700);
    expect(await line.isReturned()).toMatchObject({ refunds: { withdrawn: 700, paidOut: 0 } });
    expect(await line.balances()).toEqual({ receivable: 10_000, held: -10_000 });
  });

  it('leaves owed back what is still beyond the charge without it', async () => {
    await line.isPaid(400);
    await line.isPaid(10_300, 'P-2');
    await owesBack(700);
    expect(await line.isReturned()).toMatchObject({ refunds: { withdrawn: 400, paidOut: 0 } });
    expect(await line.refunds()).toEqual([
      { key: 'excess/1/rest', owed_to: 'C-1', amount: '300', paid: false },
    ]);
    expect(await line.balances()).toEqual({ held: -10_000, cash: 10_300, refundsOwed: -300 });
  });

  it('takes back no refund that was owed before it came', async () => {
    await line.isPaid(10_700);
    await owesBack(700);
    await line.isBilled(5_000, 'INV-2');
    await line.isPaid(1_000, 'P-2', { invoice: 'INV-2', paidBy: 'Desert Homes LLC' });
    expect(await line.isReturned('P-2')).toMatchObject({ refunds: { withdrawn: 0, paidOut: 0 } });
    expect(await line.balances()).toEqual({
      receivable: 5_000,
      held: -15_000,
      cash: 10_700,
      refundsOwed: -700,
    });
  });
});
