import { agenciesThatServe } from '../../libs/billing-store/src/agencies/agencies.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';

const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };
const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };

const stVincent = {
  id: 'ST-VINCENT',
  name: 'Society of St. Vincent de Paul, Phoenix',
  programs: [{ id: 'SHARE', name: 'Project SHARE' }],
  services: [
    {
      id: 'HELP',
      program_id: 'SHARE',
      name: 'Help with utility bills',
      status: 'active',
      service_areas: [{ id: 'MARICOPA', name: 'Maricopa County' }],
      funding: [{ id: 'DONORS', source: 'Customer donations' }],
    },
  ],
  phones: [{ id: 'INTAKE', number: '602-555-0140', type: 'voice' }],
};

describe('agencies and the people of an account', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    const at = instant('2026-01-02T19:00:00Z');
    await api.store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('C-1', 'Elena Ortega', 'residential', $1)`,
      [at],
    );
    await api.store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ('A-1', 'APS', 'C-1', $1)`,
      [at],
    );
    await api.store.query(
      `INSERT INTO premises (number, utility, address, city) VALUES ('P-1', 'APS', '12 W Palm Ln', 'Phoenix')`,
    );
    await api.store.query(
      `INSERT INTO service_points (number, premise, commodity, details) VALUES ('SP-1', 'P-1', 'electric', '{}')`,
    );
    await api.store.query(
      `INSERT INTO services (key, service_point, account, status, starts_at) VALUES ('S-1', 'SP-1', 'A-1', 'active', $1)`,
      [at],
    );
  });
  afterAll(() => api.end());

  const listed = async (query: string) => {
    const { body } = await api.get(`/api/agencies?${query}`).expect(200);
    return (body as { agencies: { organization: { id: string } }[] }).agencies.map(
      ({ organization }) => organization.id,
    );
  };

  it('are named to an account by its city, its county and its utility, while they help there and not after', async () => {
    const { store } = api;
    await store.query(`UPDATE premises SET county = 'Maricopa' WHERE number = 'P-1'`);
    const helping = (area: string, status = 'active') => [
      { id: 'HELP', name: 'Help', status, service_areas: [{ id: 'AREA', name: area }] },
    ];
    const areas = { CITY: 'Phoenix', COUNTY: 'Maricopa County', UTILITY: 'APS', AWAY: 'Pima County' };
    for (const [id, area] of Object.entries(areas))
      await api.post('/api/agencies', { id, name: id, services: helping(area) }, supervisor).expect(200);
    const idle = { id: 'IDLE', name: 'IDLE', services: helping('Phoenix', 'inactive') };
    for (const agency of [idle, { id: 'ANYWHERE', name: 'ANYWHERE' }])
      await api.post('/api/agencies', agency, supervisor).expect(200);
    const serving = async () => (await agenciesThatServe(store, 'A-1')).map(({ id }) => id);
    expect(await serving()).toEqual(['ANYWHERE', 'CITY', 'COUNTY', 'UTILITY']);
    for (const id of ['ANYWHERE', 'IDLE', ...Object.keys(areas)])
      await api.post(`/api/agencies/${id}/end`, {}, supervisor).expect(200);
    expect(await serving()).toEqual([]);
  });

  it('bring pledges for accounts in their areas alone, and are told where an account lies', async () => {
    const { store } = api;
    await store.query(`UPDATE premises SET county = 'Maricopa' WHERE number = 'P-1'`);
    const services = [
      {
        ...{ id: 'HELP', name: 'Help', status: 'active' },
        service_areas: [{ id: 'AREA', name: 'Madera County' }],
      },
    ];
    await api
      .post('/api/agencies', { id: 'MADERA', name: 'Help of Madera', services }, supervisor)
      .expect(200);
    const told = 'Help of Madera helps in Madera County; A-1 takes service in Phoenix, Maricopa County.';
    const agency = { 'X-Actor': 'Help of Madera; role=agency; of=MADERA' };
    const pledge = { account: 'A-1', agency: 'MADERA', amount: 5_000 };
    const { body } = await api.post('/api/pledges', { ...pledge, reference: 'M-1' }, agency).expect(422);
    expect(body).toMatchObject({ code: 'agency/elsewhere', detail: told });
    const file = await api
      .post('/api/pledges/files?agency=MADERA', 'reference,account,amount\nM-2,A-1,50.00', {
        ...counselor,
        'Content-Type': 'text/csv',
      })
      .expect(200);
    expect((file.body as { rows: object[] }).rows).toMatchObject([
      { verdict: 'refused', code: 'agency/elsewhere', detail: told },
    ]);
    await api.post('/api/pledges', pledge, counselor).expect(201);
  });

  it('are described by a supervisor in the names of Open Referral, and found by program and area', async () => {
    await api.post('/api/agencies', stVincent, supervisor).expect(200);
    expect(await listed('program=Project%20SHARE')).toEqual(['ST-VINCENT']);
    expect(await listed('program=SHARE&area=Maricopa%20County')).toEqual(['ST-VINCENT']);
    expect(await listed('area=Pima%20County')).toEqual([]);
    expect(await listed('program=LIHEAP')).toEqual([]);
    const { body } = await api.get('/api/agencies/ST-VINCENT').expect(200);
    expect(body).toMatchObject({ organization: stVincent, changedBy: 'Dana Whitehorse', endedAt: null });
  });

  it('are not described by a counselor', async () => {
    const { body } = await api.post('/api/agencies', { ...stVincent, id: 'OTHER' }, counselor).expect(403);
    expect(body).toMatchObject({ code: 'caller/not-allowed' });
    await api.get('/api/agencies/OTHER').expect(404);
  });

  it('are not listed any more once they have ended, and may come back', async () => {
    await api
      .post('/api/agencies', { ...stVincent, id: 'FOOD-BANK', name: 'Food bank' }, supervisor)
      .expect(200);
    await api.post('/api/agencies/FOOD-BANK/end', {}, supervisor).expect(200);
    expect(await listed('program=SHARE')).toEqual(['ST-VINCENT']);
    await api
      .post('/api/agencies', { ...stVincent, id: 'FOOD-BANK', name: 'Food bank' }, supervisor)
      .expect(200);
    expect(await listed('program=SHARE')).toEqual(['FOOD-BANK', 'ST-VINCENT']);
  });

  it('an authorized person is named with a scope and a last day, once for a command', async () => {
    const lucia = { kind: 'authorized person', name: 'Lucia Ortega' };
    const { body } = await api.post('/api/accounts/A-1/people', lucia, counselor).expect(400);
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      'scope',
      'until',
    ]);
    const whole = { ...lucia, scope: ['speak'], until: '2027-05-04' };
    const sent = { ...counselor, 'Idempotency-Key': 'name-Lucia' };
    const first = await api.post('/api/accounts/A-1/people', whole, sent).expect(200);
    const again = await api.post('/api/accounts/A-1/people', whole, sent).expect(200);
    expect(again.body).toEqual(first.body);
    const { person } = first.body as { person: string };
    const people = async () =>
      (await api.get('/api/accounts/A-1/people').expect(200)).body as { people: object[] };
    expect((await people()).people).toEqual([
      expect.objectContaining({ name: 'Lucia Ortega', scope: ['speak'], until: '2027-05-04', endedAt: null }),
    ]);
    await api.post(`/api/accounts/A-1/people/${person}/end`, {}, counselor).expect(200);
    expect((await people()).people).toEqual([
      expect.objectContaining({ endedAt: expect.any(String) as string }),
    ]);
  });

  it('a confidential address is told to those alone who have to go there or write', async () => {
    const contact = { language: 'Navajo', interpreter: true, confidentialAddress: true };
    await api.post('/api/accounts/A-1/contact', contact, counselor).expect(200);
    const addressSeenBy = async (headers: Record<string, string>) => {
      const { body } = await api.get('/api/accounts/A-1').set(headers).expect(200);
      return (body as { services: { address: string | null }[] }).services.map(({ address }) => address);
    };
    expect(await addressSeenBy(counselor)).toEqual(['12 W Palm Ln']);
    expect(await addressSeenBy({ 'X-Actor': 'Jo Ruiz; role=customer service representative' })).toEqual([
      null,
    ]);
    await api
      .post('/api/accounts/A-1/contact', { ...contact, confidentialAddress: false }, counselor)
      .expect(200);
    expect(await addressSeenBy({})).toEqual(['12 W Palm Ln']);
  });
});
