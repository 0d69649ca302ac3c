import { serviceTown } from '../support/service-town.js';
import { StrikingInBox } from '../support/striking-in-box.js';
import type { Town } from '../support/town.js';

describe('a service call, carried through time', () => {
  let town: Town;
  let inBox: StrikingInBox;
  beforeAll(async () => {
    town = await serviceTown({ inBox: (store) => (inBox = new StrikingInBox(store)) });
  });
  afterAll(() => town.closes());

  const sendCrew = (number: string, opening = 1) => `${number}/visit/${opening}/send a crew`;

  it('is carried from the call to its end, and sends one crew', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    expect(await call.inBox()).toEqual([
      { kind: 'send a crew', reference: sendCrew(call.number), withdrawn: false },
    ]);

    await call.reports('visit', { crew: 'C-12' });
    await call.reports('close-out');
    await town.settles();
    expect((await call.state()).head).toMatchObject({ status: 'closed', outcome: 'completed' });
    await call.isNoLongerCarried();
  });

  it('tells a late visit rung by rung to whoever can help, and keeps it open', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.sleeps('16 business days');

    expect(await call.escalations()).toEqual([
      { stage: 'visit', rung: 'owner' },
      { stage: 'visit', rung: 'supervisor' },
      { stage: 'visit', rung: 'manager' },
    ]);
    expect(await call.acts()).toContain('reminded');
    expect(await call.openStages()).toEqual(['visit']);
    await call.does({ kind: 'cancel', reason: 'test over' });
    await town.settles();
  });

  it('says in a query what each branch waits for, until when', async () => {
    const call = await town.opens();
    await town.settles();

    await call.isWaitingFor('intake: owner');
    const until = (await call.state()).stages['intake']?.dueAt;
    const waiting = [{ watch: 'intake/1', for: 'intake: owner', until }];
    expect(await call.carrying()).toEqual({ waits: waiting, calls: [] });
    await call.does({ kind: 'cancel', reason: 'test over' });
    await town.settles();
  });

  it('performs an effect once although the answer of the partner was lost', async () => {
    const call = await town.opens();
    inBox.losesAnswers(1);
    inBox.calls = 0;
    await call.reports('intake');
    await town.settles();

    expect(inBox.calls).toBe(2);
    expect(await call.inBox()).toHaveLength(1);
    expect((await call.acts()).filter((act) => act === 'effect done')).toHaveLength(1);
    await call.does({ kind: 'cancel', reason: 'test over' });
    await town.settles();
  });

  it('makes a call that keeps failing a To Do, and goes on when a person says so', async () => {
    const call = await town.opens();
    inBox.losesAnswers(1_000);
    await call.reports('intake');
    await town.sleepsThroughRetries('5 hours');
    const state = await call.state();
    expect(Object.values(state.effects)).toMatchObject([{ state: 'unknown', stuck: 'Error' }]);
    expect(Object.values(state.toDos).map(({ what }) => what)).toContain('send a crew keeps failing');

    inBox.losesAnswers(0);
    await call.does({ kind: 'go on', effect: 'visit/1/send a crew' });
    await town.settles();
    expect(Object.values((await call.state()).effects)).toMatchObject([{ state: 'done' }]);
    expect(await call.inBox()).toHaveLength(1);
    await call.does({ kind: 'cancel', reason: 'test over' });
    await town.settles();
  });

  it('undoes what was done when the case is cancelled, and closes then', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    await call.does({ kind: 'cancel', reason: 'customer moved away' });
    await town.settles();

    expect((await call.state()).head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(await call.inBox()).toEqual([
      { kind: 'send a crew', reference: sendCrew(call.number), withdrawn: true },
    ]);
    await call.isNoLongerCarried();
  });

  it('waits for a call that is under way when the case is cancelled, and undoes it then', async () => {
    const call = await town.opens();
    inBox.holds();
    await call.reports('intake');
    await call.isPerforming('visit/1/send a crew');
    await call.does({ kind: 'cancel', reason: 'customer moved away' });
    expect((await call.state()).head.status).toBe('cancelling');

    inBox.letsThrough();
    await town.settles();
    expect((await call.state()).head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(await call.inBox()).toMatchObject([{ withdrawn: true }]);
  });

  it('remembers a hold whose review was forgotten, and runs no stage clock meanwhile', async () => {
    const call = await town.opens();
    await town.settles();
    await call.holds('20 business days');
    await town.sleeps('25 business days');

    expect(await call.acts()).toEqual(['opened', 'held', 'hold to be reviewed']);
    expect(await call.escalations()).toEqual([]);

    await call.does({ kind: 'resume' });
    await town.sleeps('3 business days');
    expect(await call.escalations()).toEqual([
      { stage: 'intake', rung: 'owner' },
      { stage: 'intake', rung: 'supervisor' },
    ]);
    await call.does({ kind: 'cancel', reason: 'test over' });
    await town.settles();
  });

  it('sends a crew anew when the visit is reopened, and calls the first one back', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    await call.reports('visit', { crew: 'C-12' });
    await call.does({ kind: 'reopen', stage: 'visit', reason: 'wrong site' });
    await town.settles();

    expect(await call.inBox()).toEqual([
      { kind: 'send a crew', reference: sendCrew(call.number, 1), withdrawn: true },
      { kind: 'send a crew', reference: sendCrew(call.number, 2), withdrawn: false },
    ]);
    await call.does({ kind: 'cancel', reason: 'test over' });
    await town.settles();
  });

  it('is taken up again at the stage at which a closed case is reopened', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await call.reports('visit', { crew: 'C-12' });
    await call.reports('close-out');
    await town.settles();
    await call.isNoLongerCarried();
    await call.does({ kind: 'reopen', stage: 'close-out', reason: 'meter read wrong' });
    await town.settles();

    expect(await call.isCarried()).toBe(true);
    await call.reports('close-out');
    await town.settles();
    await call.isNoLongerCarried();
  });
});
