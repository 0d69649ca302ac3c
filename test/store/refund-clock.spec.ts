import { heldFor, refundableAdvance } from '../../libs/billing-store/src/ledger/chart.js';
import { balanceOf } from '../../libs/billing-store/src/ledger/postings.js';
import {
  endRefundClock,
  startRefundClock,
  type RefundClockEnd,
} from '../../libs/billing-store/src/ledger/refund-clock.js';
import { accountOverview } from '../../libs/billing-store/src/reads/account.js';
import { cents } from '../../libs/domain/src/money.js';
import { BilledJob, job } from './a-billed-job.js';

const years = { from: '2026-07-21', until: '2031-07-21' };

describe('the refundable advance of a job', () => {
  let line: BilledJob;
  beforeEach(async () => {
    line = await BilledJob.opened();
    await line.isBilled(10_000);
    await line.isPaid(10_000);
  });
  afterEach(() => line.fresh.close());

  const starts = (refundable: number, key = 'start', more = years) =>
    line.ledger((client) =>
      startRefundClock(client, { ...job, ...more, key, at: line.now, refundable: cents(refundable) }),
    );
  const ends = (as: RefundClockEnd['as']) =>
    line.ledger((client) => endRefundClock(client, { ...job, as, key: 'end', at: line.now }));
  const apart = (purpose = job.purpose) =>
    line.ledger((client) => balanceOf(client, refundableAdvance({ ...job, purpose })));
  const advances = async () => (await accountOverview(line.fresh.store, job.account)).advances;

  it('is set apart from what else is held, and told with the account until when it is refundable', async () => {
    await starts(7_500);
    await starts(7_500);
    expect(await line.balances()).toEqual({ held: -2_500, cash: 10_000 });
    expect(await apart()).toBe(-7_500);
    expect(await advances()).toEqual([
      { caseNumber: job.caseNumber, amount: 7_500, ...years, endedAt: null, endedAs: null },
    ]);
  });

  it('is taken from what was billed last first, and from a deposit then', async () => {
    const deposit = { ...job, purpose: 'design deposit' };
    await line.isBilled(4_000, 'INV-D', 'design deposit');
    await line.isBilled(2_000, 'INV-2');
    await starts(13_000);
    expect([await apart(), await apart('design deposit')]).toEqual([-12_000, -1_000]);
    expect(await line.ledger((client) => balanceOf(client, heldFor(deposit)))).toBe(-3_000);
    await starts(5_000, 'start anew');
    expect([await apart(), await apart('design deposit')]).toEqual([-5_000, 0]);
  });

  it('is never more than what is held for the job', async () => {
    await expect(starts(10_001)).rejects.toMatchObject({
      code: 'refund/by-hand',
      message: '$100.01 are to be refundable, of $100.00 held for the job.',
    });
    expect(await advances()).toEqual([]);
  });

  it('becomes a contribution in aid of construction when its years are over', async () => {
    await starts(7_500);
    await ends('contribution in aid');
    await ends('contribution in aid');
    expect(await apart()).toBe(0);
    const contribution = heldFor({ ...job, purpose: 'contribution in aid' });
    expect(contribution).toBe('contributions/DP-2026-000001/contribution in aid');
    expect(await line.ledger((client) => balanceOf(client, contribution))).toBe(-7_500);
    expect(await advances()).toMatchObject([{ amount: 7_500, endedAs: 'contribution in aid' }]);
  });

  it('is owed back to those who advanced it when it is wholly refunded', async () => {
    await starts(7_500);
    await ends('wholly refunded');
    expect(await line.balances()).toEqual({ held: -2_500, cash: 10_000, refundsOwed: -7_500 });
    expect(await line.refunds()).toEqual([
      { key: 'end/advance/1', owed_to: 'C-1', amount: '7500', paid: false },
    ]);
  });

  it('is held for the job again when its clock is stopped, and may be started anew', async () => {
    await starts(7_500);
    await ends('stopped');
    expect(await line.balances()).toEqual({ held: -10_000, cash: 10_000 });
    await starts(7_500, 'start anew', { from: '2026-08-03', until: '2031-08-03' });
    expect(await advances()).toMatchObject([{ from: '2026-08-03', endedAs: null }]);
  });

  it('is settled with the rest of the money of the job', async () => {
    await starts(7_500);
    expect(await line.settles({ costs: cents(4_000) })).toBe(6_000);
    expect(await apart()).toBe(0);
    expect(await line.balances()).toEqual({ cash: 10_000, costs: -4_000, refundsOwed: -6_000 });
    expect(await advances()).toMatchObject([{ endedAs: 'settled' }]);
  });
});
