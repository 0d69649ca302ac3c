import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { aDesignProject, associate, startApi, type Api } from '../support/api.js';

describe('at the border', () => {
  let api: Api;
  let job: string;
  beforeAll(async () => {
    api = await startApi();
    job = await api.opens();
  });
  afterAll(() => api.end());

  const facts = (value: unknown) => ({ facts: { note: value } });
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

  /** What is sent to a command, the problem it gets, and the field that it names. */
  const bodies = [
    { what: 'a wrong type', path: 'reassign', body: { to: 7 }, field: 'to' },
    { what: 'a missing field', path: 'reassign', body: {}, field: 'to' },
    { what: 'an unknown field', path: 'reassign', body: { to: 'Ben', urgent: true }, field: 'request' },
    { what: 'an empty text', path: 'notes', body: { text: '  ' }, field: 'text' },
    { what: 'an over-long text', path: 'notes', body: { text: 'x'.repeat(4001) }, field: 'text' },
    { what: 'an over-long reason', path: 'cancel', body: { reason: 'x'.repeat(201) }, field: 'reason' },
    { what: 'a line break in a reason', path: 'cancel', body: { reason: 'a\nb' }, field: 'reason' },
    { what: 'a NUL character in a note', path: 'notes', body: { text: 'a\u0000b' }, field: 'text' },
    {
      what: 'a NUL character in the name of a fact',
      path: 'amend',
      body: { facts: { 'a\u0000': 1 }, reason: 'r' },
      field: 'facts.a name',
    },
    { what: 'half a character', path: 'notes', body: { text: 'a\ud800b' }, field: 'text' },
    { what: 'endless nesting', path: 'stages/intake/report', body: facts(deep(30)), field: /^facts\.note/ },
    {
      what: 'an unknown party',
      path: 'hold',
      body: { reason: 'r', party: 'nobody', reviewOn: '2026-12-01T00:00:00Z' },
      field: 'party',
    },
    {
      what: 'an instant without a zone',
      path: 'hold',
      body: { reason: 'r', party: 'customer', reviewOn: '2026-12-01T00:00:00' },
      field: 'reviewOn',
    },
    {
      what: 'a day that is not there',
      path: 'hold',
      body: { reason: 'r', party: 'customer', reviewOn: '2026-02-30T00:00:00Z' },
      field: 'reviewOn',
    },
    { what: 'an array instead of an object', path: 'cancel', body: [], field: 'request' },
    {
      what: 'a stage of many letters',
      path: `stages/${'x'.repeat(81)}/report`,
      body: {},
      field: 'param.stage',
    },
  ];

  it.each(bodies)('$what is refused, and the field is named', async ({ path, body, field }) => {
    const response = await api.post(`/api/cases/${job}/${path}`, body);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ code: 'input/invalid', type: '/problems/input/invalid' });
    const [fault] = response.body.errors as { field: string }[];
    if (typeof field === 'string') expect(fault?.field).toBe(field);
    else expect(fault?.field).toMatch(field);
  });

  const raw = (path = `/api/cases/${job}/notes`) =>
    request(api.app.getHttpServer() as Parameters<typeof request>[0])
      .post(path)
      .set({ 'X-Actor': associate, 'Idempotency-Key': randomUUID() });

  it('a body that is no JSON is told so, without repeating it', async () => {
    const { body } = await raw().type('application/json').send('{"text": "Mrs. Ortega').expect(400);
    expect(body.code).toBe('input/json');
    expect(JSON.stringify(body)).not.toContain('Ortega');
    await raw().type('application/json').send('"text"').expect(400);
  });

  it('a body of another type is told which is taken', async () => {
    const { body } = await raw().type('text/plain').send('text').expect(415);
    expect(body.code).toBe('input/content-type');
    await raw().type('form').send('text=x').expect(415);
    await raw().set('Content-Type', 'application/json; charset=latin1').send('{}').expect(415);
    await raw().type('application/json').set('Content-Encoding', 'brr').send('{}').expect(415);
  });

  it('a body over the limit is told the limit', async () => {
    const { body } = await api.post(`/api/cases/${job}/notes`, { text: 'x'.repeat(300_000) }).expect(413);
    expect(body).toMatchObject({ code: 'input/too-large', status: 413 });
  });

  it.each([
    ['/api/cases?cursor=nonsense', 'input/cursor'],
    ['/api/cases?cursor=', 'input/cursor'],
    [`/api/cases?cursor=${'A'.repeat(3000)}`, 'input/cursor'],
    ['/api/to-dos?cursor=WyJhIl0', 'input/cursor'],
    ['/api/cases?limit=0', 'input/invalid'],
    ['/api/cases?limit=1e9', 'input/invalid'],
    ['/api/cases?limit=1&limit=2', 'input/invalid'],
    ['/api/cases?color=red', 'input/invalid'],
    ['/api/cases?sort=size', 'input/invalid'],
    ['/api/cases?text=Ortega', 'input/invalid'],
    ['/api/cases/DP-26-1', 'input/invalid'],
    ['/api/cases/DP-2026-000001%00', 'input/invalid'],
    ['/api/cases/%E0%A4%A', 'input/invalid'],
    ['/api/cases/DP-2026-999999', 'case/not-found'],
    ['/api/cases/DP-2026-999999/story', 'case/not-found'],
    ['/api/cases/DP-2026-999999/clock', 'case/not-found'],
    ['/api/cases/DP-2026-999999/gates', 'case/not-found'],
    ['/api/cases/DP-2026-999999/decisions', 'case/not-found'],
    ['/api/cases/DP-2026-999999/documents', 'case/not-found'],
    ['/api/cases/DP-2026-999999/events', 'case/not-found'],
    ['/api/documents/nothing', 'document/not-found'],
    ['/api/accounts/A-999', 'account/not-found'],
    ['/api/rules/APS/level?date=2026-02-30', 'input/invalid'],
    ['/api/rules/APS/level?date=1999-01-01', 'rules/none'],
    ['/api/nothing', 'route/not-found'],
    ['/nothing', 'route/not-found'],
  ])('GET %s is %s', async (address, code) => {
    const response = await api.get(address);
    expect([response.body.code, response.type]).toEqual([code, 'application/problem+json']);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it.each(['%00', 'ab', '%E0%A4%A', 'x'.repeat(101), '%20'])(
    'words that are looked for are refused when they are %s',
    async (words) => {
      const { body } = await api.get('/api/cases').set('X-Words', words).expect(400);
      expect(body.code).toBe('input/invalid');
      expect(body.detail).not.toContain('xxx');
    },
  );

  it('a wrong method is told which are taken', async () => {
    const response = await request(api.app.getHttpServer() as Parameters<typeof request>[0])
      .delete(`/api/cases/${job}`)
      .set('X-Actor', associate);
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('GET');
    expect(response.body.code).toBe('route/method');
  });

  it.each([
    { what: 'no id', headers: { 'Idempotency-Key': '' }, code: 'command/id-missing' },
    { what: 'an id with a space', headers: { 'Idempotency-Key': 'a b' }, code: 'command/id-missing' },
    {
      what: 'an id of many letters',
      headers: { 'Idempotency-Key': 'x'.repeat(201) },
      code: 'command/id-missing',
    },
    { what: 'nobody', headers: { 'X-Actor': '' }, code: 'caller/unknown' },
    { what: 'no role', headers: { 'X-Actor': 'Rosa Delgado' }, code: 'caller/unknown' },
    { what: 'the role of time', headers: { 'X-Actor': 'x; role=time' }, code: 'caller/unknown' },
    { what: 'broken letters', headers: { 'X-Actor': '%E0%A4; role=inspector' }, code: 'caller/unknown' },
  ])('a command of $what is $code', async ({ headers, code }) => {
    const { body } = await api.post('/api/design-projects', aDesignProject(), headers);
    expect(body.code).toBe(code);
  });

  it('a caller with letters beyond ASCII is named as they are', async () => {
    const actor = { 'X-Actor': `${encodeURIComponent('José Núñez')}; role=inspector` };
    await api.post(`/api/cases/${job}/notes`, { text: 'seen' }, actor).expect(200);
    const { body } = await api.get(`/api/cases/${job}/story`);
    expect(body.lines.at(-1).by).toEqual({ name: 'José Núñez', role: 'inspector' });
  });

  it('names that mean something to the language are no names of fields', async () => {
    const body = '{"facts": {"__proto__": {"polluted": true}, "constructor": 1}, "reason": "r"}';
    const response = await raw(`/api/cases/${job}/amend`).type('application/json').send(body);
    expect(response.body.errors).toEqual([{ field: 'facts.a name', fault: 'is no name of a field' }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('nothing of it has changed the case', async () => {
    const { body } = await api.get(`/api/cases/${job}/story`);
    const people = body.lines.filter(({ by }: { by: { name: string } }) => by.name !== 'time');
    expect(people.map(({ act }: { act: string }) => act)).toEqual(['opened', 'noted']);
  });
});
