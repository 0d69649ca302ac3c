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
    const { body: job } = await api.get(`/api/cases/${body.caseNumber}`).expect(200);
    const { body: story } = await api.get(`/api/cases/${body.caseNumber}/story`).expect(200);
    for (const path of ['clock', 'gates', 'decisions', 'documents', 'notes']) {
      const x = await api.get(`/api/cases/${body.caseNumber}/${path}`).expect(200);
      console.log(path, JSON.stringify(x.body).slice(0, 500));
    }
    console.log(JSON.stringify(job, null, 1), JSON.stringify(story, null, 1));
    for (const path of ['/api/counts', '/api/to-dos', '/api/cases?limit=1', '/api/rules/APS/level', '/api/metrics', '/api/rules/APS', '/problems/stage/gate', '/api/docs']) {
      const x = await api.get(path).expect(200);
      console.log(path, x.text.slice(0, 600));
    }
  });
});
