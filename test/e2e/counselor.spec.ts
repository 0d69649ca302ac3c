import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { Credentials } from '../../libs/billing-store/src/people/credentials.js';
import { answers, counselor, supervisor } from '../support/counselor-over-http.js';
import { Office } from '../support/office.js';

interface Opened {
  caseNumber: string;
}

describe('a day of the credit counselor, over HTTP', () => {
  let office: Office;
  beforeAll(async () => void (office = await Office.opened()));
  afterAll(() => office.closes());

  it('goes from who is calling to an accepted arrangement, and says nothing before', async () => {
    const account = await office.owing('A-1');
    const status = `/api/accounts/${account}/credit-status`;
    expect((await office.api.get(status).set(counselor).expect(403)).body).toMatchObject({
      code: 'caller/not-verified',
    });
    const ha = await office.opens('/api/arrangements', { account });
    const early = await office.api.post(`/api/interviews/${ha}`, { answers }, counselor).expect(403);
    expect(early.body).toMatchObject({ code: 'caller/not-verified' });
    expect(await office.api.store.query('SELECT id FROM interviews')).toEqual([]);
    await office.calls(ha).expect(200);
    const { body: told } = await office.api.get(status).set(counselor).expect(200);
    expect(told).toMatchObject({
      told: 'holder',
      arrears: { pastDue: 45_000, byAge: { '31-60': 45_000 } },
      arrangements: [],
    });
    const { body: interviewed } = await office.api
      .post(`/api/interviews/${ha}`, { answers }, counselor)
      .expect(200);
    expect((interviewed as { results: { rule: string }[] }).results.length).toBeGreaterThan(0);
    await office.api.post(`/api/arrangements/${ha}/offers`, { months: 6 }, counselor).expect(200);
    const { body } = await office.api.get(`/api/arrangements/${ha}/offers`).set(counselor).expect(200);
    const [offer] = (body as { offers: { name: string; balance: number; monthly: { total: number }[] }[] })
      .offers;
    expect(offer?.balance).toBe(45_000);
    const accepted = { offer: offer?.name, agreed: 'by phone' };
    await office.api.post(`/api/arrangements/${ha}/accept`, accepted, counselor).expect(200);
    const after = (await office.api.get(status).set(counselor).expect(200)).body as {
      protections: { kind: string }[];
    };
    expect(after.protections.map(({ kind }) => kind)).toEqual(['arrangement']);
  });

  it('an interview that is sent again is answered as the first time, also when terms were agreed meanwhile', async () => {
    const ha = await office.opens('/api/arrangements', { account: await office.owing('A-6') });
    await office.calls(ha).expect(200);
    const sent = { ...counselor, 'Idempotency-Key': 'interview-A-6' };
    const interview = () => office.api.post(`/api/interviews/${ha}`, { answers }, sent);
    const { body: first } = await interview().expect(200);
    await office.api.post(`/api/arrangements/${ha}/offers`, { months: 6 }, counselor).expect(200);
    const { body } = await office.api.get(`/api/arrangements/${ha}/offers`).set(counselor).expect(200);
    const [offer] = (body as { offers: { name: string }[] }).offers;
    await office.api
      .post(`/api/arrangements/${ha}/accept`, { offer: offer?.name, agreed: 'by phone' }, counselor)
      .expect(200);
    expect((await interview().expect(200)).body).toEqual(first);
    const other = { answers: { ...answers, monthlyIncome: 900_000 } };
    await office.api.post(`/api/interviews/${ha}`, other, counselor).expect(409);
  });

  it('opens answers for a purpose alone, and only to those who may', async () => {
    const ha = await office.opens('/api/arrangements', { account: await office.owing('A-2') });
    await office.calls(ha).expect(200);
    await office.api.post(`/api/interviews/${ha}`, { answers }, counselor).expect(200);
    const asked = { fields: ['monthlyIncome'], purpose: 'qualification' };
    const { body } = await office.api.post(`/api/interviews/${ha}/open`, asked, supervisor).expect(200);
    expect((body as { answers: object }).answers).toEqual({ monthlyIncome: 187_650 });
    const clerk = { 'X-Actor': 'Jo Ruiz; role=customer service representative' };
    await office.api.post(`/api/interviews/${ha}/open`, asked, clerk).expect(403);
    await office.api
      .post(`/api/interviews/${ha}/open`, { ...asked, purpose: 'curiosity' }, supervisor)
      .expect(400);
    expect(await office.api.store.query('SELECT purpose, by_name FROM answers_opened')).toEqual([
      { purpose: 'qualification', by_name: 'Dana Whitehorse' },
    ]);
  });

  it('refers to an agency, and closes the referral by its outcome', async () => {
    await office.api.post('/api/agencies', { id: 'ST-VINCENT', name: 'St. Vincent' }, supervisor).expect(200);
    const ha = await office.opens('/api/arrangements', { account: await office.owing('A-3') });
    const nowhere = await office.api.post(
      `/api/arrangements/${ha}/referrals`,
      { agency: 'NOBODY' },
      counselor,
    );
    expect([nowhere.status, (nowhere.body as { code: string }).code]).toEqual([404, 'agency/not-found']);
    await office.api
      .post(`/api/arrangements/${ha}/referrals`, { agency: 'ST-VINCENT' }, counselor)
      .expect(200);
    const closing = `/api/arrangements/${ha}/referrals/1/close`;
    await office.api.post(closing, { outcome: 'granted' }, counselor).expect(422);
    await office.api.post(closing, { outcome: 'granted', granted: 30_000 }, counselor).expect(200);
    await office.api.post(closing, { outcome: 'refused' }, counselor).expect(409);
    const [row] = await office.api.store.query<{ state: string; fields: object }[]>(
      'SELECT state, fields FROM items WHERE case_number = $1',
      [ha],
    );
    expect(row).toMatchObject({ state: 'granted', fields: { agency: 'ST-VINCENT', granted: 30_000 } });
  });

  it('sees every protection that stands by its name, and what would be the least to stay on', async () => {
    const account = await office.owing('A-4');
    await office.opens('/api/protections', { account, kind: 'medical claim' });
    await office.opens('/api/protections', {
      account,
      kind: 'promise to pay',
      amount: 20_000,
      by: '2026-03-06',
    });
    const { body } = await office.api.get(`/api/accounts/${account}/interlock`).expect(200);
    const { services } = body as {
      services: { service: string; goes: boolean; stands: { kind: string }[] }[];
    };
    const electric = services.find(({ service }) => service === 'electric');
    expect(electric?.goes).toBe(false);
    expect(electric?.stands.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['medical claim', 'promise to pay', 'notice steps']),
    );
    const kept = await office.api.get(`/api/accounts/${account}/protections`).set(counselor).expect(200);
    expect((kept.body as { protections: object[] }).protections).toMatchObject([
      { kind: 'promise to pay', live: true, endedAt: null },
      { kind: 'medical claim', live: true, endedAt: null },
    ]);
    const sv = await office.opens('/api/severances', { account, service: 'electric' });
    const refused = await office.api.post(`/api/severances/${sv}/dispatch`, {}, counselor).expect(409);
    expect(
      (refused.body as { missing: { requirement: string }[] }).missing.map((one) => one.requirement),
    ).toEqual(expect.arrayContaining(['medical claim', 'promise to pay', 'notice steps']));
    const untold = await office.api.get(`/api/accounts/${account}/quotes`).set(counselor).expect(403);
    expect(untold.body).toMatchObject({ code: 'caller/not-verified' });
    const shownBy = { as: 'holder', method: 'photo identification' };
    await office.api.post(`/api/accounts/${account}/caller`, shownBy, counselor).expect(200);
    const quotes = await office.api.get(`/api/accounts/${account}/quotes`).set(counselor).expect(200);
    const [quote] = (quotes.body as { quotes: { amount: number; items: { amount: number }[] }[] }).quotes;
    expect(quote?.amount).toBeGreaterThan(0);
    expect(quote?.items.reduce((sum, { amount }) => sum + amount, 0)).toBe(quote?.amount);
  });

  it('takes pledges of an agency under its own credential: each reference once, its own alone, row by row', async () => {
    const account = await office.owing('A-5');
    const credentials = new Credentials(office.api.store);
    const given = { name: 'St. Vincent desk', role: 'agency', of: 'ST-VINCENT', days: 30 };
    const { token } = await credentials.create(given, office.clock.now());
    const server = office.api.app.getHttpServer() as Parameters<typeof request>[0];
    const brings = (path: string, body: object | string, type = 'application/json') =>
      request(server)
        .post(path)
        .set({ Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID(), 'Content-Type': type })
        .send(body);
    const pledge = { account, agency: 'ST-VINCENT', amount: 12_000, reference: 'SV-1' };
    const first = await brings('/api/pledges', pledge).expect(201);
    const again = await brings('/api/pledges', pledge).expect(201);
    expect((again.body as Opened).caseNumber).toBe((first.body as Opened).caseNumber);
    await office.api.post('/api/agencies', { id: 'OTHER', name: 'Another agency' }, supervisor).expect(200);
    const foreign = await brings('/api/pledges', { ...pledge, agency: 'OTHER' });
    expect(foreign.status).toBe(403);
    const file = [
      'reference,account,amount',
      `SV-1,${account},120.00`,
      `SV-2,${account},30.00`,
      'SV-3,A-UNKNOWN,10.00',
      `SV-4,${account},ten`,
    ].join('\n');
    const sends = async () =>
      (await brings('/api/pledges/files', file, 'text/csv').expect(200)).body as {
        rows: { verdict: string; code: string | null }[];
      };
    const sent = await sends();
    expect(sent.rows.map(({ verdict, code }) => [verdict, code])).toEqual([
      ['taken', null],
      ['taken', null],
      ['refused', 'account/not-found'],
      ['refused', 'pledge-file/form'],
    ]);
    expect(await sends()).toEqual(sent);
    const [{ count }] = await office.api.store.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM cases WHERE process = 'pledge'`,
    );
    expect(count).toBe(2);
  });
});
