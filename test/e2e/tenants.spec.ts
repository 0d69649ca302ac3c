import { counselor, supervisor } from '../support/counselor-over-http.js';
import { Office } from '../support/office.js';

describe('a tenant who takes service, in the billing store', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.opened();
    await office.owing('A-1');
    const { store } = office.api;
    const since = '2025-01-02T19:00:00Z';
    await store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('C-2', 'Luis Begay', 'residential', $1)`,
      [since],
    );
    await store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES
         ('A-20', 'APS', 'C-2', $1), ('A-21', 'APS', 'C-1', $1), ('A-22', 'City of Phoenix', 'C-2', $1)`,
      [since],
    );
  });
  afterAll(() => office.closes());

  const opens = () =>
    office.opens('/api/severances', { account: 'A-1', service: 'electric', occupants: true });
  const takes = (severance: string, account: string) =>
    office.api.post(`/api/severances/${severance}/tenant`, { account }, counselor);
  const takenBy = (account: string) =>
    office.api.store.query<{ point: string; status: string }[]>(
      `SELECT service_point AS point, status FROM services WHERE account = $1 AND service_point LIKE '%electric'`,
      [account],
    );
  const owedBy = async (account: string): Promise<number> => {
    const { body } = await office.api.get(`/api/accounts/${account}/arrears`).set(supervisor).expect(200);
    return (body as { total: number }).total;
  };

  it('is another customer of the same utility: nobody leaves a debt behind by taking service anew', async () => {
    const severance = await opens();
    expect((await takes(severance, 'A-21')).body).toMatchObject({
      ...{ code: 'tenant/not-given', rule: 'tenant takes service' },
      remedy: 'Name the account of the occupant.',
    });
    expect((await takes(severance, 'A-22')).body).toMatchObject({ code: 'account/not-found' });
    expect(await takenBy('A-1')).toMatchObject([{ status: 'active' }]);
    await office.api.post(`/api/cases/${severance}/cancel`, { reason: 'asked anew' }, counselor).expect(200);
  });

  it('has it from then on, without the landlord’s debt, which stays the landlord’s', async () => {
    const severance = await opens();
    await takes(severance, 'A-20').expect(200);
    expect(await takenBy('A-1')).toMatchObject([{ status: 'ended' }]);
    const point = 'SP-1-electric';
    expect(await takenBy('A-20')).toEqual([{ point, status: 'active' }]);
    expect([await owedBy('A-1'), await owedBy('A-20')]).toEqual([45_000, 0]);
    const { body } = await office.api.get('/api/accounts/A-20/interlock').set(counselor).expect(200);
    expect((body as { services: object[] }).services).toMatchObject([
      { service: 'electric', goes: false, debt: 0 },
    ]);
    const { body: ended } = await office.api.get(`/api/cases/${severance}`).set(counselor).expect(200);
    expect(ended).toMatchObject({ status: 'closed', outcome: 'a tenant has taken service' });
  });
});
