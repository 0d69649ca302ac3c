import { Partners } from '../../apps/town/src/partners.js';
import { TownClock } from '../../apps/town/src/town-clock.js';
import { instant, plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { linkTo, Visitor } from '../support/visitor.js';

const day = 86_400_000;

describe('the secret of a customer’s link', () => {
  let api: Api;
  let partners: Partners;
  let job: string;
  const clock = new TownClock(instant('2026-05-04T16:00:00.000Z'));
  const log: string[] = [];
  beforeAll(async () => {
    api = await startApi({ clock, log });
    partners = await Partners.of(api.store, clock);
    job = await api.opens();
  });
  afterAll(async () => {
    await partners.close();
    await api.end();
  });

  const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

  it('is 140 bits that no table, no journal and no log has', async () => {
    const { link, address } = await linkTo(api, job);
    const secret = new URL(address).hash.slice(1);
    expect(secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    await new Visitor(api).opens(address);
    const rows = await api.store.query<{ all: string }[]>(
      `SELECT coalesce(string_agg(t::text, ' '), '') AS all FROM (
         SELECT l::text AS t FROM customer_links l UNION ALL SELECT s::text FROM customer_link_secrets s
         UNION ALL SELECT j.body FROM journal j UNION ALL SELECT answer FROM accepted_commands) x`,
    );
    for (const part of [secret, secret.replaceAll('-', '')]) {
      expect(rows[0]?.all).not.toContain(part);
      expect(log.join('\n')).not.toContain(part);
    }
    expect(rows[0]?.all).toContain(link);
    expect(address).not.toMatch(/DP-|A-\d|@/);
  });

  it('opens however it is typed off a letter', async () => {
    const { address } = await linkTo(api, job);
    const [page = '', secret = ''] = address.split('#');
    const typed = secret.replaceAll('-', ' ').replaceAll('0', 'o').toLowerCase();
    expect((await new Visitor(api).opens(`${page}#${typed}`)).status).toBe(200);
  });

  it('goes by letter in the letter alone: what is kept of it does not open', async () => {
    await api.post(`/api/customer-links/${job}`, { by: 'letter' }).expect(201);
    await partners.perform(job);
    const kept = await api.store.query<{ text: string; html: string }[]>(
      `SELECT text, html FROM documents WHERE kind = 'link to your page'`,
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.text).toContain('/my#(not kept)');
    expect(kept[0]?.html).toContain('/my#(not kept)');
    const [{ count }] = await api.store.query<[{ count: number }]>(
      `SELECT count(*)::integer FROM partners.in_box WHERE kind = 'send link'`,
    );
    expect(count).toBe(1);
  });

  it('opens nothing when it is forged, over or taken back, and each try is written down', async () => {
    const { link, address } = await linkTo(api, job);
    const forged = `${address.slice(0, -4)}${address.endsWith('ZZZZ') ? 'YYYY' : 'ZZZZ'}`;
    expect(codeOf(await new Visitor(api).opens(forged))).toBe('link/unknown');
    const visitor = new Visitor(api);
    expect((await visitor.opens(address)).status).toBe(200);
    await visitor.get('case').expect(200);
    await api.post(`/api/customer-links/${job}/${link}/revoke`).expect(200);
    expect(codeOf(await visitor.get('case').expect(401))).toBe('link/revoked');
    expect(codeOf(await new Visitor(api).opens(address))).toBe('link/revoked');
    const events = new Set(log.map((line) => (JSON.parse(line) as { security?: string }).security));
    expect([...events]).toEqual(
      expect.arrayContaining(['link made', 'link opened', 'link used', 'link refused', 'link revoked']),
    );
  });

  it('opens that one case and nothing else, and a page of another site gives no command', async () => {
    const visitor = await Visitor.of(api, job);
    const other = await api.opens();
    for (const path of [`/api/cases/${other}/notes`, '/api/me'])
      expect((await visitor.looksAt(path)).body).not.toMatchObject({ role: 'customer' });
    const elsewhere = { 'Sec-Fetch-Site': 'cross-site' };
    expect(codeOf(await visitor.post('help', { words: 'hello' }, elsewhere).expect(403))).toBe(
      'caller/elsewhere',
    );
    const foreign = await visitor.get(`documents/${encodeURIComponent(`${other}/ask/1/x`)}`).expect(404);
    expect(codeOf(foreign)).toBe('document/not-found');
  });

  it('is given by those who answer for the case alone', async () => {
    for (const role of ['permit desk', 'contractor', 'agency', 'customer']) {
      const by = { 'X-Actor': `Pat Example; role=${role}; of=${job}` };
      const made = await api.post(`/api/customer-links/${job}`, { by: 'hand' }, by);
      expect([role, made.status]).toEqual([role, 403]);
    }
  });

  it('opens nothing any more when its time is over', async () => {
    const { address } = await linkTo(api, job);
    const visitor = new Visitor(api);
    await visitor.opens(address);
    clock.reaches(plusMilliseconds(clock.now(), 31 * day));
    expect(codeOf(await visitor.get('case').expect(401))).toBe('link/expired');
    expect(codeOf(await new Visitor(api).opens(address))).toBe('link/expired');
  });

  it('is told to wait when links are tried one after the other', async () => {
    const tries = [];
    for (let count = 0; count < 40; count++)
      tries.push((await new Visitor(api).opens('http://x/my#0000-0000-0000-0000-0000-0000-0000')).status);
    expect(tries.at(-1)).toBe(429);
  });
});
