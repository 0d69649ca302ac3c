import { creditJob, refundExcess } from '../../libs/billing-store/src/ledger/job-credit.js';
import { cents } from '../../libs/domain/src/money.js';
import { at, BilledJob, job } from './a-billed-job.js';

describe('the money of a job', () => {
  let line: BilledJob;
  beforeEach(async () => void (line = await BilledJob.opened()));
  afterEach(() => line.fresh.close());

  it('bills a job and is paid, each once', async () => {
    expect([await line.isBilled(10_000), await line.isBilled(10_000)]).toEqual([true, false]);
    await expect(line.isBilled(10_001)).rejects.toMatchObject({ code: 'ledger/key-reused' });
    const pay = (amount: number) => line.isPaid(amount, 'P-1', { receivedAt: at });
    expect(await pay(10_000)).toEqual({ ...job, isNew: true });
    expect(await pay(10_000)).toEqual({ ...job, isNew: false });
    await expect(pay(9_999)).rejects.toMatchObject({ code: 'ledger/key-reused' });
    expect(await line.balances()).toEqual({ held: -10_000, cash: 10_000 });
  });

  it('says which invoice or payment it does not know', async () => {
    await expect(line.isPaid(1)).rejects.toMatchObject({ code: 'invoice/not-found' });
    await expect(line.isReturned('P-9')).rejects.toMatchObject({ code: 'payment/not-found' });
  });

  it('reverses a returned payment exactly, and once', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_000);
    const refunds = { withdrawn: 0, paidOut: 0 };
    const giveBack = (reason: string) => line.isReturned('P-1', reason, at);
    expect(await giveBack('insufficient funds')).toEqual({ ...job, isNew: true, refunds });
    expect(await giveBack('insufficient funds')).toEqual({ ...job, isNew: false, refunds });
    await expect(giveBack('account closed')).rejects.toMatchObject({ code: 'payment/reversed' });
    expect(await line.balances()).toEqual({ receivable: 10_000, held: -10_000 });
  });

  it('keeps a payment on the job when its invoice is withdrawn, and sets it off against the next', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_000);
    expect([await line.isTakenBack(), await line.isTakenBack()]).toEqual([true, false]);
    await line.isBilled(12_000, 'INV-2');
    expect(await line.balances()).toEqual({ receivable: 2_000, held: -12_000, cash: 10_000 });
  });
});

describe('a job that is settled', () => {
  let line: BilledJob;
  beforeEach(async () => void (line = await BilledJob.opened()));
  afterEach(() => line.fresh.close());

  it('owes what was paid back to those who advanced it, and nothing that was never paid', async () => {
    await line.isBilled(10_000);
    await line.isPaid(2_000, 'P-1');
    await line.isPaid(4_001, 'P-2', { paidBy: 'Desert Homes LLC' });
    expect(await line.settles('refund')).toBe(6_001);
    expect(await line.settles('refund')).toBe(0);
    expect(await line.balances()).toEqual({ cash: 6_001, refundsOwed: -6_001 });
    expect(await line.refunds()).toEqual([
      { key: 'settle/advance/1', owed_to: 'C-1', amount: '2000', paid: false },
      { key: 'settle/advance/2', owed_to: 'Desert Homes LLC', amount: '4001', paid: false },
    ]);
  });

  it('forfeits what was billed and paid, but owes back what is beyond', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_500);
    expect(await line.settles('forfeit')).toBe(500);
    expect(await line.balances()).toEqual({ cash: 10_500, refundsOwed: -500, forfeited: -10_000 });
  });

  it('forfeits what was paid on an invoice also when that was withdrawn before', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_500);
    await line.isTakenBack();
    expect(await line.settles('forfeit')).toBe(500);
    expect(await line.balances()).toEqual({ cash: 10_500, refundsOwed: -500, forfeited: -10_000 });
  });

  it('owes back what is beyond a lower invoice that took the place of the one that was paid', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_000);
    await line.isTakenBack();
    await line.isBilled(4_000, 'INV-2');
    await line.isTakenBack('INV-2');
    expect(await line.settles('forfeit')).toBe(6_000);
    expect(await line.balances()).toEqual({ cash: 10_000, refundsOwed: -6_000, forfeited: -4_000 });
  });

  it('and billed again forfeits by the new bill alone', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_000);
    await line.isTakenBack();
    await line.settles('refund');
    await line.isBilled(3_000, 'INV-2');
    await line.isPaid(5_000, 'P-2', { invoice: 'INV-2' });
    await line.isTakenBack('INV-2');
    expect(await line.settles('forfeit', 'again')).toBe(2_000);
    expect(await line.balances()).toMatchObject({ refundsOwed: -12_000, forfeited: -3_000 });
  });

  it.each([
    { costs: 4_000, paid: 10_000, back: 6_000 },
    { costs: 12_000, paid: 10_000, back: 0 },
    { costs: 12_000, paid: 10_500, back: 500 },
    { costs: 4_000, paid: 3_000, back: 0 },
  ])(
    'less its costs of $costs owes back $back of $paid paid on 10000 billed',
    async ({ costs, paid, back }) => {
      await line.isBilled(10_000);
      await line.isPaid(paid);
      expect(await line.settles({ costs: cents(costs) })).toBe(back);
      const kept = paid - back;
      const { refundsOwed = 0, ...rest } = await line.balances();
      expect({ ...rest, refundsOwed }).toEqual({ cash: paid, costs: -kept, refundsOwed: back ? -back : 0 });
    },
  );

  it('keeps its costs once, also when money comes after it was settled', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_000);
    await line.settles({ costs: cents(4_000) });
    await line.isPaid(1_000, 'P-2');
    expect(await line.settles({ costs: cents(4_000) }, 'again')).toBe(1_000);
    expect(await line.balances()).toEqual({ cash: 11_000, costs: -4_000, refundsOwed: -7_000 });
  });
});

describe('a job that goes on', () => {
  let line: BilledJob;
  beforeEach(async () => void (line = await BilledJob.opened()));
  afterEach(() => line.fresh.close());
  const excess = (amount: number, more: { payment?: string } = {}) =>
    line.ledger((client) =>
      refundExcess(client, {
        ...job,
        key: 'excess',
        at: line.now,
        reason: 'paid too much',
        amount: cents(amount),
        ...more,
      }),
    );
  const credit = (amount: number, refund: number) =>
    line.ledger((client) =>
      creditJob(client, {
        ...job,
        key: 'credit',
        amount: cents(amount),
        refund: cents(refund),
        at: line.now,
      }),
    );

  it('owes back what is beyond the charge, and pays it out once', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_700);
    expect([await excess(700), await excess(700)]).toEqual([700, 700]);
    const [refund] = await line.refunds();
    const payOut = () => line.paysOut(refund?.key ?? '');
    expect([await payOut(), await payOut()]).toEqual([true, false]);
    expect(await line.balances()).toEqual({ held: -10_000, cash: 10_000 });
  });

  it('owes back no more than was paid, and nothing of a payment that was returned', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_700);
    expect(await credit(2_000, 11_000)).toBe(10_700);
    await line.isPaid(300, 'P-2');
    await line.isReturned('P-2');
    expect(await excess(300, { payment: 'P-2' })).toBe(0);
  });

  it('whose charge is lowered owes back what was paid of it, whichever is posted first', async () => {
    await line.isBilled(10_000);
    await line.isPaid(10_000);
    expect(await excess(2_000)).toBe(2_000);
    expect(await credit(2_000, 0)).toBe(0);
    expect(await line.balances()).toEqual({ held: -8_000, cash: 10_000, refundsOwed: -2_000 });
  });
});
