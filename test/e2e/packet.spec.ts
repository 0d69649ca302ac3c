import request from 'supertest';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { ServiceAccount } from '../support/service-account.js';

const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };
const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };
const agency = (of: string) => ({ 'X-Actor': `Pat Example; role=agency; of=${of}` });
const start = instant('2026-03-02T17:00:00Z');

describe('the packet that an agency needs', () => {
  let api: Api;
  let passed = 0;
  const log: string[] = [];
  beforeAll(async () => {
    api = await startApi({ clock: { now: (): Instant => plusMilliseconds(start, passed++) }, log });
    await ServiceAccount.opened(api.store, (work) => inTransaction(api.store, work));
    for (const [month, quantity] of [
      ['2024-12', 700],
      ['2025-11', 610.5],
      ['2025-12', 902],
    ] as const)
      await bills(month, quantity).expect(200);
  });
  afterAll(() => api.end());

  const bill = (month: string, quantity: number) => ({
    ...{ number: `B-${month}`, kind: 'regular', periodFrom: `${month}-01`, periodTo: `${month}-28` },
    ...{ issuedOn: `${month}-28`, dueOn: '2026-01-26', at: `${month}-28T16:00:00Z` },
    lines: [{ service: 'electric', kind: 'service', amount: 15_000 }],
    reads: [{ service: 'electric', meter: 'M-7', unit: 'kWh', quantity, readingFrom: 100, how: 'read' }],
  });
  const bills = (month: string, quantity: number) =>
    api.post('/api/accounts/A-1/bills', bill(month, quantity), supervisor);
  const packet = '/api/packets/A-1';

  it('shows the balance, and the use of the last twelve months that the bills have brought', async () => {
    const { body } = await api.get(packet).set(counselor).expect(200);
    expect(body).toMatchObject({
      ...{ customer: 'Elena Ortega', on: '2026-03-02', notices: [], mayGoTo: [] },
      balance: { total: 45_000, pastDue: 45_000 },
      usage: [
        {
          ...{ service: 'electric', unit: 'kWh', total: 1512.5 },
          periods: [
            {
              key: 'B-2025-11/electric/M-7',
              quantity: 610.5,
              charged: 15_000,
              readingFrom: 100,
              readingTo: null,
            },
            { quantity: 902, meter: 'M-7', how: 'read' },
          ],
        },
      ],
      rule: { usageMonths: 12, withinHours: 24 },
    });
  });

  it('a bill that comes again changes nothing, and one with other reads is refused', async () => {
    await bills('2025-12', 902).expect(200);
    const { body } = await bills('2025-12', 903).expect(409);
    expect(body).toMatchObject({ code: 'ledger/key-reused' });
    expect(await api.store.query('SELECT count(*)::integer AS reads FROM meter_reads')).toEqual([
      { reads: 3 },
    ]);
    await expect(api.store.query('UPDATE meter_reads SET quantity = 1')).rejects.toThrow();
  });

  it('goes to no agency without the customer’s leave: whether there is such an account is not said', async () => {
    for (const path of [packet, `${packet}/letter`]) {
      const { body } = await api.get(path).set(agency('ST-VINCENT')).expect(404);
      expect(body).toMatchObject({ code: 'account/not-found' });
    }
    const { body } = await api.get(`${packet}/letter?agency=ST-VINCENT`).set(counselor).expect(422);
    expect(body).toMatchObject({ code: 'packet/no-leave', rule: 'release valid' });
  });

  it('goes to an agency that the customer has released it to, as a letter in either language', async () => {
    const named = { kind: 'agency', name: 'St. Vincent', agency: 'ST-VINCENT', releasedOn: '2026-02-01' };
    await api.post('/api/accounts/A-1/people', named, counselor).expect(200);
    const { body } = await api.get(packet).set(agency('ST-VINCENT')).expect(200);
    expect(body).toMatchObject({ mayGoTo: [{ agency: 'ST-VINCENT', by: 'release' }] });
    expect(log.join('')).toContain('"security":"packet told"');
    await api.get(packet).set(agency('ANOTHER')).expect(404);
    const server = api.app.getHttpServer() as Parameters<typeof request>[0];
    for (const language of ['en', 'es']) {
      const letter = await request(server)
        .get(`${packet}/letter?language=${language}`)
        .set(agency('ST-VINCENT'))
        .responseType('blob')
        .expect(200)
        .expect('Content-Type', 'application/pdf');
      const bytes = (letter.body as Buffer).toString('latin1');
      expect([bytes.slice(0, 5), bytes.includes(`(${language}-US)`)]).toEqual(['%PDF-', true]);
    }
  });

  it('goes to an agency that has pledged, for as long as the pledge stands', async () => {
    await api.post('/api/agencies', { id: 'SALVATION', name: 'Salvation' }, supervisor).expect(200);
    const pledge = { account: 'A-1', agency: 'SALVATION', amount: 10_000 };
    const { body } = await api.post('/api/pledges', pledge, counselor).expect(201);
    const { caseNumber } = body as { caseNumber: string };
    await api.get(packet).set(agency('SALVATION')).expect(200);
    await api.post(`/api/pledges/${caseNumber}/withdraw`, { reason: 'no funds' }, counselor).expect(200);
    await api.get(packet).set(agency('SALVATION')).expect(404);
  });

  it('keeps an address to itself that is confidential', async () => {
    const contact = { language: null, interpreter: false, confidentialAddress: true };
    await api.post('/api/accounts/A-1/contact', contact, counselor).expect(200);
    const { body } = await api.get(packet).set(counselor).expect(200);
    expect((body as { address: unknown }).address).toBeNull();
  });

  it('shows the notice that is out, with its sum and its day', async () => {
    const { body } = await api
      .post('/api/severances', { account: 'A-1', service: 'electric' }, counselor)
      .expect(201);
    const { caseNumber } = body as { caseNumber: string };
    const { notices } = (await api.get(packet).set(counselor).expect(200)).body as { notices: object[] };
    expect(notices).toEqual([
      expect.objectContaining({ caseNumber, service: 'electric', state: 'to be given', total: 45_000 }),
    ]);
  });
});
