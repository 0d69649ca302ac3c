import { Deliveries } from '../../libs/activities/src/deliveries.js';
import { approveHeld, withdrawHeld } from '../../libs/billing-store/src/documents/held-documents.js';
import { keepDocument } from '../../libs/billing-store/src/documents/keep-document.js';
import {
  heldDocuments,
  letterById,
  type RecipientRead,
} from '../../libs/billing-store/src/reads/documents.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { InBox } from '../../libs/partners/src/in-box.js';
import { PostStandIn } from '../../libs/partners/src/post/post-stand-in.js';
import { CountingMail } from '../support/counting-mail.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const at = instant('2026-06-22T16:00:00.000Z');
const later = instant('2026-06-23T16:00:00.000Z');
const counselor = { name: 'Ana', role: 'credit counselor' };
const recipients: RecipientRead[] = [
  { audience: 'customer', name: 'Rosa', channel: 'post', address: 'PO Box 12, Mesa', language: 'es' },
  { audience: 'customer', name: 'Rosa', channel: 'e-mail', address: 'rosa@example.com', language: 'es' },
];

describe('letters in the store', () => {
  let fresh: FreshStore;
  let inBox: InBox;
  let mail: CountingMail;
  let deliveries: Deliveries;
  let made = 0;

  beforeAll(async () => {
    fresh = await freshStore();
    inBox = new InBox(fresh.store);
  });
  beforeEach(() => {
    mail = new CountingMail();
    deliveries = new Deliveries(fresh.store, new PostStandIn(inBox), mail);
  });
  afterAll(() => fresh.close());

  /** Keeps a notice for post and e-mail; answers its id. */
  const aNotice = async (heldFor?: string): Promise<string> => {
    const id = `SV-2026-000007/notice/${++made}/send final notice`;
    const letter = {
      ...{ text: 'Usted debe $310.00.', html: '<p>Usted debe $310.00.</p>', language: 'es', recipients },
      figures: [{ text: '$310.00', source: 'account A-1001 arrears on 2026-06-22' }],
      ...(heldFor === undefined ? {} : { heldFor }),
    };
    const about = { caseNumber: 'SV-2026-000007', effect: id, kind: 'final notice', title: 'Último aviso' };
    await keepDocument(fresh.store, {
      id,
      ...about,
      contentType: 'application/pdf',
      content: '%PDF',
      at,
      letter,
    });
    return id;
  };
  const deliver = (document: string) => deliveries.deliver({ document, kind: 'send final notice', at });

  it('keep their words, and the row that each number comes from', async () => {
    const letter = await letterById(fresh.store, await aNotice());
    expect(letter).toMatchObject({
      ...{ text: 'Usted debe $310.00.', language: 'es', heldFor: null, recipients, deliveries: [] },
      figures: [{ text: '$310.00', source: 'account A-1001 arrears on 2026-06-22' }],
    });
  });

  it('go to every recipient once, however often they are handed in', async () => {
    const id = await aNotice();
    await deliver(id);
    await deliver(id);
    expect(mail.sent).toMatchObject([{ reference: `${id}/to/2`, to: 'rosa@example.com' }]);
    expect(await inBox.find(id)).toMatchObject({ partner: 'post', body: { document: id } });
    const { deliveries: noted } = await letterById(fresh.store, id);
    expect(noted.map(({ channel, address }) => [channel, address])).toEqual([
      ['post', 'PO Box 12, Mesa'],
      ['e-mail', 'rosa@example.com'],
    ]);
  });

  it('go to those who have not got them when a delivery failed on the way', async () => {
    const id = await aNotice();
    mail.isDown = true;
    await expect(deliver(id)).rejects.toThrow('the mail server is down');
    expect((await letterById(fresh.store, id)).deliveries).toHaveLength(1);
    mail.isDown = false;
    await deliver(id);
    expect(mail.sent).toHaveLength(1);
    expect((await letterById(fresh.store, id)).deliveries).toHaveLength(2);
  });

  it('that are held go nowhere until somebody has approved them', async () => {
    const id = await aNotice('final notice is approved');
    await expect(deliver(id)).rejects.toMatchObject({ code: 'document/held' });
    expect(await inBox.find(id)).toBeUndefined();
    expect((await heldDocuments(fresh.store, 10)).map((held) => held.id)).toContain(id);

    const approval = { document: id, by: counselor, at: later };
    await approveHeld(fresh.store, approval);
    await approveHeld(fresh.store, { ...approval, by: { name: 'Ben', role: 'supervisor' } });
    expect(await letterById(fresh.store, id)).toMatchObject({
      approvedAt: later,
      approvedBy: 'Ana, credit counselor',
    });
    expect((await heldDocuments(fresh.store, 10)).map((held) => held.id)).not.toContain(id);
    await deliver(id);
    expect(await inBox.find(id)).toBeDefined();
    const withdrawal = { ...approval, why: 'too late' };
    await expect(withdrawHeld(fresh.store, withdrawal)).rejects.toMatchObject({ code: 'document/not-held' });
  });

  it('that were withdrawn while they were held never go out', async () => {
    const id = await aNotice('final notice is approved');
    const decided = { document: id, by: counselor, at: later };
    await withdrawHeld(fresh.store, { ...decided, why: 'the payment came' });
    await withdrawHeld(fresh.store, { ...decided, why: 'said again' });
    await deliver(id);
    expect(await inBox.find(id)).toBeUndefined();
    expect(mail.sent).toEqual([]);
    expect(await letterById(fresh.store, id)).toMatchObject({
      ...{ withdrawnAt: later, withdrawnBy: 'Ana, credit counselor', withdrawnWhy: 'the payment came' },
    });
    await expect(approveHeld(fresh.store, decided)).rejects.toMatchObject({ code: 'document/withdrawn' });
  });

  it('that nobody holds cannot be approved, nor those that nobody knows', async () => {
    const decided = { by: counselor, at: later };
    const id = await aNotice();
    await expect(approveHeld(fresh.store, { document: id, ...decided })).rejects.toMatchObject({
      code: 'document/not-held',
    });
    await expect(approveHeld(fresh.store, { document: 'none', ...decided })).rejects.toMatchObject({
      code: 'document/not-found',
    });
  });
});
