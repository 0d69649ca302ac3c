import { startApi, type Api } from '../support/api.js';

describe('health', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.end());

  it('without Temporal says degraded and why, and people go on working', async () => {
    const { body } = await api.get('/api/health/ready').expect(200);
    expect(body).toMatchObject({ status: 'degraded', postgres: 'reachable', temporal: 'away', workers: [] });
    expect(body.missing.join(' ')).toMatch(/No worker is there.*Temporal cannot be reached/);
    await api.opens();
  });

  it('counts what the relay has not told yet', async () => {
    await api.opens();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { body } = await api.get('/api/health/ready').expect(200);
    expect(body.relay.untold).toBeGreaterThan(0);
    const { text } = await api.get('/api/metrics').expect(200);
    expect(text).toMatch(/^throughline_news_untold [1-9]/m);
  });

  it('measures requests by their route, never by the number of a case', async () => {
    const job = await api.opens();
    await api.get(`/api/cases/${job}`).expect(200);
    const { text } = await api.get('/api/metrics').expect(200);
    expect(text).toContain('route="/api/cases/:caseNumber"');
    expect(text).not.toContain(job);
  });

  it('logs a request without what it says about people', async () => {
    const log: string[] = [];
    const logged = await startApi({ log });
    try {
      const job = await logged.opens();
      await logged.post(`/api/cases/${job}/notes`, { text: 'Mrs. Ortega' }).expect(200);
      await logged.get('/api/cases').set('X-Words', 'Ortega').expect(200);
      const lines = log.join('');
      expect(lines).toContain(`/api/cases/${job}/notes`);
      expect(lines).not.toContain('Ortega');
      expect(lines).not.toContain('Delgado');
    } finally {
      await logged.end();
    }
  });
});

describe('after every connection to PostgreSQL was cut', () => {
  it('goes on as soon as there are new ones', async () => {
    const api = await startApi();
    try {
      const job = await api.opens();
      const cut = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()';
      await api.store.query(`${cut} AND pid <> pg_backend_pid()`);
      const { status } = await api.get(`/api/cases/${job}`);
      expect([200, 503]).toContain(status);
      await api.get(`/api/cases/${job}`).expect(200);
      await api.post(`/api/cases/${job}/notes`, { text: 'still here' }).expect(200);
    } finally {
      await api.end();
    }
  });
});

describe('a fault', () => {
  it('is logged without the values of the statement that failed', async () => {
    const log: string[] = [];
    const api = await startApi({ log });
    try {
      const job = await api.opens();
      await api.store.query('ALTER TABLE notes DROP COLUMN role');
      await api.post(`/api/cases/${job}/notes`, { text: 'Mrs. Ortega' }).expect(500);
      expect(log.join('')).toContain('column');
      expect(log.join('')).not.toContain('Ortega');
    } finally {
      await api.end();
    }
  });
});

describe('without PostgreSQL', () => {
  it('says unavailable, refuses with what to do, and is alive', async () => {
    const api = await startApi();
    const { store } = api;
    const lost = () =>
      Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    const [query, createQueryRunner] = [store.query.bind(store), store.createQueryRunner.bind(store)];
    try {
      store.query = lost as typeof store.query;
      store.createQueryRunner = () =>
        ({ ...createQueryRunner(), connect: lost, release: async () => undefined }) as never;
      const { body } = await api.get('/api/health/ready').expect(503);
      expect(body).toMatchObject({ status: 'unavailable', postgres: 'away', relay: null });
      const { body: refused, headers } = await api.get('/api/cases').expect(503);
      expect(refused.code).toBe('system/unavailable');
      expect(headers['retry-after']).toBe('2');
      await api.get('/api/health/live').expect(200);
    } finally {
      Object.assign(store, { query, createQueryRunner });
      await api.end();
    }
  });
});
