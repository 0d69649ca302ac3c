import { answers, counselor } from '../support/counselor-over-http.js';
import { Office } from '../support/office.js';
import { Visitor } from '../support/visitor.js';

describe('a customer with a link of the account', () => {
  let office: Office;
  beforeAll(async () => void (office = await Office.opened()));
  afterAll(() => office.closes());

  const gives = async (account: string): Promise<{ link: string; address: string }> =>
    (await office.api.post(`/api/account-links/${account}`, { by: 'hand' }, counselor).expect(201)).body;
  const visits = async (account: string): Promise<Visitor> => {
    const visitor = new Visitor(office.api);
    await visitor.opens((await gives(await office.owing(account))).address);
    return visitor;
  };
  const casesOf = (account: string) =>
    office.api.store.query<{ caseNumber: string }[]>(
      'SELECT case_number AS "caseNumber" FROM cases WHERE account = $1',
      [account],
    );

  it('asks for a plan that nobody has opened, by the door that staff use, and has it by the same rules', async () => {
    const visitor = await visits('A-1');
    const { body: early } = await visitor.get('case').expect(404);
    expect(early).toMatchObject({ code: 'arrangement/not-begun' });
    expect((await visitor.get('arrangement/account').expect(200)).body).toMatchObject({
      account: 'A-1',
      pastDue: 45_000,
    });
    expect(await casesOf('A-1')).toEqual([]);
    const { body } = await visitor.post('arrangement').expect(201);
    expect((await visitor.post('arrangement').expect(201)).body).toEqual(body);
    expect(await casesOf('A-1')).toEqual([body]);

    await visitor.post('arrangement/interview', { answers }).expect(200);
    const { body: terms } = await visitor.post('arrangement/terms', { months: 6 }).expect(200);
    const { offers } = terms as { offers: { name: string; months: number }[] };
    const offer = offers.find(({ months }) => months === 6);
    await visitor.post('arrangement/accept', { offer: offer?.name, wanted: { months: 6 } }).expect(200);
    const { body: view } = await visitor.get('case').expect(200);
    expect(view).toMatchObject({ ...body, about: 'arrangement' });
    expect((view as { schedule: object[] }).schedule).toHaveLength(6);
  });

  it('is led to the arrangement that a counselor has opened meanwhile', async () => {
    const visitor = await visits('A-2');
    const caseNumber = await office.opens('/api/arrangements', { account: 'A-2' });
    expect((await visitor.post('arrangement').expect(201)).body).toEqual({ caseNumber });
    expect(await casesOf('A-2')).toHaveLength(1);
  });

  it('opens nothing of another account, and nothing once the link was taken back', async () => {
    const account = await office.owing('A-3');
    const { link, address } = await gives(account);
    const visitor = new Visitor(office.api);
    await visitor.opens(address);
    const others = await office.api.post(`/api/account-links/A-1/${link}/revoke`, {}, counselor);
    expect([others.status, others.body.code]).toEqual([404, 'link/not-found']);
    await office.api.post(`/api/account-links/${account}/${link}/revoke`, {}, counselor).expect(200);
    expect((await visitor.post('arrangement')).body).toMatchObject({ code: 'link/revoked' });
    expect(await casesOf('A-3')).toEqual([]);
    const { body } = await office.api.get(`/api/account-links/${account}`).set(counselor).expect(200);
    expect(body.links).toMatchObject([{ link, account, caseNumber: null, opened: 1 }]);
  });

  it('is given a link by those alone who speak with customers', async () => {
    const drawer = { 'X-Actor': 'Rosa Delgado; role=project associate' };
    expect((await office.api.post('/api/account-links/A-1', { by: 'hand' }, drawer)).body).toMatchObject({
      code: 'caller/not-allowed',
    });
    expect(
      (await office.api.post('/api/account-links/A-99', { by: 'letter' }, counselor)).body,
    ).toMatchObject({
      code: 'account/not-found',
    });
  });
});
