import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { Credentials } from '../../libs/billing-store/src/people/credentials.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';

const hour = 3_600_000;

describe('programs of partners and agencies, in production', () => {
  let api: Api;
  let credentials: Credentials;
  let passed = 0;
  const log: string[] = [];
  const clock = { now: (): Instant => plusMilliseconds(instant(Date.now()), passed) };
  beforeAll(async () => {
    api = await startApi({ mode: 'production', clock, log });
    credentials = new Credentials(api.store);
  });
  afterAll(() => api.end());
  afterEach(() => (passed = 0));

  const server = () => api.app.getHttpServer() as Parameters<typeof request>[0];
  const me = (token: string) => request(server()).get('/api/me').set('Authorization', `Bearer ${token}`);
  const aCredential = (name: string, of = 'CONTRACTOR-4') =>
    credentials.create({ name, role: 'contractor', of, days: 30 }, clock.now());

  it('are known by the token that was told once, of which the store keeps no copy', async () => {
    const { token } = await aCredential('Saguaro Lines');
    const { body } = await me(token).expect(200);
    expect(body).toMatchObject({
      name: 'Saguaro Lines',
      role: 'contractor',
      of: 'CONTRACTOR-4',
      by: 'credential',
    });
    const [{ text }] = await api.store.query<[{ text: string }]>(
      `SELECT string_agg(c::text, '') AS text FROM credentials c`,
    );
    expect(text).not.toContain(token.split('_')[2]);
  });

  it('are refused with a token that is forged, over, or revoked', async () => {
    const { id, token } = await aCredential('Ocotillo Lines');
    const forged = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `tl_${id}_${'x'.repeat(43)}`,
      'x',
      '',
    ];
    for (const one of forged) {
      const { status, body, headers } = await me(one);
      expect([status, body.code]).toEqual([401, 'caller/unknown']);
      expect(headers['www-authenticate']).toContain('Bearer');
    }
    passed = 31 * 24 * hour;
    await me(token).expect(401);
    passed = 0;
    await me(token).expect(200);
    await credentials.revoke(id, clock.now());
    await me(token).expect(401);
  });

  it('change their secret without a gap: the one before is good for the hours that were given', async () => {
    const { id, token } = await aCredential('Mesquite Lines');
    const next = await credentials.rotate(id, { hours: 24, days: 30 }, clock.now());
    await me(token).expect(200);
    await me(next).expect(200);
    passed = 25 * hour;
    await me(token).expect(401);
    await me(next).expect(200);
  });

  it('need no origin, since no browser sends their token along, and may do what their role may', async () => {
    const { token } = await aCredential('Paloverde Lines');
    const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
    const { body } = await request(server())
      .post('/api/design-projects')
      .set(headers)
      .send({ utility: 'APS', facts: {} });
    expect(body.code).toBe('caller/not-allowed');
  });

  it('believes no header in their place', async () => {
    const { body } = await request(server())
      .get('/api/cases')
      .set('X-Actor', 'Ann Begay; role=manager')
      .expect(401);
    expect(body.code).toBe('caller/unknown');
  });

  it('are told to wait after too many wrong tokens, while a good one is answered', async () => {
    const { token } = await aCredential('Ironwood Lines');
    const began = Date.now();
    const answers = [];
    for (let round = 0; round < 100; round++) {
      const wrong = Array.from({ length: 10 }, () => me(`tl_${'0'.repeat(12)}_${randomUUID()}1234567`));
      answers.push(...(await Promise.all(wrong)));
    }
    const refused = answers.filter(({ status }) => status === 401);
    const told = answers.filter(({ status }) => status === 429);
    const windows = Math.ceil((Date.now() - began) / 60_000) + 1;
    expect(refused.length + told.length).toBe(1000);
    expect(refused.length).toBeLessThanOrEqual(20 * windows);
    expect(told.every(({ headers }) => headers['retry-after'] === '60')).toBe(true);
    await me(token).expect(200);
  });

  it('are written down without their token', () => {
    expect(log.some((line) => line.includes('"security":"too many"'))).toBe(true);
    expect(log.join('\n')).not.toMatch(/tl_[a-z0-9]{12}_/);
  });
});
