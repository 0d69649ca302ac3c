import { kinds } from '../../workflows/design-project/facts.js';
import { JobTown } from '../support/job-town.js';

describe('a design project of every kind', () => {
  let town: JobTown;
  beforeAll(async () => void (town = await JobTown.founded()));
  afterAll(() => town.closes());

  it.each(kinds.filter((kind) => kind !== 'new service'))('is carried to its end: %s', async (kind) => {
    const job = await town.opens(kind);
    await job.toTheEnd();
    await town.town.settles();

    const state = await job.state();
    expect(state.head).toMatchObject({ status: 'closed', outcome: 'completed' });
    const done = Object.values(state.effects).filter((effect) => effect.state === 'done');
    expect(done).toHaveLength(Object.keys(state.effects).length);
    await job.isNoLongerCarried();
  });

  it('is done again after a redesign, with its tracks side by side, and asks only for what has changed', async () => {
    const job = await town.opens('new service');
    await job.at('job package');
    await town.town.settles();
    await job.does({ kind: 'reopen', stage: 'design', reason: 'customer moved the garage' });
    expect(await job.openStages()).toEqual(['design']);

    const permits = [
      { authority: 'City of Phoenix', kind: 'right-of-way' },
      { authority: 'Maricopa County', kind: 'dust control' },
    ];
    await job.does({ kind: 'amend', facts: { permits }, reason: 'another crossing' });
    await job.does({ kind: 'report', stage: 'design' });
    await town.town.settles();

    const state = await job.state();
    expect(state.stages).toMatchObject({
      easement: { status: 'done' },
      permit: { status: 'open' },
      estimate: { status: 'open' },
    });
    const filed = (await job.inBox()).filter(({ kind }) => kind === 'permit application');
    expect(filed).toHaveLength(2);
    expect(filed.every(({ withdrawn }) => !withdrawn)).toBe(true);
    await job.does({ kind: 'cancel', reason: 'test over' });
    await town.town.settles();
    expect(
      (await job.inBox()).filter(({ kind, withdrawn }) => kind === 'permit application' && !withdrawn),
    ).toEqual([]);
  });
});
