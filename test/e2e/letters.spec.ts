import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { program } from '../../apps/cli/src/program.js';
import { keepDocument } from '../../libs/billing-store/src/documents/keep-document.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';

const at = instant('2026-06-22T16:00:00.000Z');
const recipients = [
  {
    audience: 'customer',
    name: 'Rosa',
    channel: 'post' as const,
    address: 'PO Box 12, Mesa',
    language: 'es',
  },
];
const figures = [{ text: '$310.00', source: 'account A-1001 arrears on 2026-06-22' }];

describe('letters over HTTP', () => {
  let api: Api;
  let job: string;
  let made = 0;
  beforeAll(async () => {
    api = await startApi();
    job = await api.opens();
  });
  afterAll(() => api.end());

  const aLetter = async (heldFor?: string): Promise<string> => {
    const id = `letter-${++made}`;
    const held = heldFor === undefined ? {} : { heldFor };
    await keepDocument(api.store, {
      ...{ id, caseNumber: job, kind: 'final disconnection notice', title: 'Último aviso', at },
      ...{ contentType: 'application/pdf', content: '%PDF-1.7' },
      letter: { text: 'Debe $310.00.', html: '<p></p>', figures, language: 'es', recipients, ...held },
    });
    return id;
  };
  const idsHeld = async (): Promise<string[]> => {
    const { body } = await api.get('/api/held-letters').expect(200);
    return (body as { documents: { id: string }[] }).documents.map(({ id }) => id);
  };

  it('are downloaded as PDF under their title', async () => {
    const response = await api.get(`/api/documents/${await aLetter()}`).expect(200);
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''%C3%9Altimo%20aviso.pdf`,
    );
    expect(response.headers['content-length']).toBe('8');
  });

  it('are read with the row of each number, and with who gets them before they are sent', async () => {
    const { body } = await api.get(`/api/documents/${await aLetter()}/letter`).expect(200);
    expect(body).toMatchObject({
      text: 'Debe $310.00.',
      language: 'es',
      figures,
      recipients,
      deliveries: [],
    });
  });

  it('wait in a list until somebody approves them', async () => {
    const id = await aLetter('final notices are approved');
    expect(await idsHeld()).toContain(id);
    const { body } = await api.post(`/api/held-letters/${id}/approve`).expect(200);
    expect(body).toMatchObject({ approvedBy: 'Rosa Delgado, project associate' });
    await api.post(`/api/held-letters/${id}/approve`).expect(200);
    expect(await idsHeld()).not.toContain(id);
  });

  it('are not decided about by somebody who may not let their effect go on', async () => {
    const id = await aLetter('final notices are approved');
    const counselor = { 'X-Actor': 'Ana Ruiz; role=credit counselor' };
    const { body } = await api.post(`/api/held-letters/${id}/approve`, {}, counselor).expect(403);
    expect(body).toMatchObject({ code: 'caller/not-allowed' });
    expect(await idsHeld()).toContain(id);
  });

  it('are withdrawn with a reason, and then cannot be approved', async () => {
    const id = await aLetter('final notices are approved');
    await api.post(`/api/held-letters/${id}/withdraw`).expect(400);
    const { body } = await api.post(`/api/held-letters/${id}/withdraw`, { reason: 'was paid' }).expect(200);
    expect(body).toMatchObject({ withdrawnWhy: 'was paid' });
    const refused = await api.post(`/api/held-letters/${id}/approve`).expect(409);
    expect(refused.body).toMatchObject({ code: 'document/withdrawn' });
  });

  it.each(['approve', 'withdraw'])('that nobody holds: %s is refused', async (act) => {
    const path = `/api/held-letters/${await aLetter()}/${act}`;
    const { body } = await api.post(path, act === 'withdraw' ? { reason: 'why not' } : {}).expect(409);
    expect(body).toMatchObject({ code: 'document/not-held' });
  });

  /** What the command line says. */
  const throughline = async (...args: string[]): Promise<string> => {
    const address = await api.app.getUrl();
    const said: string[] = [];
    const screen = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => said.push(String(text)) > 0);
    const whole = ['--api', address, '--as', 'Rosa Delgado; project associate', ...args];
    await program()
      .parseAsync(whole, { from: 'user' })
      .finally(() => screen.mockRestore());
    return said.join('');
  };

  it('are read, written to a file and approved from the command line', async () => {
    await api.app.listen(0, '127.0.0.1');
    const id = await aLetter('final notices are approved');
    const read = await throughline('document', id);
    for (const told of [
      'Debe $310.00.',
      'account A-1001 arrears',
      'PO Box 12',
      'not delivered',
      'held: final',
    ])
      expect(read).toContain(told);

    const file = join(mkdtempSync(join(tmpdir(), 'throughline-letters-')), 'letter.pdf');
    expect(await throughline('document', id, '--to', file)).toBe(`✓ ${file}, 8 bytes\n`);
    expect(readFileSync(file, 'utf8')).toBe('%PDF-1.7');
    rmSync(dirname(file), { recursive: true });

    expect(await throughline('letters', 'held')).toContain(id);
    expect(await throughline('letters', 'approve', id)).toBe(`✓ ${id} goes out\n`);
    expect(await throughline('documents', job)).toContain('by Rosa Delgado, project associate');
    const other = await aLetter('final notices are approved');
    const withdrawn = await throughline('letters', 'withdraw', other, '--reason', 'was paid');
    expect(withdrawn).toBe(`✓ ${other} is withdrawn\n`);
  });
});
