import { counselor, supervisor } from '../support/counselor-over-http.js';
import { Office } from '../support/office.js';

const holder = { as: 'holder', method: 'photo identification' };

describe('who calls about an account', () => {
  let office: Office;
  beforeAll(async () => void (office = await Office.opened()));
  afterAll(() => office.closes());

  const reads = (path: string, as = counselor) => office.api.get(`/api/accounts/${path}`).set(as);
  const verifies = (account: string, shown: object) =>
    office.api.post(`/api/accounts/${account}/caller`, shown, counselor);

  it('is known for the day without any case, and hears then what keeps service on', async () => {
    const account = await office.owing('A-1');
    for (const path of ['quotes', 'credit-status']) {
      const { body } = await reads(`${account}/${path}`).expect(403);
      expect(body).toMatchObject({ code: 'caller/not-verified' });
    }
    expect((await reads(`${account}/caller`).expect(200)).body).toMatchObject({ caller: null });
    const { body } = await verifies(account, holder).expect(200);
    expect(body).toMatchObject({ account, caller: holder });
    await reads(`${account}/quotes`).expect(200);
    expect((await reads(`${account}/credit-status`).expect(200)).body).toMatchObject({ told: 'holder' });
    expect(await office.api.store.query('SELECT FROM cases')).toHaveLength(0);
    office.clock.passes(24 * 3_600_000);
    await reads(`${account}/quotes`).expect(403);
  });

  it('is known in the arrangement that is opened while on the line', async () => {
    const account = await office.owing('A-2');
    await verifies(account, holder).expect(200);
    const ha = await office.opens('/api/arrangements', { account });
    const { body } = await office.api.get(`/api/arrangements/${ha}/choices`).set(counselor).expect(200);
    expect(body).toMatchObject({ caller: holder });
  });

  it('is known in an arrangement that the account has already, once terms are asked for', async () => {
    const account = await office.owing('A-4');
    const ha = await office.opens('/api/arrangements', { account });
    const offers = () => office.api.post(`/api/arrangements/${ha}/offers`, {}, counselor);
    expect((await offers().expect(403)).body).toMatchObject({ code: 'caller/not-verified' });
    await verifies(account, holder).expect(200);
    const { body } = await offers().expect(409);
    expect(body).toMatchObject({ code: 'arrangement/no-interview' });
    const chosen = await office.api.get(`/api/arrangements/${ha}/choices`).set(counselor).expect(200);
    expect(chosen.body).toMatchObject({ caller: holder });
  });

  it('hears nothing as a third party who only gets notices, nor by what shows nothing', async () => {
    const account = await office.owing('A-3');
    const designee = { kind: 'third-party designee', name: 'Ines Ortega', address: '4 E Main St, Mesa' };
    const named = await office.api.post(`/api/accounts/${account}/people`, designee, counselor).expect(200);
    const { person } = named.body as { person: string };
    await verifies(account, { as: 'third-party designee', method: holder.method, person }).expect(200);
    expect((await reads(`${account}/quotes`).expect(403)).body).toMatchObject({
      code: 'caller/notices-only',
    });
    const { body } = await verifies(account, { as: 'holder', method: 'a familiar voice' }).expect(403);
    expect(body).toMatchObject({ code: 'caller/not-verified', rule: 'identity methods' });
    await verifies(account, { as: 'authorized person', method: holder.method, person }).expect(403);
    await reads(`${account}/quotes`, supervisor).expect(200);
  });
});
