import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { ServiceAccount } from '../support/service-account.js';

const begay = { 'X-Actor': 'R. Begay; role=credit counselor' };
const ruiz = { 'X-Actor': 'J. Ruiz; role=credit counselor' };
const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };
const hour = 3_600_000;
/** A Monday morning in Phoenix. */
const start = instant('2026-03-02T15:00:00Z');

interface Row {
  caseNumber: string;
  key: string;
  state: string;
  owner: string;
  assignee: string | null;
  cover: { why: string; person: string; since: string | null } | null;
}

describe('what was promised to customers, and who covers for whom', () => {
  let api: Api;
  let accounts = 0;
  let now = start;
  beforeAll(async () => {
    api = await startApi({ clock: { now: (): Instant => (now = plusMilliseconds(now, 1)) } });
  });
  afterAll(() => api.end());
  const after = (hours: number): Instant => (now = plusMilliseconds(now, hours * hour));
  const by = (hours: number): Instant => plusMilliseconds(now, hours * hour);

  /** An arrangement that a counselor has begun, and has. */
  const begun = async (counselor = 'R. Begay'): Promise<string> => {
    const number = `A-${++accounts}`;
    const account = await ServiceAccount.opened(api.store, (work) => inTransaction(api.store, work), number);
    await account.bills('2026-01-05', { electric: 45_000 }, { number: `B-${number}` });
    const { body } = await api.post('/api/arrangements', { account: number }, begay).expect(201);
    const { caseNumber } = body as { caseNumber: string };
    await api.post(`/api/cases/${caseNumber}/reassign`, { to: counselor }, supervisor).expect(200);
    return caseNumber;
  };
  const promises = (caseNumber: string, dueAt: Instant, more: object = {}) =>
    api.post(`/api/cases/${caseNumber}/promises`, { what: 'callback', dueAt, ...more }, begay);
  const rowsAt = async (address: string): Promise<Row[]> =>
    ((await api.get(address).set(ruiz).expect(200)).body as { rows: Row[] }).rows;
  const done = (caseNumber: string, key = '1', caller = begay) =>
    api.post(`/api/cases/${caseNumber}/to-dos/${key}/done`, {}, caller);

  it('a promise has an owner and a date, and is counted as kept, late or missed', async () => {
    const [kept, late, overdue, missed] = await Promise.all([begun(), begun(), begun(), begun()]);
    for (const one of [kept, late, overdue, missed]) await promises(one, by(2)).expect(200);
    expect(await rowsAt(`/api/follow-ups?caseNumber=${kept}`)).toMatchObject([
      { what: 'callback', state: 'open', owner: 'R. Begay', assignee: 'R. Begay', cover: null },
    ]);
    await done(kept).expect(200);
    after(3);
    await done(late).expect(200);
    await api.post(`/api/cases/${missed}/cancel`, { reason: 'customer withdraws' }, begay).expect(200);
    const states = await rowsAt('/api/follow-ups?state=any&owner=R.%20Begay');
    expect(Object.fromEntries(states.map(({ caseNumber, state }) => [caseNumber, state]))).toEqual({
      ...{ [kept]: 'kept', [late]: 'late', [overdue]: 'overdue', [missed]: 'missed' },
    });
    const { body } = await api.get('/api/follow-ups/counts').set(supervisor).expect(200);
    const figures = { kept: 1, late: 1, overdue: 1, missed: 1, open: 0, keptRate: 0.25 };
    expect(body).toMatchObject({
      total: figures,
      teams: [{ role: 'credit counselor', ...figures }],
      people: [{ owner: 'R. Begay', ...figures }],
    });
    for (const state of ['kept', 'late', 'overdue', 'missed'])
      expect((await rowsAt(`/api/follow-ups?state=${state}`)).map((row) => row.state)).toEqual([state]);
  });

  it('a promise that its owner has not kept is offered to the team after the hours of the rule', async () => {
    const ha = await begun();
    await promises(ha, by(2)).expect(200);
    after(2 + 23);
    await api.post(`/api/cases/${ha}/notes`, { text: 'still nothing' }, begay).expect(200);
    expect(await rowsAt(`/api/follow-ups?caseNumber=${ha}`)).toMatchObject([{ cover: null }]);
    after(2);
    await api.post(`/api/cases/${ha}/notes`, { text: 'nothing yet' }, begay).expect(200);
    expect(await rowsAt(`/api/follow-ups?caseNumber=${ha}`)).toMatchObject([
      { state: 'overdue', assignee: null, cover: { why: 'not kept in time', person: 'R. Begay' } },
    ]);
    await done(ha, '1', ruiz).expect(200);
    const [row] = await rowsAt(`/api/follow-ups?caseNumber=${ha}&state=late`);
    expect(row).toMatchObject({ owner: 'R. Begay', doneBy: 'J. Ruiz', cover: null });
  });

  it('a promise for a time that has passed is refused, and so is one of a job', async () => {
    const ha = await begun();
    const { body } = await promises(ha, by(-1)).expect(400);
    expect(body).toMatchObject({ code: 'input/invalid' });
    await promises(ha, instant('9999-12-31T23:59:59Z')).expect(400);
    const job = await api.opens();
    const answer = await promises(job, by(24)).expect(422);
    expect(answer.body).toMatchObject({ code: 'command/not-of-process' });
  });

  it('what somebody has who is away is offered to the team after the hours of the rule, with the reason', async () => {
    const ha = await begun('N. Tso');
    await promises(ha, by(72), { to: 'N. Tso' }).expect(200);
    const tso = { 'X-Actor': 'N. Tso; role=credit counselor' };
    const until = by(100);
    await api.post('/api/absences', { from: now, until }, tso).expect(200);
    const offered = async (address: string) =>
      (await rowsAt(address)).filter(({ caseNumber }) => caseNumber === ha).map(({ cover }) => cover);
    const lists = [
      'work?team=credit%20counselor',
      'to-dos?role=credit%20counselor',
      'follow-ups?offered=yes',
    ];
    expect((await Promise.all(lists.map((list) => offered(`/api/${list}`)))).flat()).toEqual([null, null]);
    after(4);
    const cover = { why: 'away', person: 'N. Tso', until };
    for (const list of [...lists, 'work?offered=yes', 'work?unassigned=yes', 'to-dos?offered=yes'])
      expect([list, await offered(`/api/${list}`)]).toEqual([list, [expect.objectContaining(cover)]]);
  });

  it('is taken over by a colleague of the desk while it is offered, and by nobody before', async () => {
    const [ha, other] = [await begun('N. Tso'), await begun('R. Begay')];
    await promises(ha, by(20), { to: 'N. Tso' }).expect(200);
    const take = (body: object, caller = ruiz, caseNumber = ha) =>
      api.post(`/api/cases/${caseNumber}/reassign`, { to: 'J. Ruiz', ...body }, caller);
    expect((await take({}, ruiz, other).expect(403)).body).toMatchObject({ code: 'caller/not-allowed' });
    await take({ to: 'R. Begay' }).expect(403);
    await take({}, { 'X-Actor': 'J. Ruiz; role=permit desk' }).expect(403);
    await take({ toDo: '1' }).expect(200);
    await take({}).expect(200);
    expect(await rowsAt(`/api/follow-ups?caseNumber=${ha}`)).toMatchObject([
      { owner: 'N. Tso', assignee: 'J. Ruiz', cover: null },
    ]);
    expect(await rowsAt(`/api/cases?assignee=J.%20Ruiz`)).toMatchObject([{ caseNumber: ha }]);
  });

  it('is its owner’s again who comes back, as far as nobody has taken it', async () => {
    const ha = await begun('N. Tso');
    const mine = async () =>
      (await rowsAt('/api/work?assignee=N.%20Tso')).find((row) => row.caseNumber === ha);
    expect(await mine()).toMatchObject({ cover: { why: 'away' } });
    const { body } = await api.get('/api/absences').set(ruiz).expect(200);
    const [absence] = (body as { absences: { key: string; covered: object[] }[] }).absences;
    expect(absence).toMatchObject({
      person: 'N. Tso',
      waits: { cases: 2, toDos: 1 },
      covered: expect.arrayContaining([expect.objectContaining({ utility: 'APS' })]),
    });
    await api.post(`/api/absences/${absence?.key}/end`, {}, ruiz).expect(403);
    await api.post(`/api/absences/${absence?.key}/end`, {}, supervisor).expect(200);
    expect(await mine()).toMatchObject({ assignee: 'N. Tso', cover: null });
    await api.post(`/api/cases/${ha}/reassign`, { to: 'J. Ruiz' }, ruiz).expect(403);
    const all = (await api.get('/api/absences?past=yes').set(ruiz).expect(200)).body as {
      absences: object[];
    };
    expect(all.absences).toMatchObject([{ person: 'N. Tso', endedBy: 'Dana Whitehorse', covered: [] }]);
  });

  it('only a supervisor says that somebody else is away, and only of somebody who is known', async () => {
    const absence = { person: 'R. Begay', from: now };
    await api.post('/api/absences', absence, ruiz).expect(403);
    await api.post('/api/absences', absence, supervisor).expect(200);
    const { body } = await api
      .post('/api/absences', { ...absence, person: 'Nobody' }, supervisor)
      .expect(404);
    expect(body).toMatchObject({ code: 'person/not-found' });
    await api.post('/api/absences', { from: now, until: by(-1) }, ruiz).expect(400);
  });
});
