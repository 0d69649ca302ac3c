import { accountOverview } from '../../libs/billing-store/src/reads/account.js';
import { JobTown, type TownJob } from '../support/job-town.js';

describe('a design project, carried from the first call to the end of its refund watch', () => {
  let town: JobTown;
  beforeAll(async () => void (town = await JobTown.founded()));
  afterAll(() => town.closes());

  const letters = async (job: TownJob): Promise<string[]> => {
    const rows = await town.town.store.query<{ kind: string }[]>(
      'SELECT kind FROM documents WHERE case_number = $1 ORDER BY at, kind',
      [job.number],
    );
    return rows.map(({ kind }) => kind);
  };
  const ledgerOf = (job: TownJob): Promise<{ purpose: string; amount: string; withdrawn: boolean }[]> =>
    town.town.store.query(
      'SELECT purpose, amount::text, withdrawn_at IS NOT NULL AS withdrawn FROM invoices WHERE case_number = $1',
      [job.number],
    );

  it('brings a new service to energization, watches its advance for years, and closes', async () => {
    const job = await town.opens('new service');
    await job.toTheEnd();
    await town.town.settles();

    expect((await job.state()).head).toMatchObject({ status: 'closed', outcome: 'completed' });
    expect(await ledgerOf(job)).toEqual([{ purpose: 'payment', amount: '540000', withdrawn: false }]);
    expect(await letters(job)).toEqual(
      expect.arrayContaining(['requirement sheet', 'easement', 'line extension agreement', 'invoice']),
    );
    const services = await town.town.store.query(
      'SELECT service_point, account, meter, status FROM services WHERE case_number = $1',
      [job.number],
    );
    const { servicePoint, account } = job.household;
    expect(services).toEqual([{ service_point: servicePoint, account, meter: 'M-1', status: 'active' }]);
    expect((await job.acts()).slice(-3)).toEqual(['item fell due', 'effect begun', 'effect done']);
    const { advances } = await accountOverview(town.town.store, account);
    expect(advances).toMatchObject([{ amount: 540_000, endedAs: 'contribution in aid' }]);
    await job.isNoLongerCarried();
  });

  it('tells a late permit on every rung, keeps it open, and goes on once it is issued', async () => {
    const job = await town.opens('new service');
    await job.at('permit');
    await town.town.sleeps('50 business days');

    const rungs = (await job.escalations()).filter(({ stage }) => stage === 'permit');
    expect(rungs.map(({ rung }) => rung)).toEqual(['owner', 'supervisor', 'manager']);
    expect(await job.openStages()).toContain('permit');
    const filed = (await job.inBox()).filter(({ kind }) => kind === 'permit application');
    expect(filed).toHaveLength(1);
    await expect(job.reports('permit')).rejects.toMatchObject({ code: 'stage/gate' });
    await job.does({ kind: 'cancel', reason: 'test over' });
    await town.town.settles();
  });

  it.each([
    { stage: 'design', undone: 0 },
    { stage: 'permit', undone: 1 },
    { stage: 'release', undone: 2 },
  ])('undoes what was done when it is cancelled at $stage, and closes', async ({ stage, undone }) => {
    const job = await town.opens('new service');
    await job.at(stage);
    await town.town.settles();
    await job.does({ kind: 'cancel', reason: 'customer withdrew' });
    await town.town.settles();

    const state = await job.state();
    expect(state.head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    const taken = Object.values(state.effects).filter((effect) => effect.state === 'undone');
    expect(taken).toHaveLength(undone);
    const left = (await job.inBox()).filter(
      ({ kind, withdrawn }) => kind === 'permit application' && !withdrawn,
    );
    expect(left).toEqual([]);
    await job.isNoLongerCarried();
  });

  it('leaves the advance to a person when the work has begun, and undoes all else meanwhile', async () => {
    const job = await town.opens('new service');
    await job.at('construction');
    await town.town.settles();
    await job.does({ kind: 'cancel', reason: 'customer withdrew' });
    await town.town.settles();

    const state = await job.state();
    expect(state.head.status).toBe('cancelling');
    const stuck = Object.entries(state.effects).filter(([, effect]) => effect.stuck !== undefined);
    expect(stuck.map(([, { name, stuck: why }]) => [name, why])).toEqual([
      ['refund or forfeit', 'refund/by-hand'],
    ]);
    const undone = Object.values(state.effects).filter((effect) => effect.state === 'undone');
    expect(undone.map(({ name }) => name).sort()).toEqual(['apply for permit', 'order crew']);

    const [effect] = stuck[0] ?? [''];
    await job.does({ kind: 'go on', effect, settledByHand: true });
    await town.town.settles();
    expect((await job.state()).head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    await job.isNoLongerCarried();
  });
});
