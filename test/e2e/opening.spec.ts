import { aDesignProject, startApi, type Api } from '../support/api.js';

describe('a job through HTTP', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.end());

  it('is opened, and stands at intake', async () => {
    const { body } = await api.post('/api/design-projects', aDesignProject()).expect(201);
    expect(body).toMatchObject({
      caseNumber: expect.stringMatching(/^DP-\d{4}-\d{6}$/),
      status: 'open',
      did: 'done',
      openStages: ['intake'],
      party: 'utility',
    });
  });

  it('goes on when a stage is reported', async () => {
    const job = await api.opens();
    const { body } = await api.post(`/api/cases/${job}/stages/intake/report`, { facts: { amperes: 200 } });
    expect(body).toEqual({});
  });

  it('is alive, and ready without Temporal', async () => {
    await api.get('/api/health/live').expect(200, { status: 'alive' });
    const { body } = await api.get('/api/health/ready').expect(200);
    expect(body).toMatchObject({ status: 'degraded', postgres: 'reachable', temporal: 'away' });
  });

  it('has a document', async () => {
    const { body } = await api.get('/api/docs.json').expect(200);
    expect(Object.keys(body.paths)).toEqual([]);
  });
});
