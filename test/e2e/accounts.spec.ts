import { recordInvoice } from '../../libs/billing-store/src/ledger/job-money.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { aDesignProject, startApi, type Api } from '../support/api.js';

describe('an account', () => {
  let api: Api;
  let job: string;
  const account = 'A-100245';
  const invoice = 'INV-1';
  beforeAll(async () => {
    api = await startApi();
    const at = '2026-01-05T15:00:00.000Z';
    await api.store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('C-100245', 'Elena Ortega', 'residential', $1)`,
      [at],
    );
    await api.store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ($1, 'APS', 'C-100245', $2)`,
      [account, at],
    );
    const { body } = await api.post('/api/design-projects', { ...aDesignProject(), account }).expect(201);
    job = body.caseNumber;
    const billed = { number: invoice, account, caseNumber: job, purpose: 'payment' };
    await inTransaction(api.store, (client) =>
      recordInvoice(client, { ...billed, amount: cents(250_000), issuedAt: instant(at) }),
    );
  });
  afterAll(() => api.end());

  const payment = (more: object = {}) => ({
    payment: 'counter-1',
    invoice,
    amount: 100_000,
    tender: 'cash',
    receivedAt: '2026-02-02T15:00:00Z',
    ...more,
  });
  const pays = (body: object, of = account) => api.post(`/api/accounts/${of}/payments`, body);

  it('shows whose it is, and what is billed for jobs', async () => {
    const { body } = await api.get(`/api/accounts/${account}`).expect(200);
    expect(body).toMatchObject({ customer: { name: 'Elena Ortega' }, owedForJobs: 250_000 });
    expect(body.invoices).toMatchObject([{ number: invoice, caseNumber: job }]);
  });

  it('takes a payment once, and its job knows of it at once', async () => {
    const { body: first } = await pays(payment()).expect(200);
    expect(first).toMatchObject({ payment: 'counter-1', isNew: true, cases: [{ caseNumber: job }] });
    const { body: again } = await pays(payment()).expect(200);
    expect(again).toMatchObject({ isNew: false, cases: [] });
    const { body } = await api.get(`/api/accounts/${account}`).expect(200);
    expect(body.owedForJobs).toBe(150_000);
    const { body: story } = await api.get(`/api/cases/${job}/story`).expect(200);
    expect(story.lines.at(-1)).toMatchObject({ said: 'payment counter-1 received' });
  });

  it('takes it back when the bank does', async () => {
    await pays(payment({ payment: 'counter-2', tender: 'check', amount: 50_000 })).expect(200);
    const back = { reason: 'insufficient funds', returnedAt: '2026-02-09T15:00:00Z' };
    await api.post(`/api/accounts/${account}/payments/counter-2/return`, back).expect(200);
    const { body } = await api.get(`/api/accounts/${account}`).expect(200);
    expect(body.owedForJobs).toBe(150_000);
    expect(body.payments.at(-1)).toMatchObject({
      payment: 'counter-2',
      returnedReason: 'insufficient funds',
    });
  });

  it.each([
    ['in the future', { receivedAt: '2039-01-01T00:00:00Z' }, 'input/invalid'],
    ['of nothing', { amount: 0 }, 'input/invalid'],
    ['of half a cent', { amount: 1.5 }, 'input/invalid'],
    ['in an unknown tender', { tender: 'shells' }, 'input/invalid'],
    ['on no invoice', { invoice: 'INV-9' }, 'invoice/not-found'],
  ])('refuses a payment %s', async (_, more, code) => {
    const { body } = await pays(payment({ payment: 'counter-3', ...more }));
    expect(body.code).toBe(code);
  });

  it('refuses a payment that is not its own, and a key that was used for another', async () => {
    expect((await pays(payment(), 'A-9')).body.code).toBe('account/not-found');
    const other = await pays(payment({ amount: 1 }));
    expect(other.status).toBeGreaterThanOrEqual(400);
    expect(other.status).toBeLessThan(500);
    const back = { reason: 'x', returnedAt: '2026-02-09T15:00:00Z' };
    const { body } = await api.post(`/api/accounts/${account}/payments/nothing/return`, back).expect(404);
    expect(body.code).toBe('payment/not-found');
  });
});
