import { AcceptedCommand } from '../../libs/billing-store/src/journal/accepted-command.entity.js';
import { Note } from '../../libs/billing-store/src/notes/note.entity.js';
import { keepDocument, withdrawDocument } from '../../libs/billing-store/src/documents/keep-document.js';
import { keepNote } from '../../libs/billing-store/src/notes/keep-note.js';
import { documentById, documentsOf } from '../../libs/billing-store/src/reads/documents.js';
import { notesOf } from '../../libs/billing-store/src/reads/notes.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const at = instant('2026-03-02T16:00:00.007Z');
const brought = { caller: { name: 'Ana', role: 'project associate' }, id: 'c-1' };

describe('what is read is what was written', () => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore();
  });
  afterAll(() => fresh.close());

  it.each([
    ['2026-03-02 16:00:00.007+00', '2026-03-02T16:00:00.007Z'],
    ['2026-03-02 16:00:00+00', '2026-03-02T16:00:00.000Z'],
    ['2026-03-02 16:00:00.1+00', '2026-03-02T16:00:00.100Z'],
    ['2026-03-02 09:00:00.123999-07', '2026-03-02T16:00:00.123Z'],
    ['infinity', 'infinity'],
  ])('reads the instant %s', async (written, read) => {
    expect(await fresh.store.query('SELECT $1::timestamptz AS at', [written])).toEqual([{ at: read }]);
  });

  it('reads an instant in another zone of the session too', async () => {
    const [row] = await fresh.inOne(async (client) => {
      await client.query(`SET LOCAL TimeZone = 'America/Phoenix'`);
      return (await client.query<{ at: string }>('SELECT $1::timestamptz AS at', [at])).rows;
    });
    expect(row).toEqual({ at });
  });

  it('reads dates and large numbers as text', async () => {
    const [row] = await fresh.store.query<unknown[]>(
      `SELECT '2026-03-02'::date AS day, 9007199254740993::bigint AS amount`,
    );
    expect(row).toEqual({ day: '2026-03-02', amount: '9007199254740993' });
  });

  it('takes an entity there and back', async () => {
    const accepted = { caller: 'a', id: 'b', caseNumber: 'c', bodyHash: Buffer.from('d'), answer: '{}', at };
    await fresh.store.manager.insert(AcceptedCommand, accepted);
    expect(await fresh.store.manager.findOneBy(AcceptedCommand, { id: 'b' })).toEqual(accepted);
  });

  it('keeps a note once for a command and its words', async () => {
    const note = { text: 'Gate code is with the neighbor.', at, caseNumber: 'DP-2026-000001' };
    const id = await keepNote(fresh.store, note, brought);
    expect(await keepNote(fresh.store, note, brought)).toBe(id);
    expect(await keepNote(fresh.store, { ...note, text: 'Other words.' }, brought)).not.toBe(id);
    expect(await fresh.store.manager.countBy(Note, { id })).toBe(1);
    const [first] = await notesOf(fresh.store, 'DP-2026-000001');
    expect(first).toMatchObject({ author: 'Ana', role: 'project associate', at });
  });

  it('keeps one document for an effect, and its content byte by byte', async () => {
    const document = {
      ...{
        id: 'doc-1',
        caseNumber: 'DP-2026-000001',
        effect: 'DP-2026-000001/payment/1/send invoice',
        kind: 'invoice',
      },
      ...{ title: 'Invoice', contentType: 'text/plain; charset=utf-8', content: 'Señora Márquez', at },
    };
    expect(await keepDocument(fresh.store, document)).toBe(true);
    expect(await keepDocument(fresh.store, { ...document, id: 'doc-2' })).toBe(false);
    const read = await documentById(fresh.store, 'doc-1');
    expect(read.content.toString('utf8')).toBe('Señora Márquez');
    expect(read).toMatchObject({
      bytes: 16,
      at,
      withdrawnAt: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const withdraw = () => withdrawDocument(fresh.store, { effect: document.effect, at });
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect(await documentsOf(fresh.store, 'DP-2026-000001')).toMatchObject([
      { id: 'doc-1', withdrawnAt: at },
    ]);
    await expect(documentById(fresh.store, 'doc-9')).rejects.toMatchObject({ code: 'document/not-found' });
  });
});
