import { serviceTown } from '../support/service-town.js';
import type { Town } from '../support/town.js';
import type { TownCase } from '../support/town-case.js';
import { until } from '../support/until.js';

describe('a case is taken up where it stands', () => {
  let town: Town;
  beforeAll(async () => void (town = await serviceTown()), 90_000);
  afterAll(() => town.closes());

  const runOf = async (call: TownCase): Promise<string> => (await call.workflow.describe()).runId;
  const ends = async (call: TownCase): Promise<void> => {
    await call.does({ kind: 'cancel', reason: 'test over' });
    await town.settles();
    await call.isNoLongerCarried();
  };

  it('by a new run, once a run has 500 events', async () => {
    const call = await town.opens();
    await town.settles();
    const first = await runOf(call);
    const known = await call.standing();
    for (let signals = 0; signals < 500; signals++) await call.workflow.signal('moved', known);
    await until(async () => (await runOf(call)) !== first, { what: 'a new run' });
    expect((await call.workflow.describe()).historyLength).toBeLessThan(100);

    await town.sleeps('3 business days');
    expect(await call.escalations()).toContainEqual({ stage: 'intake', rung: 'owner' });
    await ends(call);
  });

  it('by a new run after about thirty days, although nothing happens', async () => {
    const call = await town.opens();
    await town.settles();
    await call.holds('80 calendar days');
    await town.settles();
    const first = await runOf(call);
    await town.sleeps('40 calendar days');

    expect(await runOf(call)).not.toBe(first);
    await call.isWaitingFor('hold: review');
    await town.sleeps('41 calendar days');
    expect(await call.acts()).toContain('hold to be reviewed');
    await ends(call);
  });

  it('by the sweep, when its workflow was lost', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    // The test server stops skipping for a while when a run is ended in the middle of a task.
    await call.stands(({ entry, effects }) => entry > 1 && effects.length === 0);
    await call.workflow.terminate('lost');
    await town.sleeps('12 business days');

    expect(await call.escalations()).toEqual([
      { stage: 'visit', rung: 'owner' },
      { stage: 'visit', rung: 'supervisor' },
    ]);
    expect(await call.isCarried()).toBe(true);
    expect((await call.inBox()).length).toBe(1);
    await ends(call);
  });

  it('however late, doubled and out of order it is told', async () => {
    const call = await town.opens();
    await town.settles();
    const old = await call.standing();
    await call.reports('intake');
    await town.settles();
    await call.stands(({ entry, effects }) => entry > old.entry && effects.length === 0);
    const latest = await call.standing();
    for (const standing of [old, latest, old, latest, old]) await call.workflow.signal('moved', standing);

    expect(await call.standing()).toEqual(latest);
    await town.sleeps('10 business days');
    expect(await call.escalations()).toEqual([{ stage: 'visit', rung: 'owner' }]);
    expect(await call.inBox()).toHaveLength(1);
    await ends(call);
  });

  it('by a worker that comes back: nothing happened by itself, and everything is judged as of its own instant', async () => {
    await town.stopsWorker();
    const call = await town.opens();
    await call.reports('intake');
    const before = await call.journal();
    await town.leapsTo(await town.after('10 business days'));
    expect(await call.journal()).toEqual(before);

    await town.startsWorker();
    await town.settles();
    const { dueAt } = (await call.state()).stages['visit'] ?? {};
    const escalated = (await call.journal()).filter(({ act }) => act.kind === 'escalated');
    expect(escalated.map(({ at }) => at)).toEqual([dueAt]);
    expect(await call.inBox()).toHaveLength(1);
    await ends(call);
  });

  it('afresh, when the store was restored from a copy', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    await call.stands(({ entry, effects }) => entry > 1 && effects.length === 0);
    const known = await call.standing();
    await town.store.query('UPDATE store_epoch SET epoch = epoch + 1');
    await call.workflow.signal('moved', { ...known, epoch: known.epoch + 1, entry: 1, watches: [] });
    await call.stands((standing) => standing.epoch === known.epoch + 1);

    expect((await call.standing()).watches).toEqual(known.watches);
    await ends(call);
  });

  it('not at all, when it is closed', async () => {
    const call = await town.opens();
    await town.settles();
    await ends(call);
    const started = await town.parts.client.workflow.start('serviceCall', {
      workflowId: call.number,
      taskQueue: town.parts.settings.taskQueue,
      args: [call.number],
    });
    await started.result();
  });
});
