import type { Response } from 'supertest';
import { startApi, type Api } from '../support/api.js';

describe('lists', () => {
  let api: Api;
  const jobs: string[] = [];
  beforeAll(async () => {
    api = await startApi();
    for (const kind of ['new service', 'upgrade', 'new service', 'relocation', 'new service'])
      jobs.push(await api.opens({ kind }));
  });
  afterAll(() => api.end());

  const numbers = (body: { rows: { caseNumber: string }[] }) => body.rows.map(({ caseNumber }) => caseNumber);

  it('goes from page to page by cursors, and shows every case once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Response = await api.get(`/api/cases?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      seen.push(...numbers(page.body));
      cursor = page.body.next as string | null;
    }
    expect([...seen].sort()).toEqual([...jobs].sort());
  });

  it('filters by kind, stage, team and text', async () => {
    const of = async (query: string, words = {}) =>
      numbers((await api.get(`/api/cases?${query}`).set(words).expect(200)).body);
    expect(await of('kind=upgrade')).toEqual([jobs[1]]);
    expect(await of('stage=intake')).toHaveLength(5);
    expect(await of('stage=design')).toEqual([]);
    expect(await of('team=project%20associate')).toHaveLength(5);
    expect(await of('sort=opened', { 'X-Words': 'reloc%61tion' })).toEqual([jobs[3]]);
    const work = await api.get('/api/work').set('X-Words', 'relocation').expect(200);
    expect(numbers(work.body)).toEqual([jobs[3]]);
    expect(await of('waitingOn=customer')).toEqual([]);
    expect(await of('status=closed')).toEqual([]);
  });

  it('sorts by when cases were opened, newest first', async () => {
    const { body } = await api.get('/api/cases?sort=opened').expect(200);
    expect(numbers(body)).toEqual([...jobs].reverse());
  });

  it('refuses a cursor of another question', async () => {
    const { body: page } = await api.get('/api/cases?limit=1').expect(200);
    const { body } = await api.get(`/api/cases?limit=1&kind=upgrade&cursor=${page.next}`).expect(400);
    expect(body.code).toBe('input/cursor');
  });

  it('takes names of people in a header, since addresses are kept in logs', async () => {
    await api.post(`/api/cases/${jobs[2]}/reassign`, { to: 'Kim Ortiz' }).expect(200);
    for (const list of ['cases', 'work']) {
      const of = async (people: string) =>
        numbers((await api.get(`/api/${list}`).set('X-People', people).expect(200)).body);
      expect(await of('assignee=Kim+Ortiz')).toEqual([jobs[2]]);
      expect(await of('assignee=Nobody')).toEqual([]);
    }
    const { body } = await api.get('/api/cases').set('X-People', 'surname=Ortiz').expect(400);
    expect(body).toMatchObject({ code: 'input/invalid' });
  });

  it('counts what there is to do', async () => {
    const { body } = await api.get('/api/counts').expect(200);
    expect(body).toMatchObject({
      cases: { count: 5, more: false },
      stages: [{ stage: 'intake', count: 5 }],
      waitingOn: [{ party: 'utility', count: 5 }],
    });
  });

  it('tells a long story page by page', async () => {
    const [job = ''] = jobs;
    for (const text of ['one', 'two', 'three']) await api.post(`/api/cases/${job}/notes`, { text });
    const { body: first } = await api.get(`/api/cases/${job}/story?limit=2`).expect(200);
    expect(first.next).toBe(2);
    const { body: rest } = await api.get(`/api/cases/${job}/story?after=2`).expect(200);
    expect(rest.lines[0].number).toBe(3);
    expect(rest.next).toBeNull();
  });

  it('explains a rule on a date, with its source', async () => {
    const { body } = await api.get('/api/rules/APS/level?date=2026-05-04').expect(200);
    expect(body).toMatchObject({ book: 'APS', date: '2026-05-04', rule: { key: 'level', standing: 'own' } });
    await api.get('/api/rules/APS/nothing').expect(422);
    const { body: book } = await api.get('/api/rules/APS').expect(200);
    expect(book.rules.length).toBeGreaterThan(30);
  });
});
