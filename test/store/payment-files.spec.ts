import { createHash } from 'node:crypto';
import { fileStanding, verdictsOf } from '../../libs/billing-store/src/ledger/payment-files.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { PaymentFiles } from '../../libs/casework/src/payment-file.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { noon, ServiceAccount } from '../support/service-account.js';
import { threeRows } from '../support/three-rows.js';
import { freshStore, type FreshStore } from './fresh-store.js';

/** Ten thousand transactions on a machine that has other things to do. */
const rules = rulesAsOf(apsRuleBook, localDate('2026-06-01'));
const now = noon('2026-06-01');
const header = 'payment,account,amount,tender,received_at,program';
const row = (payment: string, more: Partial<Record<string, string>> = {}): string => {
  const {
    account = 'A-1',
    amount = '10.00',
    tender = 'check',
    at = '2026-05-20T16:00:00Z',
    program = '',
  } = more;
  return [payment, account, amount, tender, at, program].join(',');
};

describe('a file of payments', () => {
  let fresh: FreshStore;
  let account: ServiceAccount;
  let files: PaymentFiles;
  let looksAtClock = (): void => undefined;
  beforeEach(async () => {
    looksAtClock = () => undefined;
    fresh = await freshStore();
    account = await ServiceAccount.opened(fresh.store, fresh.inOne);
    const doors = {
      ...{ store: fresh.store, processes: new Processes([threeRows]) },
      ...{ books: { rulesFor: () => rules }, clock: { now: () => (looksAtClock(), now) } },
    };
    const casework = new Casework(doors);
    files = new PaymentFiles(casework, new ServiceMoney(new AccountPosting(casework)));
  });
  afterEach(() => fresh.close());

  const sends = async (rows: string[], stop?: AbortSignal): Promise<string> => {
    const content = [header, ...rows].join('\n');
    const file = createHash('sha256').update(content).digest('hex');
    const told = { file, name: 'lockbox.csv', sentBy: 'Ben', receivedAt: now, content };
    const caller = { name: 'Ben', role: 'supervisor' };
    await files.post(told, { caller, id: file }, stop);
    return file;
  };
  const verdicts = async (file: string) =>
    (await verdictsOf(fresh.store, file, { after: 0, limit: 100, refusedOnly: false })).map(
      ({ line, verdict, code }) => [line, code ?? verdict],
    );
  const cashIn = async () =>
    (
      await fresh.store.query<{ cash: string }[]>(
        `SELECT coalesce(sum(amount), 0)::text AS cash FROM ledger_entries WHERE ledger_account = 'cash'`,
      )
    )[0]?.cash;

  it('gets a verdict for each row, and posts the good ones', async () => {
    await account.bills('2026-05-01', { electric: 5_000 });
    const file = await sends([
      row('L-1'),
      row('L-2', { account: 'A-9' }),
      row('L-3', { amount: '12.5' }),
      row('L-1'),
      row('L-4', { at: '2026-07-01T16:00:00Z' }),
      row('L-5', { program: 'Moonlight' }),
      row('L-1', { amount: '11.00' }),
      row('L-6', { amount: '15.50' }),
    ]);
    expect(await verdicts(file)).toEqual([
      [2, 'posted'],
      [3, 'account/not-found'],
      [4, 'payment-file/form'],
      [5, 'posted before'],
      [6, 'payment-file/form'],
      [7, 'program/not-found'],
      [8, 'ledger/key-reused'],
      [9, 'posted'],
    ]);
    expect(await account.open()).toEqual({ 'B-2026-05-01/electric': 2_450 });
    expect(await fileStanding(fresh.store, file)).toMatchObject({
      ...{ name: 'lockbox.csv', posted: 2, postedBefore: 1, refused: 5, postedAt: now },
    });
  });

  it('sent twice is the same as once', async () => {
    const rows = [row('L-1'), row('L-2'), row('L-3', { account: 'A-9' })];
    const file = await sends(rows);
    const before = await verdicts(file);
    expect(await sends(rows)).toBe(file);
    expect(await verdicts(file)).toEqual(before);
    expect(await cashIn()).toBe('2000');
  });

  it('that has the newest first is posted in the order of receipt, and allocates nothing anew', async () => {
    await account.bills('2026-04-01', { electric: 1_500 });
    await account.bills('2026-05-01', { electric: 5_000 });
    const days = ['2026-05-23', '2026-05-22', '2026-05-21'];
    const file = await sends(days.map((day) => row(`L-${day}`, { at: `${day}T16:00:00Z` })));
    expect((await verdicts(file)).map(([, verdict]) => verdict)).toEqual(['posted', 'posted', 'posted']);
    expect(await account.open()).toEqual({ 'B-2026-05-01/electric': 3_500 });
    const anew = `SELECT key FROM postings WHERE kind = 'payment allocated anew'`;
    expect(await fresh.store.query(anew)).toEqual([]);
  });

  it('that is broken off in the middle goes on where it was', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(`L-${index}`));
    const stop = new AbortController();
    let looks = 0;
    looksAtClock = () => void (++looks === 20 && stop.abort());
    const file = await sends(rows, stop.signal);
    const half = await fileStanding(fresh.store, file);
    expect(half.posted).toBeGreaterThan(0);
    expect(half.posted).toBeLessThan(60);
    expect(half.postedAt).toBeNull();
    await sends(rows);
    expect(await fileStanding(fresh.store, file)).toMatchObject({
      posted: 60,
      postedBefore: 0,
      postedAt: now,
    });
    expect(await cashIn()).toBe('60000');
  });

  it('posts every good row when the store fails at another, which is tried again when it is sent again', async () => {
    await fresh.store.query(`ALTER TABLE payments ADD CONSTRAINT planted CHECK (payment <> 'L-7')`);
    const rows = Array.from({ length: 60 }, (_, index) => row(`L-${index}`));
    await expect(sends(rows)).rejects.toThrow('planted');
    expect(await cashIn()).toBe('59000');
    await fresh.store.query('ALTER TABLE payments DROP CONSTRAINT planted');
    const file = await sends(rows);
    expect(await fileStanding(fresh.store, file)).toMatchObject({ posted: 60, postedBefore: 0 });
    expect(await cashIn()).toBe('60000');
  });

  it('is refused as a whole where it has not the columns, or is no CSV', async () => {
    const without = files.post(
      { file: 'x', name: 'x', sentBy: 'Ben', receivedAt: now, content: 'payment,amount\nL-1,3.00' },
      { caller: { name: 'Ben', role: 'supervisor' }, id: 'x' },
    );
    await expect(without).rejects.toMatchObject({ code: 'payment-file/form' });
    await expect(sends(['"L-1'])).rejects.toMatchObject({ code: 'payment-file/form' });
    expect(await cashIn()).toBe('0');
  });

  it('of 10,000 payments on 500 accounts is posted whole: every cent is in the ledger once', async () => {
    await fresh.store.query(
      `INSERT INTO accounts (number, utility, opened_at) SELECT 'F-' || n, 'APS', $1 FROM generate_series(1, 500) n`,
      [noon('2025-01-02')],
    );
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(`L-${index}`, { account: `F-${(index % 500) + 1}`, amount: '1.01' }),
    );
    const file = await sends(rows);
    expect(await fileStanding(fresh.store, file)).toMatchObject({ posted: 10_000, refused: 0 });
    expect(await cashIn()).toBe('1010000');
  });
});
