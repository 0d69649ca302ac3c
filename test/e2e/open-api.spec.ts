import { startApi, type Api } from '../support/api.js';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

interface Operation {
  summary?: string;
  parameters?: { in: string; name: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: { $ref?: string; example?: string } }> };
  responses: Record<string, { content?: Record<string, object> }>;
}

describe('the OpenAPI document', () => {
  let api: Api;
  let document: {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, { example?: unknown; properties?: object }> };
  };
  beforeAll(async () => {
    api = await startApi();
    document = (await api.get('/api/docs.json').expect(200)).body;
  });
  afterAll(() => api.end());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  it('is of version 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1/);
  });

  it('names every route that is there, and no other', () => {
    const { stack } = (api.app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } })
      .router;
    const routes = stack
      .flatMap(({ route }) => (route ? [route] : []))
      .filter(({ path }) => path.startsWith('/api/') && !path.startsWith('/api/docs'))
      .flatMap(({ path, methods }) =>
        Object.keys(methods).map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
      );
    const documented = operations().map(({ method, path }) => `${method} ${path}`);
    expect(documented.sort()).toEqual([...new Set(routes)].sort());
  });

  it('says of every operation what it is for and how it refuses', () => {
    for (const { path, method, operation } of operations()) {
      expect(operation.summary).toBeTruthy();
      const refusal = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      expect([path, method, refusal.length > 0 || path === '/api/metrics']).toEqual([path, method, true]);
      for (const [, { content }] of refusal) expect(Object.keys(content ?? {})[0]).toMatch(/json$/);
    }
  });

  /** Of a file the example is the file itself. */
  const exampleOf = ({ requestBody }: Operation): unknown => {
    const { content } = requestBody ?? { content: {} };
    const file = content['text/csv'] ?? content['application/octet-stream'];
    return file?.schema.example ?? exampleNamed(content['application/json']?.schema.$ref);
  };
  const exampleNamed = (reference = ''): unknown =>
    document.components.schemas[reference.split('/').at(-1) ?? '']?.example;

  const headersOf = ({ parameters = [] }: Operation): unknown[] =>
    parameters.filter((parameter) => parameter.in === 'header').map(({ name, required }) => [name, required]);

  /** A file comes with its name, which is no part of an address. */
  const expectedOf = ({ requestBody }: Operation): unknown[] => {
    const isFile = requestBody?.content['application/octet-stream'] !== undefined;
    const named = isFile ? [['X-File-Name', true]] : [];
    return [...named, ['Idempotency-Key', true], ['X-Actor', true]];
  };

  it('asks every command for its id and its caller, and shows an example of its body', () => {
    const commands = operations().filter(({ method }) => method === 'post');
    expect(commands.length).toBeGreaterThan(15);
    for (const { operation } of commands) {
      expect(headersOf(operation)).toEqual(expectedOf(operation));
      expect(exampleOf(operation)).toBeDefined();
    }
  });

  it('names every part of an address, and every filter of a list', () => {
    for (const { path, operation } of operations()) {
      const named = (operation.parameters ?? []).filter(({ in: place }) => place === 'path');
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([path, named.map(({ name }) => name)]).toEqual([path, parts]);
    }
    const list = document.paths['/api/cases']?.get?.parameters?.map(({ name }) => name);
    expect(list).toEqual(expect.arrayContaining(['stage', 'team', 'waitingOn', 'cursor', 'limit', 'sort']));
  });

  it('tells which lists take words, and names of people, in headers', () => {
    const headersOfGet = (path: string) =>
      (document.paths[path]?.get?.parameters ?? [])
        .filter(({ in: place }) => place === 'header')
        .map(({ name }) => name);
    expect(headersOfGet('/api/cases')).toEqual(['X-Words', 'X-People']);
    expect(headersOfGet('/api/outcomes')).toEqual(['X-People']);
    expect(headersOfGet('/api/agencies')).toEqual([]);
    const queries = operations().flatMap(({ operation }) => operation.parameters ?? []);
    expect(queries.filter(({ in: place, name }) => place === 'query' && name === 'text')).toEqual([]);
  });

  it('refers to nothing that it does not have', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('can be read and tried on a page that loads nothing from elsewhere', async () => {
    const { text, headers } = await api.get('/api/docs').expect(200);
    expect(text).toContain('swagger-ui');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    await api.get('/api/docs/swagger-ui-init.js').expect(200);
  });
});
