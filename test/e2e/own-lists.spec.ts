import request from 'supertest';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { startApi, type Api } from '../support/api.js';
import { ServiceAccount } from '../support/service-account.js';

const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };
const as = (role: string, of: string) => ({ 'X-Actor': `Pat Example; role=${role}; of=${of}` });

interface Row {
  caseNumber: string;
}

describe('lists of contractors and agencies', () => {
  let api: Api;
  let ours: string;
  let theirs: string;
  beforeAll(async () => {
    api = await startApi();
    ours = await api.opens({ contractor: 'CONTRACTOR-4', amperes: 200, chargeCents: 410_000 });
    theirs = await api.opens({ contractor: 'CONTRACTOR-9', address: 'PR-SECRET' });
    await api.opens();
    for (const id of ['ST-VINCENT', 'FOOD-BANK'])
      await api.post('/api/agencies', { id, name: id }, supervisor).expect(200);
    for (const number of ['A-81', 'A-82'])
      await ServiceAccount.opened(api.store, (work) => inTransaction(api.store, work), number);
  });
  afterAll(() => api.end());

  const list = async (path: string, headers: Record<string, string>): Promise<Row[]> =>
    ((await api.get(`/api/${path}`).set(headers).expect(200)).body as { rows: Row[] }).rows;
  const pledges = async (agency: string, account: string, reference: string): Promise<string> => {
    const body = { account, agency, amount: 12_000, reference };
    const { body: answer } = await api.post('/api/pledges', body, as('agency', agency)).expect(201);
    return (answer as Row).caseNumber;
  };

  it('a contractor sees its own jobs in its list, and no customer, account or money of them', async () => {
    const rows = await list('own-jobs', as('contractor', 'CONTRACTOR-4'));
    expect(rows.map(({ caseNumber }) => caseNumber)).toEqual([ours]);
    expect(rows[0]).toMatchObject({ kind: 'new service', title: 'new service, 200 A', address: 'PR-100245' });
    expect(JSON.stringify(rows)).not.toMatch(/410000|customer"|account"|PR-SECRET/);
    expect(await list('own-jobs', as('contractor', 'CONTRACTOR-9'))).toHaveLength(1);
    expect(await list('own-jobs', { 'X-Actor': 'Pat Example; role=contractor' })).toEqual([]);
  });

  it('a contractor reads what it wrote and what was asked of it, and nothing that the house wrote', async () => {
    const by = as('contractor', 'CONTRACTOR-4');
    const asks = async (of: string, question: string) =>
      api.post(`/api/cases/${ours}/asks`, { stage: 'intake', of, party: of, question }).expect(200);
    await api.post(`/api/cases/${ours}/notes`, { text: 'she is ill, call after noon' }).expect(200);
    await api.post(`/api/cases/${ours}/notes`, { text: 'our truck is 12 feet high' }, by).expect(200);
    await asks('customer', 'Who is home on Monday?');
    await asks('contractor', 'Is there room for a crane?');
    const { body: job } = await api.get(`/api/cases/${ours}`).expect(200);
    const { asks: asked } = job as { asks: { key: string; of: string }[] };
    const answers = async (of: string): Promise<string | undefined> => {
      const key = asked.find((ask) => ask.of === of)?.key;
      const path = `/api/cases/${ours}/asks/${key}/answer`;
      return ((await api.post(path, { answer: 'Yes.' }, by)).body as { code?: string }).code;
    };
    expect([await answers('customer'), await answers('contractor')]).toEqual([
      'caller/not-allowed',
      undefined,
    ]);
    for (const part of ['', '/story', '/notes']) {
      const { text } = await api.get(`/api/cases/${ours}${part}`).set(by).expect(200);
      expect([part, text]).not.toEqual([part, expect.stringMatching(/she is ill|Who is home/)]);
    }
    const { body: story } = await api.get(`/api/cases/${ours}/story`).set(by).expect(200);
    const told = (story as { lines: { text: string | null }[] }).lines.map(({ text }) => text);
    expect(told.filter((text) => text !== null)).toEqual([
      'our truck is 12 feet high',
      'Is there room for a crane?',
      'Yes.',
    ]);
    const { body: seen } = await api.get(`/api/cases/${ours}/story`).expect(200);
    expect(JSON.stringify(seen)).toContain('she is ill, call after noon');
  });

  it('a job that is given to another contractor leaves the one list and comes to the other', async () => {
    const job = await api.opens({ contractor: 'CONTRACTOR-5' });
    const amended = { facts: { contractor: 'CONTRACTOR-6' }, reason: 'the first one has no crew' };
    await api.post(`/api/cases/${job}/amend`, amended).expect(200);
    expect(await list('own-jobs', as('contractor', 'CONTRACTOR-5'))).toEqual([]);
    expect((await list('own-jobs', as('contractor', 'CONTRACTOR-6'))).map((row) => row.caseNumber)).toEqual([
      job,
    ]);
  });

  it('a page of one contractor is no page of another', async () => {
    for (let count = 0; count < 2; count++) await api.opens({ contractor: 'CONTRACTOR-7' });
    const { body } = await api.get('/api/own-jobs?limit=1').set(as('contractor', 'CONTRACTOR-7')).expect(200);
    const { next } = body as { next: string };
    const cursor = encodeURIComponent(next);
    await api.get(`/api/own-jobs?limit=1&cursor=${cursor}`).set(as('contractor', 'CONTRACTOR-7')).expect(200);
    await api.get(`/api/own-jobs?limit=1&cursor=${cursor}`).set(as('contractor', 'CONTRACTOR-4')).expect(400);
  });

  it('an agency sees its own pledges in its list, by the account that it named, and no name or address', async () => {
    const own = await pledges('ST-VINCENT', 'A-81', 'SV-1');
    const other = await pledges('FOOD-BANK', 'A-82', 'FB-1');
    const rows = await list('own-pledges', as('agency', 'ST-VINCENT'));
    expect(rows).toEqual([
      expect.objectContaining({
        ...{
          caseNumber: own,
          reference: 'SV-1',
          account: 'A-81',
          amount: 12_000,
          paid: 0,
          state: 'promised',
        },
      }),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Elena Ortega|Palm Ln|FB-1|A-82/);
    const one = await api.get(`/api/pledges/${own}`).set(as('agency', 'ST-VINCENT')).expect(200);
    expect(one.body).toMatchObject({ account: 'A-81', customer: null, address: null });
    const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };
    const seen = await api.get(`/api/pledges/${own}`).set(counselor).expect(200);
    expect(seen.body).toMatchObject({ customer: 'Elena Ortega' });
    await api.get(`/api/pledges/${other}`).set(as('agency', 'ST-VINCENT')).expect(404);
  });

  it.each([
    ['contractor', 'CONTRACTOR-4'],
    ['agency', 'ST-VINCENT'],
  ])(
    'nothing of another’s case shows to a %s in lists, counts, search, workbooks or events',
    async (role, of) => {
      const by = as(role, of);
      const everybodys = ['cases', 'cases.xlsx', 'counts', 'work', 'to-dos', 'events'];
      for (const path of everybodys) {
        const { status, body } = await api.get(`/api/${path}`).set({ ...by, 'X-Words': 'PR-SECRET' });
        expect([path, status, (body as { code: string }).code]).toEqual([path, 403, 'caller/not-allowed']);
      }
      const parts = ['', '/story', '/gates', '/clock', '/decisions', '/documents', '/notes', '/events'];
      for (const part of parts) {
        const { status, body } = await api.get(`/api/cases/${theirs}${part}`).set(by);
        expect([part, status, (body as { code: string }).code]).toEqual([part, 404, 'case/not-found']);
      }
    },
  );

  it('says of every row of an agency’s file what became of it, and takes none in another’s name', async () => {
    const file = 'reference,account,amount\nSV-9,A-81,50.00\nSV-10,A-NOBODY,20.00\nSV-11,A-82,twelve\n';
    const server = api.app.getHttpServer() as Parameters<typeof request>[0];
    const send = (query = '') =>
      request(server)
        .post(`/api/pledges/files${query}`)
        .set({ ...as('agency', 'ST-VINCENT'), 'Idempotency-Key': 'may', 'Content-Type': 'text/csv' })
        .send(file);
    const { body } = await send().expect(200);
    expect(body).toMatchObject({ taken: 1, refused: 2 });
    expect(
      (body as { rows: { verdict: string; code: string | null }[] }).rows.map(({ code }) => code),
    ).toEqual([null, 'account/not-found', 'pledge-file/form']);
    const { body: refused } = await send('?agency=FOOD-BANK');
    expect(refused).toMatchObject({ code: 'caller/not-allowed' });
    const rows = await list('own-pledges', as('agency', 'ST-VINCENT'));
    expect(rows.map((row) => (row as unknown as { reference: string }).reference)).toContain('SV-9');
  });
});
