import { letterById } from '../../libs/billing-store/src/reads/documents.js';
import { NoticeActivities } from '../support/service-call/notice.activities.js';
import { serviceTown } from '../support/service-town.js';
import type { Town } from '../support/town.js';

/** The rules of APS hold this kind of letter for a supervisor or a manager, whatever case it is written in. */
describe('a letter that a person approves first', () => {
  let town: Town;
  beforeAll(async () => void (town = await serviceTown({ activities: [NoticeActivities] })), 90_000);
  afterAll(() => town.closes());

  it('stops its effect with a To Do that says who may approve it, and goes out once when it is approved', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    const document = `${call.number}/visit/1/send a crew`;
    const held = await call.state();
    expect(Object.values(held.effects)).toMatchObject([{ state: 'unknown', stuck: 'document/held' }]);
    expect(await call.toDos()).toMatchObject([
      { what: 'send a crew: a letter waits for approval by supervisor or manager', role: 'supervisor' },
    ]);
    expect(await call.inBox()).toEqual([]);

    await call.isApproved('visit/1/send a crew');
    expect(Object.values((await call.state()).effects)).toMatchObject([{ state: 'done' }]);
    expect(await call.toDos()).toEqual([]);
    expect(await call.inBox()).toMatchObject([{ reference: document }]);
    expect((await letterById(town.store, document)).deliveries).toHaveLength(1);
  });

  it('is still held when somebody says that it goes on and nobody has approved it', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    await call.does({ kind: 'go on', effect: 'visit/1/send a crew' });
    await town.settles();
    expect(await call.inBox()).toEqual([]);
    expect(await call.toDos()).toMatchObject([{ role: 'supervisor' }]);
  });
});
