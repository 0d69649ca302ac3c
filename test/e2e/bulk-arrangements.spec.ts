import { program } from '../../apps/cli/src/program.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { CounselorOverHttp, counselor, supervisor } from '../support/counselor-over-http.js';

const manager = { 'X-Actor': 'Max Chee; role=manager' };

interface Standing {
  arranged: number;
  notArranged: number;
  left: number;
  doneAt: string | null;
}

describe('arrangements in bulk when a moratorium ends', () => {
  let api: Api;
  let now = instant('2026-10-15T18:00:00Z');
  beforeAll(async () => {
    api = await startApi({ clock: { now: (): Instant => (now = plusMilliseconds(now, 1)) } });
    const counseling = new CounselorOverHttp(api);
    for (const [number, amount] of owing) await counseling.owing(number, amount);
    await api.store.query(`UPDATE accounts SET customer_class = 'business' WHERE number = 'A-4'`);
    await api.store.query(`UPDATE accounts SET final_billed_on = '2026-06-01' WHERE number = 'A-5'`);
    const bankrupt = { account: 'A-6', kind: 'bankruptcy', petitionAt: '2026-09-01T16:00:00Z' };
    await counseling.opens('/api/protections', bankrupt);
  });
  afterAll(() => api.end());

  /** Owed since January; APS: $75.00 and more, of households. */
  const owing: [string, number][] = [
    ...[['A-1', 7_500] as [string, number], ['A-2', 7_499] as [string, number]],
    ...[['A-3', 90_000] as [string, number], ['A-4', 90_000] as [string, number]],
    ...[['A-5', 90_000] as [string, number], ['A-6', 90_000] as [string, number]],
  ];
  const goesOn = async (limit: number, as = supervisor): Promise<Standing> =>
    (await api.post('/api/bulk-arrangements', { utility: 'APS', limit }, as).expect(200)).body as Standing;
  const verdicts = async () =>
    (await api.get('/api/bulk-arrangements/APS/2026-10-15/verdicts').set(supervisor).expect(200)).body
      .verdicts as { account: string; verdict: string; caseNumber: string | null; detail: string | null }[];

  it('are not begun while the moratorium runs, nor by whoever may not, nor where the book has none', async () => {
    const begins = (utility: string, as = supervisor) => api.post('/api/bulk-arrangements', { utility }, as);
    expect((await begins('APS').expect(409)).body).toMatchObject({
      ...{ code: 'moratorium/not-ended', rule: 'season moratorium' },
      detail: 'The moratorium runs until 2026-10-15.',
    });
    expect((await begins('APS', counselor).expect(403)).body).toMatchObject({ code: 'caller/not-allowed' });
    expect((await begins('City of Phoenix').expect(409)).body).toMatchObject({
      rule: 'bulk arrangement at moratorium end',
    });
  });

  it('are foreseen account by account, as they then become, without anything being done', async () => {
    const moratoria = async () =>
      (await api.get('/api/bulk-arrangements').set(supervisor).expect(200)).body.moratoria as {
        utility: string;
        runsUntil: string | null;
        standing: Standing | null;
      }[];
    const apsNow = async () => (await moratoria()).find(({ utility }) => utility === 'APS');
    const foresee = (query = '') => api.get(`/api/bulk-arrangements/APS/foresight${query}`).set(supervisor);
    expect(await apsNow()).toMatchObject({ runsUntil: '2026-10-15', endedOn: null, standing: null });
    expect((await moratoria()).map(({ utility }) => utility)).not.toContain('City of Phoenix');
    await foresee().expect(409);
    now = instant('2026-10-16T18:00:00Z');
    expect(await apsNow()).toMatchObject({ runsUntil: null, endedOn: '2026-10-15', standing: null });
    const { accounts } = (await foresee().expect(200)).body as { accounts: { account: string }[] };
    expect(accounts).toMatchObject([
      { account: 'A-1', verdict: 'arranged', amount: 7_500, months: 4 },
      { account: 'A-2', verdict: 'not arranged', code: 'arrangement/ineligible', amount: null },
      { account: 'A-3', verdict: 'arranged', amount: 90_000, months: 4 },
      { account: 'A-5', verdict: 'not arranged', detail: 'The account has its final bill.' },
      { account: 'A-6', verdict: 'not arranged', detail: 'Nothing is collected now: bankruptcy.' },
    ]);
    const { body: last } = await foresee('?after=A-3&limit=1').expect(200);
    expect(last).toMatchObject({ accounts: [{ account: 'A-5' }] });
    expect(await api.store.query(`SELECT FROM cases WHERE process = 'hardship arrangement'`)).toHaveLength(0);
    expect(await api.store.query(`SELECT FROM bulk_runs`)).toHaveLength(0);
  });

  it('go on where they were broken off, whoever goes on with them, and have a verdict for each account', async () => {
    now = instant('2026-10-16T18:00:00Z');
    const first = await goesOn(2);
    expect(first).toMatchObject({ arranged: 1, notArranged: 1, left: 4, doneAt: null });
    expect(await goesOn(2, manager)).toMatchObject({ arranged: 2, notArranged: 2, doneAt: null });
    expect(await goesOn(2)).toMatchObject({ arranged: 2, notArranged: 3, left: 0 });
    expect((await api.get('/api/bulk-arrangements').set(supervisor)).body.moratoria).toContainEqual(
      expect.objectContaining({
        utility: 'APS',
        standing: expect.objectContaining({ arranged: 2, left: 0 }),
      }),
    );
    expect((await verdicts()).map(({ account, verdict, detail }) => [account, verdict, detail])).toEqual([
      ['A-1', 'arranged', null],
      ['A-2', 'not arranged', 'No arrangement in bulk for this account, which owes $74.99.'],
      ['A-3', 'arranged', null],
      ['A-5', 'not arranged', 'The account has its final bill.'],
      ['A-6', 'not arranged', 'Nothing is collected now: bankruptcy.'],
    ]);
  });

  it('are four installments by the clause, and keep service on', async () => {
    const [one] = await verdicts();
    const { body } = await api.get(`/api/cases/${one?.caseNumber}`).set(counselor).expect(200);
    expect((body as { items: { stage: string }[] }).items).toHaveLength(4);
    const kept = await api.get('/api/accounts/A-1/protections').set(counselor).expect(200);
    expect(kept.body.protections).toMatchObject([{ kind: 'arrangement', live: true }]);
  });

  it('are the same when they are begun again, also by two at once', async () => {
    const before = await verdicts();
    await Promise.all([goesOn(100), goesOn(100, manager)]);
    expect(await verdicts()).toEqual(before);
    expect(await api.store.query(`SELECT FROM cases WHERE process = 'hardship arrangement'`)).toHaveLength(2);
  });

  it('are made from the command line, with their result as a table', async () => {
    await api.app.listen(0, '127.0.0.1');
    const said: string[] = [];
    const screen = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => said.push(String(text)) > 0);
    const whole = [
      '--api',
      await api.app.getUrl(),
      '--as',
      'Dana Whitehorse; supervisor',
      'arrange-in-bulk',
      'APS',
    ];
    await program()
      .parseAsync(whole, { from: 'user' })
      .finally(() => screen.mockRestore());
    expect(said.join('')).toMatch(/ended on 2026-10-15: 2 arranged, 3 not[^]*A-1 +arranged +HA-2026-/);
  });
});
