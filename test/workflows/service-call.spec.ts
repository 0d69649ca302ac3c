import { threeRows } from '../support/three-rows.js';
import { CrewActivities } from '../support/service-call/crew.activities.js';
import { Town } from '../support/town.js';

describe('a service call, carried through time', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.founded({
      process: threeRows,
      workflows: new URL('../support/service-call/workflows.ts', import.meta.url),
      activities: [CrewActivities],
    });
  }, 60_000);
  afterAll(() => town.closes());

  it('is carried from the call to its end, and sends one crew', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    expect(await call.inBox()).toEqual([
      { kind: 'send a crew', reference: `${call.number}/visit/1/send a crew`, withdrawn: false },
    ]);

    await call.reports('visit', { crew: 'C-12' });
    await call.reports('close-out');
    await town.settles();
    expect((await call.state()).head).toMatchObject({ status: 'closed', outcome: 'completed' });
    await call.workflow.result();
  });

  it('tells a late visit rung by rung, and keeps it open', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.sleeps('16 business days');

    expect(await call.escalations()).toEqual([
      { stage: 'visit', rung: 'owner' },
      { stage: 'visit', rung: 'supervisor' },
      { stage: 'visit', rung: 'manager' },
    ]);
    expect(await call.openStages()).toEqual(['visit']);
  });
});
