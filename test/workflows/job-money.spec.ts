import { AccountFacts, type ToPost } from '../../libs/casework/src/account-facts.js';
import { JobTown, type TownJob } from '../support/job-town.js';

describe('the money of a design project', () => {
  let town: JobTown;
  beforeAll(async () => void (town = await JobTown.founded()));
  afterAll(() => town.closes());

  const cancelled = async (job: TownJob): Promise<void> => {
    await job.does({ kind: 'cancel', reason: 'customer withdrew' });
    await town.town.settles();
  };
  const isReturned = (job: TownJob): Promise<unknown> => {
    const { casework, now: at } = town.town;
    const fact: ToPost = {
      kind: 'payment returned',
      payment: `${job.number}-charge`,
      reason: 'insufficient funds',
      at,
    };
    const caller = { name: 'counter', role: 'representative' };
    return new AccountFacts(casework).post(fact, { caller, id: town.town.nextId() });
  };
  const refunds = (job: TownJob): Promise<{ amount: string; withdrawn: boolean }[]> =>
    town.town.store.query(
      'SELECT amount::text, withdrawn_at IS NOT NULL AS withdrawn FROM refunds WHERE case_number = $1',
      [job.number],
    );
  const balances = async (job: TownJob): Promise<Record<string, string>> => {
    const rows = await town.town.store.query<{ name: string; balance: string }[]>(
      `SELECT split_part(ledger_account, '/', 1) AS name, sum(e.amount)::text AS balance
       FROM ledger_entries e JOIN postings p ON p.key = e.posting
       WHERE p.case_number = $1 GROUP BY 1 HAVING sum(e.amount) <> 0 ORDER BY 1`,
      [job.number],
    );
    return Object.fromEntries(rows.map(({ name, balance }) => [name, balance]));
  };

  it('is paid back less the actual cost when the job is cancelled during construction, without a person', async () => {
    const job = await town.opens('new service');
    await job.at('construction');
    await job.does({ kind: 'amend', facts: { actualCostCents: 140_000 }, reason: 'work stopped' });
    await cancelled(job);

    expect((await job.state()).head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(await refunds(job)).toEqual([{ amount: '400000', withdrawn: false }]);
    expect(await balances(job)).toEqual({
      cash: '540000',
      'job costs': '-140000',
      'refunds owed': '-400000',
    });
  });

  it('that is returned after the job was cancelled and refunded is neither owed nor refunded', async () => {
    const job = await town.opens('new service');
    await job.at('release');
    await cancelled(job);
    expect(await refunds(job)).toEqual([{ amount: '540000', withdrawn: false }]);
    await isReturned(job);

    expect(await refunds(job)).toEqual([{ amount: '540000', withdrawn: true }]);
    expect(await balances(job)).toEqual({});
    const { toDos } = await job.state();
    const open = Object.values(toDos).filter(({ doneAt }) => doneAt === undefined);
    expect(open.map(({ what }) => what)).toEqual([
      `${job.number}-charge is returned, not owed after the end`,
    ]);
  });
});
