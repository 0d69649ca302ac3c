import { aDesignProject, startApi, type Api } from '../support/api.js';

describe('refusals', () => {
  let api: Api;
  let job: string;
  beforeAll(async () => {
    api = await startApi();
    job = await api.opens();
  });
  afterAll(() => api.end());

  const refusals = [
    { what: 'a case that is not there', path: 'DP-2026-999999/resume', code: 'case/not-found', status: 404 },
    { what: 'a case of no process', path: 'ZZ-2026-000001/resume', code: 'case/not-found', status: 404 },
    {
      what: 'a stage that is not there',
      path: '~/stages/party/report',
      code: 'stage/not-found',
      status: 404,
    },
    { what: 'a stage that waits', path: '~/stages/design/report', code: 'stage/not-open', status: 409 },
    { what: 'a gate that is not met', path: '~/stages/intake/report', code: 'stage/gate', status: 422 },
    {
      what: 'a review by one who may not',
      path: '~/stages/intake/review',
      body: { outcome: 'approved' },
      code: 'caller/not-allowed',
      status: 403,
    },
    { what: 'resuming what is not held', path: '~/resume', code: 'case/not-on-hold', status: 409 },
    {
      what: 'an answer to no ask',
      path: '~/asks/9/answer',
      body: { answer: 'Yes.' },
      code: 'ask/not-found',
      status: 404,
    },
    { what: 'a To Do that is not there', path: '~/to-dos/99/done', code: 'to-do/not-found', status: 404 },
    {
      what: 'an effect that is not there',
      path: '~/effects/go-on',
      body: { effect: 'x' },
      code: 'effect/not-found',
      status: 404,
    },
    {
      what: 'facts of no job',
      path: '~/amend',
      body: { facts: { color: 'red' }, reason: 'r' },
      code: 'facts/invalid',
      status: 422,
    },
    {
      what: 'reopening what is open',
      path: '~/stages/intake/reopen',
      body: { reason: 'r' },
      code: 'stage/not-reopenable',
      status: 409,
    },
    {
      what: 'a review date in the past',
      path: '~/hold',
      body: { reason: 'r', party: 'customer', reviewOn: '2020-01-01T00:00:00Z' },
      code: 'hold/review',
      status: 422,
    },
  ];

  it.each(refusals)('$what is $code', async ({ path, body, code, status }) => {
    const response = await api.post(`/api/cases/${path.replace('~', job)}`, body ?? {});
    expect(response.status).toBe(status);
    expect(response.type).toBe('application/problem+json');
    expect(response.body).toMatchObject({ type: `/problems/${code}`, code, status });
    expect(response.body.instance).toMatch(/^urn:uuid:/);
  });

  it('says what is missing, who owes it, which rule refused and what would change that', async () => {
    const { body } = await api.post(`/api/cases/${job}/stages/intake/report`).expect(422);
    expect(body.rule).toBeTruthy();
    expect(body.remedy).toContain('Report intake again');
    expect(body.missing).toContainEqual(
      expect.objectContaining({ requirement: 'premise', owes: 'project associate' }),
    );
  });

  it('leaves no trace of what was refused', async () => {
    const { body: before } = await api.get(`/api/cases/${job}`);
    await api.post(`/api/cases/${job}/stages/intake/report`).expect(422);
    const { body: after } = await api.get(`/api/cases/${job}`);
    expect(after.entry).toBe(before.entry);
  });

  it('names an account that is not there, and a utility without rules', async () => {
    const unknown = { ...aDesignProject(), account: 'A-1' };
    const { body } = await api.post('/api/design-projects', unknown).expect(404);
    expect(body.code).toBe('account/not-found');
    const elsewhere = { ...aDesignProject(), utility: 'Nowhere' };
    const { body: rules } = await api.post('/api/design-projects', elsewhere).expect(422);
    expect(rules.code).toBe('rules/none');
  });

  it('explains every problem at the address of its type', async () => {
    const { text } = await api.get('/problems/stage/gate').expect(200);
    expect(text).toBe('stage/gate (422): Something is missing before the stage can be reported.\n');
    await api.get('/problems/stage/nothing').expect(404);
  });

  it('says nothing of its insides when something goes wrong, and logs it under the instance', async () => {
    const log: string[] = [];
    const broken = await startApi({ log });
    try {
      await broken.store.query('ALTER TABLE cases RENAME TO cases_elsewhere');
      const { body, status } = await broken.get('/api/cases');
      expect(status).toBe(500);
      expect(body.code).toBe('system/fault');
      expect(JSON.stringify(body)).not.toContain('relation');
      const id = String(body.instance).replace('urn:uuid:', '');
      expect(log.some((line) => line.includes(id) && line.includes('does not exist'))).toBe(true);
    } finally {
      await broken.end();
    }
  });
});

describe('outside of development', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ mode: 'production' });
  });
  afterAll(() => api.end());

  it('believes no header, and answers nobody', async () => {
    const { body } = await api.post('/api/design-projects', aDesignProject()).expect(401);
    expect(body.code).toBe('caller/unknown');
    await api.get('/api/cases').expect(401);
  });

  it('answers whoever watches over it', async () => {
    await api.get('/api/health/live').expect(200);
    await api.get('/api/metrics').expect(200);
  });
});
