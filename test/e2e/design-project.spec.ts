import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { scriptOf } from '../../apps/town/src/scripts.js';
import { settle, type Household } from '../../apps/town/src/settlement.js';
import { TownClock } from '../../apps/town/src/town-clock.js';
import { verify } from '../../libs/billing-store/src/journal/verify.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { addDays, closeOf, dateOf, isBusinessDay } from '../../libs/domain/src/time/calendar.js';
import { instant, plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { builtSources } from '../support/built.js';
import { JobOverHttp } from '../support/job-over-http.js';
import { startProgram, startTemporal, temporaryFolder } from '../support/servers.js';
import { until } from '../support/until.js';

/** HTTP → PostgreSQL → Temporal → PostgreSQL: the API here, the worker a process of its own, both servers real. */
describe('a new service, from the first call to the end of its refund watch', () => {
  const clock = new TownClock(instant(Date.now()));
  const stops: (() => Promise<unknown>)[] = [];
  let api: Api;
  let temporal: { address: string };
  let household: Household;

  beforeAll(async () => {
    const folder = temporaryFolder();
    const [server, built] = await Promise.all([startTemporal({ folder }), builtSources()]);
    stops.push(
      () => server.stop(),
      () => Promise.resolve(built.remove()),
    );
    temporal = server;
    api = await startApi({ clock, temporal: server.address });
    stops.unshift(() => api.end());
    const worker = startProgram({
      name: 'worker',
      command: process.execPath,
      args: [built.program('worker')],
      log: join(folder, 'worker.log'),
      env: {
        ...process.env,
        DATABASE_URL: api.databaseUrl,
        TEMPORAL_ADDRESS: server.address,
        THROUGHLINE_HEALTH_PORT: '0',
      },
    });
    stops.unshift(() => worker.stop());
    const [first] = await settle(api.store, clock.now());
    if (!first) throw new Error('Nobody lives here');
    household = first;
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  /** The next morning of a business day. */
  async function nextMorning() {
    const calendar = (await new RuleBooks(api.store).rulesFor('APS', clock.now())).calendar();
    let date = addDays(calendar, dateOf(calendar, clock.now()), { count: 1, unit: 'calendar days' });
    while (!isBusinessDay(calendar, date))
      date = addDays(calendar, date, { count: 1, unit: 'calendar days' });
    return plusMilliseconds(closeOf(calendar, date), -8 * 3_600_000);
  }

  it('is carried through every stage, and nothing of it is lost, doubled or left owed', async () => {
    const opensAt = await nextMorning();
    clock.reaches(opensAt);
    const { account, customer, premise, servicePoint } = household;
    const opening = { utility: 'APS', account, facts: { kind: 'new service', address: premise } };
    const { body } = await api.post('/api/design-projects', opening).expect(201);
    const caseNumber = String(body.caseNumber);
    const facts = {
      ...{ customer, premise, address: premise },
      servicePoints: [{ id: servicePoint, metered: true }],
    };
    const rules = await new RuleBooks(api.store).rulesFor('APS', opensAt);
    const { steps } = scriptOf('new service', { caseNumber, opensAt, rules, facts });
    const job = new JobOverHttp(api, clock, { caseNumber, account });
    for (const step of steps) await job.takes(step);
    await job.isLookedAt();
    await job.effectsSettle();

    const shown = await job.shown();
    expect([shown.status, shown.outcome]).toEqual(['closed', 'completed']);
    expect(shown.stages.filter(({ status }) => !['done', 'not needed'].includes(status))).toEqual([]);
    expect(new Set(shown.effects.map(({ state }) => state))).toEqual(new Set(['done']));

    const findings: object[] = [];
    await verify(api.store, { report: (finding) => findings.push(finding) });
    expect(findings).toEqual([]);

    const called = await api.store.query<{ reference: string }[]>('SELECT reference FROM partners.in_box');
    expect(new Set(called.map(({ reference }) => reference)).size).toBe(called.length);
    const { body: ofAccount } = await api.get(`/api/accounts/${account}`).expect(200);
    expect(ofAccount).toMatchObject({ owedForJobs: 0, services: [{ servicePoint, status: 'active' }] });
    const { body: papers } = await api.get(`/api/cases/${caseNumber}/documents`).expect(200);
    expect(papers.documents.length).toBeGreaterThan(0);
    await workflowHasEnded(caseNumber);
  });

  async function workflowHasEnded(caseNumber: string): Promise<void> {
    const connection = await Connection.connect({ address: temporal.address });
    try {
      const handle = new Client({ connection }).workflow.getHandle(caseNumber);
      const hasEnded = async (): Promise<boolean> => (await handle.describe()).status.name === 'COMPLETED';
      await until(hasEnded, { what: `the workflow of ${caseNumber} has completed`, every: 200 });
    } finally {
      await connection.close();
    }
  }

  it('while the API says that everything is there', async () => {
    const { body } = await api.get('/api/health/ready').expect(200);
    expect(body).toMatchObject({ temporal: 'reachable', workers: [{ revived: 0 }] });
  });
});
