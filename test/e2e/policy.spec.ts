import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { Standings } from '../../libs/billing-store/src/news/standings.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import { judge, mayRead, maySend, type Wanted } from '../../libs/domain/src/policy/policy.js';
import { roles, type Role } from '../../libs/domain/src/policy/roles.js';
import { startApi, type Api } from '../support/api.js';

interface Route {
  method: 'get' | 'post';
  path: string;
  area: string;
  example: object;
}

type Schema = { example?: object; $ref?: string };

/** Nobody may claim these: the system itself acts in them. */
const callers = roles.filter((role) => !['time', 'partner'].includes(role));

/** Routes whose answer is a file, a stream, or for everybody. */
const others = /events$|\/api\/(health|metrics|docs)/;

const ofContractor = 'CONTRACTOR-4';

/** Routes of a case by the command that they give. */
const commandOf: Readonly<Record<string, string>> = {
  'stages/{stage}/report': 'report',
  'stages/{stage}/reopen': 'reopen',
  hold: 'hold',
  resume: 'resume',
  amend: 'amend',
  cancel: 'cancel',
  reassign: 'reassign',
  notes: 'note',
  items: 'record item',
  asks: 'ask',
};

/** The command that a route gives; routes that give another kind are held to their area alone. */
function wantedBy({ method, path, example }: Route): Wanted | undefined {
  const command = commandOf[path.replace('/api/cases/{caseNumber}/', '')];
  if (command === undefined || method === 'get') return undefined;
  const { facts, fields, ...others } = example as { facts?: object; fields?: object };
  const stage = path.includes('{stage}') ? { stage: 'intake' } : {};
  return { kind: 'design project', command, ...others, facts: facts ?? fields ?? {}, ...stage } as Wanted;
}

type Met = 'denied' | 'hidden' | 'let in' | 'either';

/** What a role meets at a route that gives a command, as the table says. */
function metBy(route: Route, asking: { role: Role; of?: string; state: CaseState }): Met {
  const line = maySend(route.area, asking.role);
  if (!line) return 'denied';
  if (asking.role === 'agency' && route.path.includes('{caseNumber}')) return 'hidden';
  const wanted = wantedBy(route);
  if (!wanted) return 'either';
  return judge(wanted, asking).allowed ? 'let in' : 'denied';
}

function meaningOf({ status, body }: Response): Met {
  if (status === 403 && body.code === 'caller/not-allowed') return 'denied';
  return status === 404 && body.code === 'case/not-found' ? 'hidden' : 'let in';
}

describe('the policy, held against every route in every role', () => {
  let api: Api;
  let job: string;
  let routes: Route[];
  beforeAll(async () => {
    api = await startApi();
    job = await api.opens({ contractor: ofContractor });
    const { body } = await api.get('/api/docs.json');
    routes = routesOf(body);
  });
  afterAll(() => api.end());

  const server = () => api.app.getHttpServer() as Parameters<typeof request>[0];
  const state = (): Promise<CaseState> => new Standings(api.store).stateOf(job);
  const actor = (role: Role, of?: string) => `Pat Example; role=${role}${of ? `; of=${of}` : ''}`;
  const address = (path: string) =>
    path
      .replace('{caseNumber}', job)
      .replace('{stage}', 'intake')
      .replace(/\{\w+\}/g, 'nothing');

  /** A contractor has jobs of its own, a customer the one case of a link. */
  const belongsTo = (role: Role): string | undefined =>
    role === 'contractor' ? ofContractor : role === 'customer' ? job : undefined;

  function asks({ method, path, example }: Route, headers: Record<string, string>): Promise<Response> {
    const test = request(server())
      [method](address(path))
      .set(headers)
      .expect((response) => api.agreement.check(response));
    return method === 'get' ? test : test.set('Idempotency-Key', randomUUID()).send(example);
  }

  it('knows an area for every route', () => {
    const unknown = routes.filter(({ area }) => !callers.some((role) => mayRead(area, role)));
    expect(unknown.map(({ path }) => path)).toEqual([]);
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => wantedBy(route)).length).toBe(Object.keys(commandOf).length);
  });

  it('lets nobody unnamed change anything', async () => {
    for (const route of routes.filter(({ method }) => method === 'post')) {
      const { status, body } = await asks(route, {});
      expect([route.path, status, body.code]).toEqual([route.path, 401, 'caller/unknown']);
    }
  });

  it.each(callers)('answers %s where the table says so, and nowhere else', async (role) => {
    for (const route of routes.filter(({ method }) => method === 'get')) {
      const allowed = mayRead(route.area, role);
      const ownOnly = allowed?.only?.[role] !== undefined;
      const isAllowed = allowed !== undefined && (!ownOnly || route.path.includes('{caseNumber}'));
      const of = belongsTo(role);
      const response = await asks(route, { 'X-Actor': actor(role, of) });
      expect([role, route.path, meaningOf(response) === 'denied']).toEqual([role, route.path, !isAllowed]);
      expect(response.status).not.toBe(401);
      expect(response.status).toBeLessThan(500);
    }
  });

  it.each(callers)('lets %s give the commands that the table gives, and no other', async (role) => {
    const whose = belongsTo(role);
    const of = whose === undefined ? {} : { of: whose };
    for (const route of routes.filter(({ method }) => method === 'post')) {
      const met = metBy(route, { role, state: await state(), ...of });
      const response = await asks(route, { 'X-Actor': actor(role, of.of) });
      if (met !== 'either') expect([route.path, meaningOf(response)]).toEqual([route.path, met]);
      expect(response.status).not.toBe(401);
      expect(response.status).toBeLessThan(500);
    }
  });

  it('shows a contractor its own jobs alone, and says nothing of the others', async () => {
    const other = await api.opens({ contractor: 'CONTRACTOR-9' });
    const see = (caseNumber: string, of?: string) =>
      request(server()).get(`/api/cases/${caseNumber}`).set('X-Actor', actor('contractor', of));
    expect((await see(job, ofContractor)).status).toBe(200);
    for (const [caseNumber, of] of [
      [other, ofContractor],
      [job, 'CONTRACTOR-9'],
      [job, undefined],
    ] as const) {
      const { status, body } = await see(caseNumber, of);
      expect([status, body.code]).toEqual([404, 'case/not-found']);
    }
    const note = await request(server())
      .post(`/api/cases/${other}/notes`)
      .set({ 'X-Actor': actor('contractor', ofContractor), 'Idempotency-Key': randomUUID() })
      .send({ text: 'we were never here' });
    expect(note.status).toBe(404);
  });

  it('shows a customer the one case of the link, and nobody else the customer’s page', async () => {
    const see = (role: Role, of?: string) =>
      request(server()).get('/api/customer/case').set('X-Actor', actor(role, of));
    const own = await see('customer', job);
    expect((own.body as { caseNumber: string }).caseNumber).toBe(job);
    expect(JSON.stringify(own.body)).not.toContain(ofContractor);
    const other = await api.opens();
    expect((await see('customer', other)).body).toMatchObject({ caseNumber: other });
    expect((await see('customer')).status).toBe(404);
    for (const role of ['manager', 'contractor', 'agency'] as const)
      expect([role, (await see(role, job)).status]).toEqual([role, 403]);
    const story = await request(server())
      .get(`/api/cases/${job}/story`)
      .set('X-Actor', actor('customer', job));
    expect(story.status).toBe(403);
  });

  it('leaves out of answers what a role may not see', async () => {
    const rich = await api.opens({ contractor: ofContractor, estimateCents: 1_250_000, medicalCustomers: 2 });
    const facts = async (role: Role, of?: string) => {
      const { body } = await request(server()).get(`/api/cases/${rich}`).set('X-Actor', actor(role, of));
      return Object.keys((body as { facts: object }).facts);
    };
    expect(await facts('project associate')).toEqual(
      expect.arrayContaining(['estimateCents', 'medicalCustomers']),
    );
    expect(await facts('permit desk')).toContain('estimateCents');
    expect(await facts('permit desk')).not.toContain('medicalCustomers');
    const contractor = await facts('contractor', ofContractor);
    expect(contractor).toContain('contractor');
    expect(contractor).not.toContain('estimateCents');
  });
});

interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

function routesOf({ paths, components }: Document): Route[] {
  const exampleOf = (schema: Schema = {}): object =>
    schema.example ?? components.schemas[schema.$ref?.split('/').at(-1) ?? '']?.example ?? {};
  return Object.entries(paths)
    .filter(([path]) => !others.test(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method as Route['method'],
        path,
        area: path.split('/')[2] ?? '',
        example: exampleOf(operation.requestBody?.content['application/json']?.schema),
      })),
    );
}
