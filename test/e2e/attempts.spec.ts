import { randomUUID } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { aDesignProject, startApi, type Api } from '../support/api.js';
import { ServiceAccount } from '../support/service-account.js';

const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };
const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };
const agency = (of: string) => ({ 'X-Actor': `Pat Example; role=agency; of=${of}` });

describe('attempts that must fail', () => {
  let api: Api;
  let port: number;
  let folder: string;
  const log: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-console-'));
    mkdirSync(join(folder, 'console', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'console', 'index.html'), '<!doctype html><title>the page</title>');
    writeFileSync(join(folder, 'console', 'assets', 'one.js'), 'a script of ours');
    writeFileSync(join(folder, 'console', 'beside.txt'), 'kept from everybody');
    writeFileSync(join(folder, 'outside.txt'), 'kept from everybody');
    api = await startApi({ console: join(folder, 'console'), log });
    await api.app.listen(0, '127.0.0.1');
    port = Number(new URL(await api.app.getUrl()).port);
  });
  afterAll(async () => {
    await api.end();
    rmSync(folder, { recursive: true });
  });

  /** Sent as it is written: no client puts the address right. */
  const asks = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: object; text: string }>((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.once('error', reject).end();
    });

  /** The first line of what is answered to these very bytes. */
  const says = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port }, () => socket.write(bytes));
      socket.setEncoding('utf8').once('data', (text: string) => (socket.destroy(), resolve(text)));
      socket.once('error', reject);
    });

  it('the console gives its own files, and the page for every other address', async () => {
    expect((await asks('/assets/one.js')).text).toBe('a script of ours');
    expect((await asks('/cases', { Accept: 'text/html' })).text).toContain('the page');
  });

  it.each([
    '/assets/../beside.txt',
    '/assets/..%2fbeside.txt',
    '/assets/%2e%2e/beside.txt',
    '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
    '/assets/..%5cbeside.txt',
    '/assets/%252e%252e%252fbeside.txt',
    '/assets/....//....//outside.txt',
    '/assets/one.js%00.txt',
    '/assets//etc/passwd',
    '/../../../../etc/passwd',
    '//etc/passwd',
    '/beside.txt',
  ])('no file beyond the assets is had by %s', async (path) => {
    for (const headers of [{}, { Accept: 'text/html' }]) {
      const { status, text } = await asks(path, headers as Record<string, string>);
      expect(text).not.toMatch(/kept from everybody|root:/);
      expect(status === 200 ? text : 'the page').toContain('the page');
    }
  });

  it.each([
    ['the page to come back to', '/sign-in?return=/%0d%0aX-Put-In:%201', {}],
    ['the name of a caller', '/api/cases', { 'X-Actor': 'Rosa%0d%0aX-Put-In:%201; role=project associate' }],
    ['a cursor', '/api/cases?cursor=%0d%0aX-Put-In:%201', {}],
    ['an address', '/api/cases/%0d%0aX-Put-In:%201', {}],
  ])('no header is put into an answer by %s', async (_, path, headers) => {
    const answer = await asks(path, headers as Record<string, string>);
    expect(answer.headers).not.toHaveProperty('x-put-in');
    expect(answer.status).toBeLessThan(500);
  });

  it('no header is put into an answer by the title of a document', async () => {
    await api.store.query(
      `INSERT INTO documents (id, case_number, kind, title, content_type, content, sha256, at)
       VALUES ('D-1', 'DP-2026-000001', 'letter', E'a"\\r\\nX-Put-In: 1', 'text/html', 'x', '\\x00', now())`,
    );
    const { status, headers } = await asks('/api/documents/D-1', supervisor);
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('x-put-in');
    expect(headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''[\w%.-]+$/),
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length and pieces', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a broken header', 'X Bad: 1\r\n\r\n'],
    ['headers without end', `X-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('a request with %s is not answered as if it were one', async (_, rest) => {
    const answer = await says(`POST /api/design-projects HTTP/1.1\r\nHost: 127.0.0.1\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it('signing in leads nowhere else, whatever host a request names', async () => {
    const { headers } = await asks('/sign-in', { Host: 'elsewhere.example' });
    expect((headers as { location: string }).location).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:${port}/`),
    );
  });

  it.each(['caseNumber', 'status', 'entry', 'owner', 'hash', 'level', 'openedAt', 'process', 'of', 'role'])(
    'a job is not opened with a %s of the caller\u2019s choice',
    async (field) => {
      const { body } = await api
        .post('/api/design-projects', { ...aDesignProject(), [field]: 'x' })
        .expect(400);
      expect(body.code).toBe('input/invalid');
      expect(JSON.stringify(body.errors)).toContain(field);
    },
  );

  it('the level of a job is judged by the rule, whatever the caller says', async () => {
    const opened = await api.post('/api/design-projects', aDesignProject({ level: 3 }));
    expect([400, 422]).toContain(opened.status);
  });

  it('a file that is too large, or no table, is refused as a whole', async () => {
    const send = (body: string, type = 'text/csv') =>
      api.post('/api/payments/files', {}, { ...supervisor, 'Content-Type': type }).send(body);
    await send('x'.repeat(9 * 1024 * 1024)).expect(413);
    await send('<script>alert(1)</script>', 'text/html').expect(415);
    expect(await api.store.query('SELECT file FROM payment_files')).toEqual([]);
  });

  it('an agency neither sees nor changes the pledge of another one', async () => {
    await ServiceAccount.opened(api.store, (work) => inTransaction(api.store, work), 'A-1');
    for (const id of ['ST-VINCENT', 'OTHER'])
      await api.post('/api/agencies', { id, name: id }, supervisor).expect(200);
    const pledge = { account: 'A-1', agency: 'ST-VINCENT', amount: 5_000, reference: 'SV-1' };
    const { body } = await api.post('/api/pledges', pledge, counselor).expect(201);
    const { caseNumber } = body as { caseNumber: string };
    const [own, other] = [agency('ST-VINCENT'), agency('OTHER')];
    await api.get(`/api/pledges/${caseNumber}`).set(own).expect(200);
    for (const headers of [other, { 'X-Actor': 'Pat Example; role=agency' }]) {
      await api.get(`/api/pledges/${caseNumber}`).set(headers).expect(404);
      await api.get(`/api/cases/${caseNumber}/story`).set(headers).expect(404);
      for (const way of ['confirm', 'withdraw']) {
        const { status } = await api.post(`/api/pledges/${caseNumber}/${way}`, { reason: 'x' }, headers);
        expect([way, [400, 403, 404].includes(status)]).toEqual([way, true]);
      }
    }
    const mine = { ...pledge, reference: 'SV-2' };
    const { status } = await api.post('/api/pledges', mine, { ...other, 'Idempotency-Key': randomUUID() });
    expect([403, 404, 422]).toContain(status);
  });

  it('what was denied is written down, by role and area and without a name', () => {
    const events = log.map((line) => JSON.parse(line) as { security?: string; area?: string });
    expect(events).toContainEqual(expect.objectContaining({ security: 'denied', area: 'pledges' }));
    expect(log.join('\n')).not.toMatch(/Whitehorse|Begay|Pat Example|Ortega/);
  });
});
