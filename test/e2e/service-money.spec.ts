import { createHash } from 'node:crypto';
import request from 'supertest';
import { startApi, type Api } from '../support/api.js';

const supervisor = { 'X-Actor': 'Ana Ruiz; role=supervisor' };
const counselor = { 'X-Actor': 'Dana Cole; role=credit counselor' };

describe('money of service', () => {
  let api: Api;
  const account = 'A-100300';
  beforeAll(async () => {
    api = await startApi();
    await api.store.query(
      `INSERT INTO accounts (number, utility, opened_at) VALUES ($1, 'APS', '2026-01-05T15:00:00Z')`,
      [account],
    );
  });
  afterAll(() => api.end());

  const bill = (more: object = {}) => ({
    ...{ number: 'B-1', kind: 'regular', periodFrom: '2026-02-01', periodTo: '2026-02-28' },
    ...{ issuedOn: '2026-03-02', dueOn: '2026-03-22', at: '2026-03-02T15:00:00Z' },
    lines: [{ service: 'electric', kind: 'service', amount: 14_000 }],
    ...more,
  });
  const payment = (more: object = {}) => ({
    ...{ payment: 'counter-1', amount: 4_000, tender: 'check', receivedAt: '2026-04-02T15:00:00Z' },
    ...more,
  });
  const posts = (path: string, body: object, as = counselor) =>
    api.post(`/api/accounts/${account}/${path}`, body, as);
  const owes = async (on: string) =>
    (await api.get(`/api/accounts/${account}/arrears?on=${on}`).expect(200)).body;

  it('is billed, owed by age and by service, and paid', async () => {
    await posts('bills', bill(), supervisor).expect(200);
    expect(await owes('2026-03-22')).toMatchObject({ total: 14_000, pastDue: 0 });
    expect(await owes('2026-03-23')).toMatchObject({ pastDue: 14_000, byAge: { '1-30': 14_000 } });
    const { body } = await posts('service-payments', payment()).expect(200);
    expect(body).toEqual({ account, isNew: true, cases: [] });
    const { body: again } = await posts('service-payments', payment()).expect(200);
    expect(again.isNew).toBe(false);
    expect((await owes('2026-04-01')).total).toBe(14_000);
    expect(await owes('2026-04-02')).toMatchObject({ byService: [{ service: 'electric', total: 10_000 }] });
    const { body: bills } = await api.get(`/api/accounts/${account}/bills`).expect(200);
    expect(bills.bills).toMatchObject([{ number: 'B-1', amount: 14_000 }]);
  });

  it('is owed again with the fee when a payment is returned', async () => {
    const back = { reason: 'insufficient funds', returnedAt: '2026-04-09T15:00:00Z' };
    await posts('service-payments/counter-1/return', back).expect(200);
    const { body } = await api.get(`/api/accounts/${account}/charges`).expect(200);
    expect(body.charges.map(({ kind, open }: { kind: string; open: number }) => [kind, open])).toEqual([
      ['service', 14_000],
      ['returned payment fee', 1_500],
    ]);
    expect((await posts('service-payments/counter-9/return', back)).body.code).toBe('payment/not-found');
  });

  it('is adjusted by whoever may', async () => {
    const adjustment = { key: 'ADJ-1', service: 'electric', amount: 1_000, reason: 'meter read in error' };
    await posts('adjustments', adjustment).expect(200);
    expect((await owes('2036-01-01')).total).toBe(14_500);
  });

  it.each([
    [
      'a payment in the future',
      'service-payments',
      payment({ receivedAt: '2039-01-01T00:00:00Z' }),
      'input/invalid',
    ],
    ['a payment of nothing', 'service-payments', payment({ amount: 0 }), 'input/invalid'],
    ['another payment under its key', 'service-payments', payment({ amount: 1 }), 'ledger/key-reused'],
    [
      'a program that is not there',
      'service-payments',
      payment({ payment: 'p', program: 'X' }),
      'program/not-found',
    ],
    ['a bill from the counter', 'bills', bill({ number: 'B-2' }), 'caller/not-allowed'],
  ])('refuses %s', async (...[, path, body, code]) => {
    expect((await posts(path, body)).body.code).toBe(code);
  });

  it('comes in as a file: a verdict for each row, and sent twice it is the same', async () => {
    const content = [
      'payment,account,amount,tender,received_at',
      `L-1,${account},25.00,check,2026-05-04T15:00:00Z`,
      'L-2,A-9,25.00,check,2026-05-04T15:00:00Z',
    ].join('\n');
    const sends = (type = 'text/csv') =>
      request(api.app.getHttpServer() as Parameters<typeof request>[0])
        .post('/api/payments/files?name=lockbox.csv')
        .set({ ...supervisor, 'Idempotency-Key': 'file-1', 'Content-Type': type })
        .send(content);
    const file = createHash('sha256').update(content).digest('hex');
    const { body } = await sends().expect(200);
    expect(body).toMatchObject({ file, name: 'lockbox.csv', posted: 1, postedBefore: 0, refused: 1 });
    expect((await sends().expect(200)).body).toEqual(body);
    const { body: verdicts } = await api.get(`/api/payments/files/${file}/rows?refused=only`).expect(200);
    expect(verdicts.rows).toMatchObject([{ line: 3, payment: 'L-2', code: 'account/not-found' }]);
    expect((await sends('text/plain')).body.code).toBe('input/content-type');
    await api.get(`/api/payments/files/${'0'.repeat(64)}`).expect(404);
  });
});
