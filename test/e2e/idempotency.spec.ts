import { aDesignProject, startApi, type Api } from '../support/api.js';

describe('a command id', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.end());

  const id = (name: string) => ({ 'Idempotency-Key': name });
  const countCases = async () => (await api.store.query<unknown[]>('SELECT FROM cases')).length;

  it('used again with the same body gets the first answer, and nothing is done twice', async () => {
    const before = await countCases();
    const { body: first } = await api
      .post('/api/design-projects', aDesignProject(), id('open-1'))
      .expect(201);
    const { body: again } = await api
      .post('/api/design-projects', aDesignProject(), id('open-1'))
      .expect(201);
    expect(again).toEqual(first);
    expect(await countCases()).toBe(before + 1);
  });

  it('used again with another body is refused', async () => {
    const job = await api.opens();
    await api.post(`/api/cases/${job}/notes`, { text: 'one' }, id('note-1')).expect(200);
    const { body } = await api.post(`/api/cases/${job}/notes`, { text: 'other' }, id('note-1')).expect(422);
    expect(body.code).toBe('command/id-reused');
  });

  it('of a note sent twice writes it once', async () => {
    const job = await api.opens();
    const { body: first } = await api.post(`/api/cases/${job}/notes`, { text: 'one' }, id('note-2'));
    const { body: again } = await api.post(`/api/cases/${job}/notes`, { text: 'one' }, id('note-2'));
    expect(again).toEqual(first);
    const { body } = await api.get(`/api/cases/${job}/notes`);
    expect(body.notes).toHaveLength(1);
  });

  it('sent twice at once is done once, and both get the same answer', async () => {
    const before = await countCases();
    const send = () => api.post('/api/design-projects', aDesignProject(), id('open-2'));
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.caseNumber)).size).toBe(1);
    expect(await countCases()).toBe(before + 1);
  });

  it('of a refused command may be used again: it is decided afresh', async () => {
    const job = await api.opens();
    await api.post(`/api/cases/${job}/stages/intake/report`, {}, id('report-1')).expect(422);
    const facts = { customer: 'C-1', premise: 'PR-1' };
    await api.post(`/api/cases/${job}/stages/intake/report`, { facts }, id('report-1')).expect(200);
  });

  it('of one person is not that of another', async () => {
    const ben = { ...id('open-3'), 'X-Actor': 'Ben Tsosie; role=project associate' };
    const { body: first } = await api.post('/api/design-projects', aDesignProject(), id('open-3'));
    const { body: other } = await api.post('/api/design-projects', aDesignProject(), ben);
    expect(other.caseNumber).not.toBe(first.caseNumber);
  });

  it('differs for two commands on one case at once: both are decided, none is lost', async () => {
    const job = await api.opens();
    const notes = Array.from({ length: 8 }, (_, number) => ({ text: `note ${number}` }));
    const answers = await Promise.all(notes.map((note) => api.post(`/api/cases/${job}/notes`, note)));
    expect(answers.map(({ status }) => status)).toEqual(notes.map(() => 200));
    expect(new Set(answers.map(({ body }) => body.entry)).size).toBe(8);
  });
});
