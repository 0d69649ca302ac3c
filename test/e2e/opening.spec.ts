import { aDesignProject, startApi, type Api } from '../support/api.js';

describe('a job through HTTP', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.end());

  const known = { customer: 'C-100245', premise: 'PR-100245' };

  it('is opened, and stands at intake', async () => {
    const { body } = await api.post('/api/design-projects', aDesignProject()).expect(201);
    expect(body).toMatchObject({
      caseNumber: expect.stringMatching(/^DP-\d{4}-\d{6}$/) as string,
      status: 'open',
      did: 'done',
      openStages: ['intake'],
      party: 'utility',
    });
  });

  it('says what is missing at an open stage, and who owes it', async () => {
    const job = await api.opens();
    const { body } = await api.get(`/api/cases/${job}`).expect(200);
    const [intake] = body.stages;
    expect(intake).toMatchObject({ name: 'intake', status: 'open', owner: 'project associate' });
    expect(intake.missing).toContainEqual(
      expect.objectContaining({ what: 'premise', owes: 'project associate' }),
    );
    const { body: gates } = await api.get(`/api/cases/${job}/gates`).expect(200);
    expect(gates.gates[0].lines).toContainEqual({
      requirement: 'premise',
      met: false,
      missing: [expect.objectContaining({ what: 'premise' })],
    });
  });

  it('goes on when a stage is reported with what was missing, and the next read shows it', async () => {
    const job = await api.opens();
    const { body } = await api.post(`/api/cases/${job}/stages/intake/report`, { facts: known }).expect(200);
    expect(body).toMatchObject({ did: 'done', openStages: ['qualification'] });
    const { body: shown } = await api.get(`/api/cases/${job}`).expect(200);
    expect(shown.entry).toBe(body.entry);
    expect(shown.facts).toMatchObject(known);
  });

  it('keeps a note beside the journal, which names it', async () => {
    const job = await api.opens();
    await api.post(`/api/cases/${job}/notes`, { text: 'Mrs. Ortega asks to be called.' }).expect(200);
    const { body: notes } = await api.get(`/api/cases/${job}/notes`).expect(200);
    expect(notes.notes).toMatchObject([
      { text: 'Mrs. Ortega asks to be called.', author: 'Rosa Delgado', role: 'project associate' },
    ]);
    const { body: story } = await api.get(`/api/cases/${job}/story`).expect(200);
    expect(story.lines.at(-1)).toMatchObject({
      said: 'note written',
      text: 'Mrs. Ortega asks to be called.',
    });
    const journal = await api.store.query<{ body: string }[]>('SELECT body FROM journal');
    expect(journal.map(({ body }) => body).join('\n')).not.toContain('Ortega');
  });

  it('asks another department, and is answered', async () => {
    const job = await api.opens();
    const question = { stage: 'intake', of: 'engineering', party: 'utility', question: 'Is the pole ours?' };
    await api.post(`/api/cases/${job}/asks`, question).expect(200);
    const { body: toDos } = await api.get('/api/to-dos?role=engineering').expect(200);
    expect(toDos.rows).toMatchObject([{ caseNumber: job, what: 'answer an ask' }]);
    await api.post(`/api/cases/${job}/asks/1/answer`, { answer: 'It is.' }).expect(200);
    const { body: shown } = await api.get(`/api/cases/${job}`).expect(200);
    expect(shown.asks).toMatchObject([{ key: '1', question: 'Is the pole ours?', answer: 'It is.' }]);
  });

  it('is held with a review date, and resumed', async () => {
    const job = await api.opens();
    const reviewOn = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const hold = { reason: 'plat not recorded', party: 'customer', reviewOn };
    const { body } = await api.post(`/api/cases/${job}/hold`, hold).expect(200);
    expect(body.party).toBe('customer');
    await api.post(`/api/cases/${job}/stages/intake/report`, { facts: known }).expect(409);
    await api.post(`/api/cases/${job}/resume`).expect(200);
    await api.post(`/api/cases/${job}/stages/intake/report`, { facts: known }).expect(200);
  });

  it('is amended, reassigned, reopened and cancelled, and its story says so', async () => {
    const job = await api.opens(known);
    await api.post(`/api/cases/${job}/stages/intake/report`).expect(200);
    await api.post(`/api/cases/${job}/amend`, { facts: { amperes: 400 }, reason: 'a charger' }).expect(200);
    await api.post(`/api/cases/${job}/reassign`, { to: 'Ben Tsosie', stage: 'qualification' }).expect(200);
    await api.post(`/api/cases/${job}/stages/intake/reopen`, { reason: 'other premise' }).expect(200);
    await api.post(`/api/cases/${job}/cancel`, { reason: 'customer withdraws' }).expect(200);
    const { body } = await api.get(`/api/cases/${job}/story`).expect(200);
    expect(body.lines.map(({ said }: { said: string }) => said)).toEqual(
      expect.arrayContaining([
        'opened as a design project',
        'intake reported done',
        'facts amended (amperes): a charger',
        'qualification given to Ben Tsosie',
        'intake reopened: other premise',
        'cancelled: customer withdraws',
      ]),
    );
  });

  it('puts a wrongly attributed span right by a supervisor, and the clock shows both', async () => {
    const job = await api.opens();
    const { body: before } = await api.get(`/api/cases/${job}/clock`).expect(200);
    const { from, to } = before.lines[0];
    const correction = { from, to, party: 'customer', reason: 'they had the form' };
    await api.post(`/api/cases/${job}/clock-corrections`, correction).expect(403);
    const supervisor = { 'X-Actor': 'Ann Begay; role=supervisor' };
    await api.post(`/api/cases/${job}/clock-corrections`, correction, supervisor).expect(200);
    const { body: after } = await api.get(`/api/cases/${job}/clock`).expect(200);
    expect(after.lines[0]).toMatchObject({ party: 'customer', corrected: { was: 'utility' } });
  });

  it('names the rule that decided, with its clause', async () => {
    const job = await api.opens();
    const { body } = await api.get(`/api/cases/${job}/decisions`).expect(200);
    expect(body.decisions).toMatchObject([{ entry: 1, rule: 'level', outcome: { level: 1 } }]);
  });

  it('shows its job package line by line before its turn comes, and why it is of its level', async () => {
    const job = await api.opens();
    const { body } = await api.get(`/api/design-projects/${job}`).expect(200);
    const { met, of, lines } = body.jobPackage;
    expect(of).toBe(lines.length);
    expect(met).toBe(lines.filter((line: { met: boolean }) => line.met).length);
    expect(lines.map(({ requirement }: { requirement: string }) => requirement)).toContain('payment cleared');
    expect(body.levelReason).toContain('Level 1');
    await api.get('/api/design-projects/DP-2026-999999').expect(404);
  });
});
