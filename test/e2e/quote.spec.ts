import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { CounselorOverHttp, counselor, supervisor } from '../support/counselor-over-http.js';
import { WorkerInProcess } from '../support/worker-in-process.js';

/** A Monday outside of the season in which nobody is cut off; the final notice follows by Friday, orders go on the Tuesday of the week after. */
const monday = '2026-03-02T17:00:00Z';
const friday = '2026-03-06T17:00:00Z';
const tuesday = '2026-03-10T17:00:00Z';
const hour = 3_600_000;

interface Quoted {
  amount: number;
  way: string;
  validUntil: string;
  items: { amount: number }[];
}

describe('what keeps me on today, over HTTP', () => {
  let api: Api;
  let worker: WorkerInProcess;
  let counseling: CounselorOverHttp;
  let now = instant(monday);
  let payments = 0;
  const clock = { now: (): Instant => (now = plusMilliseconds(now, 1)) };
  const passes = (hours: number) => (now = plusMilliseconds(now, hours * hour));
  beforeAll(async () => {
    api = await startApi({ clock });
    worker = new WorkerInProcess(api, clock);
    counseling = new CounselorOverHttp(api);
  });
  beforeEach(() => (now = instant(monday)));
  afterAll(() => api.end());

  const sends = (path: string, body: object = {}, as = counselor) => api.post(`/api/${path}`, body, as);
  const codeOf = async (path: string, body: object = {}) => (await sends(path, body)).body.code as string;

  /** An account that owes so much, on the day when its order may go; answers the disconnection. */
  const threatened = async (account: string, amount: number): Promise<string> => {
    await counseling.owing(account, amount);
    const sv = await counseling.opens('/api/severances', { account, service: 'electric' });
    await worker.performs(sv);
    now = instant(friday);
    await worker.timeComes(sv);
    for (const reached of [false, true])
      await sends(`severances/${sv}/contacts`, { by: 'telephone', reached }).expect(200);
    now = instant(tuesday);
    return sv;
  };
  /** The same with its order in the field. */
  const ordered = async (account: string, amount: number): Promise<string> => {
    const sv = await threatened(account, amount);
    await sends(`severances/${sv}/dispatch`).expect(200);
    return sv;
  };
  const quotes = async (sv: string): Promise<Quoted> => {
    await sends(`severances/${sv}/quote`).expect(200);
    const { items } = await shown(sv);
    return items.findLast(({ stage }) => stage === 'quote')?.fields as unknown as Quoted;
  };
  const pays = (account: string, amount: number) => {
    const paid = { payment: `counter-${++payments}`, amount, tender: 'cash', receivedAt: clock.now() };
    return sends(`accounts/${account}/service-payments`, paid, supervisor).expect(200);
  };
  const shown = async (sv: string) =>
    (await api.get(`/api/cases/${sv}`).set(counselor).expect(200)).body as {
      status: string;
      facts: { ended?: string };
      items: { stage: string; name: string; state: string; fields: object }[];
      effects: { name: string; state: string }[];
    };
  const orderOf = async (sv: string) =>
    (await shown(sv)).items.filter(({ stage }) => stage === 'in the field').map(({ state }) => state);
  const standsFor = async (account: string): Promise<string[]> => {
    const { body } = await api.get(`/api/accounts/${account}/interlock`).set(counselor).expect(200);
    const { services } = body as { services: { service: string; stands: { kind: string }[] }[] };
    return services.find(({ service }) => service === 'electric')?.stands.map(({ kind }) => kind) ?? [];
  };

  it('a payment of exactly the least amount stops the order, a cent less does not', async () => {
    const sv = await ordered('A-1', 45_000);
    const quoted = await quotes(sv);
    expect(quoted).toMatchObject({ amount: 15_001, way: 'below the threshold' });
    expect(quoted.items.reduce((all, { amount }) => all + amount, 0)).toBe(15_001);
    await pays('A-1', 15_000);
    expect(await orderOf(sv)).toEqual(['handed over']);
    await pays('A-1', 1);
    expect(await orderOf(sv)).toEqual(['recalled']);
    expect(await shown(sv)).toMatchObject({ status: 'closed', facts: { ended: 'paid' } });
  });

  it('half of all that is owed stops the order by its quote, also when what is left could still cut service', async () => {
    const sv = await ordered('A-2', 100_000);
    expect(await quotes(sv)).toMatchObject({ amount: 50_000, way: 'a share of all' });
    await pays('A-2', 20_000);
    expect(await orderOf(sv)).toEqual(['handed over']);
    passes(20);
    await pays('A-2', 30_000);
    const { facts, effects } = await shown(sv);
    expect(facts.ended).toBe('paid by quote');
    expect(effects.filter(({ name }) => name === 'order disconnection')).toMatchObject([
      { state: 'given up' },
    ]);
    expect(await codeOf(`severances/${sv}/dispatch`)).toBe('case/closed');
  });

  it('a quote that is paid after its time stops nothing', async () => {
    const sv = await threatened('A-3', 100_000);
    const { amount, validUntil } = await quotes(sv);
    now = instant(validUntil);
    await pays('A-3', amount);
    expect((await shown(sv)).status).toBe('open');
    now = instant('2026-03-17T17:00:00Z');
    await sends(`severances/${sv}/dispatch`).expect(200);
  });

  it('a payment in time that is posted late stops the order as of its receipt', async () => {
    const sv = await ordered('A-4', 100_000);
    const { amount } = await quotes(sv);
    const receivedAt = clock.now();
    passes(3);
    const late = { payment: 'kiosk-77', amount, tender: 'cash', receivedAt };
    await sends('accounts/A-4/service-payments', late, supervisor).expect(200);
    expect((await shown(sv)).facts.ended).toBe('paid by quote');
  });

  it('a receipt of the least amount holds the order for three days, and no longer than that', async () => {
    const sv = await ordered('A-5', 100_000);
    const { amount } = await quotes(sv);
    const receipt = { account: 'A-5', kind: 'receipt', confirmation: 'KSK-1' };
    await counseling.opens('/api/protections', { ...receipt, amount: amount - 1 });
    expect(await orderOf(sv)).toEqual(['handed over']);
    await counseling.opens('/api/protections', { ...receipt, amount: 1, confirmation: 'KSK-2' });
    expect(await orderOf(sv)).toEqual(['recalled']);
    expect(await codeOf(`severances/${sv}/dispatch`)).toBe('order/protected');
    expect(await codeOf('protections', { ...receipt, amount: 1 })).toBe('protection/not-given');
    now = instant('2026-03-17T17:00:00Z');
    expect(await standsFor('A-5')).toEqual([]);
    await sends(`severances/${sv}/dispatch`).expect(200);
  });

  it('a promise to pay holds for one date, from the least amount on', async () => {
    const sv = await ordered('A-6', 45_000);
    const promise = { account: 'A-6', kind: 'promise to pay', by: '2026-03-16' };
    const { body: refused } = await api.post('/api/protections', { ...promise, amount: 15_000 }, counselor);
    expect(refused).toMatchObject({
      ...{ code: 'protection/not-given', rule: 'quote to stay on' },
      remedy: expect.stringMatching(/^Take a promise of \$[\d.]+ or more/) as string,
    });
    await counseling.opens('/api/protections', { ...promise, amount: 15_001 });
    expect(await orderOf(sv)).toEqual(['recalled']);
    expect(await standsFor('A-6')).toContain('promise to pay');
    now = instant('2026-03-17T17:00:00Z');
    await sends(`severances/${sv}/dispatch`).expect(200);
  });

  it('an agency’s commit holds with the customer’s dated share once both reach the quote', async () => {
    await sends('agencies', { id: 'ST-VINCENT', name: 'St. Vincent' }, supervisor).expect(200);
    const sv = await ordered('A-7', 45_000);
    const commits = (share: number) =>
      counseling.opens('/api/pledges', {
        ...{ account: 'A-7', agency: 'ST-VINCENT', amount: 10_000 },
        commit: { share, by: '2026-03-16' },
      });
    await commits(5_000);
    expect(await orderOf(sv)).toEqual(['handed over']);
    await commits(5_001);
    expect(await orderOf(sv)).toEqual(['recalled']);
    expect(await standsFor('A-7')).toContain('commit');
  });
});
