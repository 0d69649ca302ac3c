import { startApi, type Api } from '../support/api.js';

const as = (name: string, role: string) => ({ 'X-Actor': `${name}; role=${role}` });
const raul = as('Raul Castillo', 'manager');

describe('a question over cases', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.end());

  const keep = async (name: string, more: object = {}): Promise<string> => {
    const body = { name, filters: { kind: 'upgrade', openedWithin: 7 }, ...more };
    const { body: answer } = await api.post('/api/questions', body, raul).expect(200);
    return (answer as { question: string }).question;
  };
  const seenBy = async (headers: Record<string, string>): Promise<string[]> => {
    const { body } = await api.get('/api/questions').set(headers).expect(200);
    return (body as { questions: { name: string }[] }).questions.map(({ name }) => name);
  };

  it('is kept with its filters, and finds today what answers to it today', async () => {
    const [job] = [await api.opens({ kind: 'upgrade' }), await api.opens({ kind: 'relocation' })];
    await keep('upgrades of this week');
    const { body } = await api.get('/api/questions').set(raul).expect(200);
    const [{ filters }] = body.questions;
    const search = new URLSearchParams(filters as Record<string, string>).toString();
    const found = (await api.get(`/api/cases?${search}`).expect(200)).body.rows;
    expect(found.map(({ caseNumber }: { caseNumber: string }) => caseNumber)).toEqual([job]);
    const counted = (await api.get(`/api/counts/cases?${search}`).expect(200)).body;
    expect(counted).toEqual({ count: 1, more: false });
  });

  it('is seen by whoever keeps it, by the role it is shared with, and by nobody else', async () => {
    const key = await keep('for supervisors', { sharedWith: 'supervisor' });
    expect(await seenBy(as('Ines Ortega', 'supervisor'))).toContain('for supervisors');
    expect(await seenBy(as('Ana Ruiz', 'permit desk'))).not.toContain('for supervisors');
    await api.post(`/api/questions/${key}/share`, { sharedWith: 'everybody' }, raul).expect(200);
    expect(await seenBy(as('Ana Ruiz', 'permit desk'))).toContain('for supervisors');
    await api.post(`/api/questions/${key}/share`, {}, raul).expect(200);
    expect(await seenBy(as('Ines Ortega', 'supervisor'))).not.toContain('for supervisors');
    expect(await seenBy(raul)).toContain('for supervisors');
  });

  it('is changed by whoever keeps it alone', async () => {
    const key = await keep('mine alone', { sharedWith: 'everybody' });
    const other = as('Ines Ortega', 'manager');
    const { body } = await api.post(`/api/questions/${key}/drop`, {}, other).expect(404);
    expect(body).toMatchObject({ code: 'question/not-found' });
    await api.post(`/api/questions/${key}/drop`, {}, raul).expect(200);
    expect(await seenBy(other)).not.toContain('mine alone');
  });

  it('of the same name takes the place of the one before', async () => {
    await keep('twice');
    await keep('twice');
    expect((await seenBy(raul)).filter((name) => name === 'twice')).toHaveLength(1);
  });

  it('that no list would take is refused before it is kept', async () => {
    const wrong = { name: 'wrong', filters: { level: 9, colour: 'blue' } };
    const { body } = await api.post('/api/questions', wrong, raul).expect(400);
    expect(body).toMatchObject({ code: 'input/invalid' });
  });

  it('is told how many cases wait at each stage, whose days they were, and who owes how many hours', async () => {
    const { body } = await api.get('/api/counts/stages').expect(200);
    const intake = body.stages.find(({ stage }: { stage: string }) => stage === 'intake');
    expect(intake).toMatchObject({ count: 2, late: 0, ages: [2, 0, 0, 0, 0, 0], days: { of: 2 } });
    const { body: load } = await api.get('/api/counts/load').expect(200);
    const [team] = load.teams;
    // Intake has 2 business days for each of two cases, and a business day has eight hours.
    expect(team).toMatchObject({ name: 'project associate', hours: team.stages[0].days * 8 });
    expect(team.stages[0]).toMatchObject({ stage: 'intake', count: 2, ours: 2, hoursADay: 8 });
    await api.get('/api/counts/escalations').expect(200);
    const { body: overdue } = await api.get('/api/counts/overdue').expect(200);
    expect(overdue).toEqual({ harms: [] });
  });
});
