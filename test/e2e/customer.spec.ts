import { TownClock } from '../../apps/town/src/town-clock.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { aJpeg, aPdf } from '../support/files.js';
import { jobAtAgreement } from '../support/job-at-agreement.js';
import { linkTo, Visitor } from '../support/visitor.js';

describe('a customer with a link', () => {
  let api: Api;
  let job: Awaited<ReturnType<typeof jobAtAgreement>>;
  const clock = new TownClock(instant('2026-05-04T16:00:00.000Z'));
  beforeAll(async () => {
    api = await startApi({ clock });
    job = await jobAtAgreement(api, clock);
  });
  afterAll(async () => {
    await job.close();
    await api.end();
  });

  const asks = async (question: string): Promise<string> => {
    const asked = { stage: 'agreement', of: 'customer', party: 'customer', question };
    await api.post(`/api/cases/${job.caseNumber}/asks`, asked).expect(200);
    const { body } = await api.get(`/api/cases/${job.caseNumber}`).expect(200);
    return (body as { asks: { key: string }[] }).asks.at(-1)?.key ?? '';
  };
  const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

  it('sees whose turn it is, the exact next thing and its papers, and no names or desks', async () => {
    const view = await (await Visitor.of(api, job.caseNumber)).view();
    expect(view).toMatchObject({ about: 'job', kind: 'new service', turn: 'authority' });
    expect(view.toDo[0]).toMatchObject({ act: 'agree', on: 'agreement' });
    expect(view.steps.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'later', 'later', 'later']);
    expect(view.documents.map(({ kind }) => kind)).toContain('line extension agreement');
    expect(view.documents.map(({ kind }) => kind)).not.toContain('link to your page');
    expect(JSON.stringify(view)).not.toMatch(/project associate|on duty|A-1001|C-1001/);
  });

  it('sends a file that was asked for, and answers with it; the staff finds it at the case', async () => {
    const ask = await asks('Please send a photo of your panel.');
    const visitor = await Visitor.of(api, job.caseNumber);
    expect((await visitor.view()).toDo[0]).toMatchObject({ act: 'answer', on: ask });
    expect(codeOf(await visitor.post(`asks/${ask}/answer`).expect(400))).toBe('input/invalid');
    const { body } = await visitor.sends(ask, 'my panel.jpg', aJpeg()).expect(200);
    expect(body).toMatchObject({ name: 'my panel.jpg', contentType: 'image/jpeg' });
    await visitor.post(`asks/${ask}/answer`, { words: 'North wall.' }).expect(200);
    const again = await visitor.sends(ask, 'late.jpg', aJpeg()).expect(409);
    expect(codeOf(again)).toBe('ask/answered');
    const listed = await api.get(`/api/cases/${job.caseNumber}/documents`).expect(200);
    const { documents } = listed.body as { documents: { id: string; title: string; kind: string }[] };
    const file = documents.find(({ kind }) => kind === 'file of the customer');
    expect(file?.title).toBe('my panel.jpg');
    const content = await api.get(`/api/documents/${encodeURIComponent(file?.id ?? '')}`).expect(200);
    expect(content.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': "attachment; filename*=UTF-8''my%20panel.jpg",
      'x-content-type-options': 'nosniff',
    });
    expect(content.headers['content-security-policy']).toContain("default-src 'none'");
    const { body: shown } = await api.get(`/api/cases/${job.caseNumber}`).expect(200);
    const answered = (shown as { asks: { key: string; answer: string }[] }).asks.find(
      ({ key }) => key === ask,
    );
    expect(answered?.answer).toContain('North wall.\nmy panel.jpg');
    await visitor.get(`documents/${encodeURIComponent(file?.id ?? '')}`).expect(200);
    const contractor = { 'X-Actor': 'Ben Kelly; role=contractor; of=CONTRACTOR-4' };
    await api.post(`/api/cases/${job.caseNumber}/amend`, {
      facts: { contractor: 'CONTRACTOR-4' },
      reason: 'given',
    });
    const { body: seen } = await api
      .get(`/api/cases/${job.caseNumber}/documents`)
      .set(contractor)
      .expect(200);
    expect(JSON.stringify(seen)).not.toContain('my panel');
  });

  it('is told in what way a file is not taken, and nothing of it is kept', async () => {
    const ask = await asks('Please send the plan of the lot.');
    const visitor = await Visitor.of(api, job.caseNumber);
    const kept = async () =>
      (await api.store.query<unknown[]>(`SELECT id FROM documents WHERE id LIKE '%/ask/${ask}/%'`)).length;
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const [name, content, code] of [
      ['plan.svg', svg, 'upload/type'],
      ['../../plan.pdf', aPdf(), 'upload/name'],
      ['plan.pdf', aPdf('/AA << /S /JavaScript >>'), 'upload/unsafe'],
      ['plan.pdf', Buffer.alloc(11 * 1024 * 1024, 'a'), 'input/too-large'],
    ] as const) {
      const { body } = await visitor.sends(ask, name, content);
      expect([name, codeOf({ body })]).toEqual([name, code]);
      expect((body as { detail: string }).detail).not.toBe('');
    }
    expect(await kept()).toBe(0);
    await visitor.post(`asks/${ask}/answer`, { words: 'I have no plan.' }).expect(200);
  });

  it('agrees only after the copy of the tariff was shown, and the journal says what, when and by which link', async () => {
    const made = await linkTo(api, job.caseNumber);
    const visitor = new Visitor(api);
    await visitor.opens(made.address);
    const { body } = await visitor.get('agreement?language=es').expect(200);
    const terms = body as { tariff: { digest: string }; agreement: { digest: string }; chargeCents: number };
    const signature = {
      name: 'Elena Ortega',
      digest: terms.agreement.digest,
      tariffDigest: terms.tariff.digest,
    };
    const early = await visitor.post('agreement/sign', signature).expect(422);
    expect(early.body).toMatchObject({
      code: 'item/incomplete',
      rule: 'tariff copy given before signing (R14-2-207 A.4)',
    });
    await visitor.post('agreement/tariff', { digest: '0'.repeat(64) }).expect(422);
    await visitor.post('agreement/tariff', { digest: terms.tariff.digest }).expect(200);
    await visitor.post('agreement/sign', { ...signature, digest: '0'.repeat(64) }).expect(422);
    await visitor.post('agreement/sign', signature).expect(200);
    const { body: shown } = await api.get(`/api/cases/${job.caseNumber}`).expect(200);
    const item = (shown as { items: { stage: string; state: string; fields: object }[] }).items.find(
      ({ stage }) => stage === 'agreement',
    );
    expect(item).toMatchObject({
      state: 'signed by customer',
      fields: {
        tariffShown: terms.tariff.digest,
        agreementShown: terms.agreement.digest,
        customerLink: `link ${made.link}`,
      },
    });
    const view = await visitor.view();
    expect(view.documents.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['tariff copy', 'signed agreement']),
    );
    const { body: story } = await api.get(`/api/cases/${job.caseNumber}/story`).expect(200);
    const last = (story as { lines: { by: { role: string }; text: string }[] }).lines.at(-1);
    expect(last).toMatchObject({ by: { name: `link ${made.link}`, role: 'customer' } });
    expect(last?.text).toBe('Agreed on the page as: Elena Ortega');
  });
});
