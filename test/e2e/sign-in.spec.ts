import { listPeople, setRevoked } from '../../libs/billing-store/src/people/people.js';
import { aDesignProject, startApi } from '../support/api.js';
import { FrontDoor, statusOfMe } from '../support/front-door.js';

const hour = 3_600_000;

describe('signing in', () => {
  let door: FrontDoor;
  beforeAll(async () => void (door = await FrontDoor.opened()));
  afterAll(() => door.closes());
  afterEach(() => (door.passed = 0));

  const browser = () => door.browser();
  const json = { 'Content-Type': 'application/json' };
  const opening = (headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { ...json, 'Idempotency-Key': crypto.randomUUID(), ...headers },
    body: JSON.stringify(aDesignProject()),
  });
  const signedIn = (person = 'alvarado') => door.signedIn(person);

  it('offers one person for each role, and comes back to where it began', async () => {
    const one = browser();
    const back = await one.signsInAs('fuentes', '/cases?stage=permit');
    expect(back.at).toBe(`${door.origin}/cases?stage=permit`);
    const me = await (await one.asks('/api/me')).json();
    expect(me).toMatchObject({
      name: 'Lucía Fuentes',
      role: 'credit counselor',
      language: 'es',
      by: 'session',
    });
  });

  it('keeps a cookie that no script reads and no other site sends, and no token', async () => {
    const one = browser();
    await one.signsInAs('kelly');
    expect([...one.cookies.keys()].filter((name) => name.startsWith('throughline'))).toEqual(['throughline']);
    expect(one.cookies.get('throughline')).toMatch(/^[\w-]{43}$/);
    const begun = await browser().asks('/sign-in');
    expect(begun.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
  });

  it('puts the name and the role of whoever is signed in into the journal', async () => {
    const one = await signedIn('price');
    const opened = await one.asks('/api/design-projects', opening());
    expect(opened.status).toBe(201);
    const { caseNumber } = (await opened.json()) as { caseNumber: string };
    const { body } = await door.api.get(`/api/cases/${caseNumber}/story`);
    expect(body.lines[0].by).toEqual({ name: 'Tanya Price', role: 'customer service representative' });
  });

  it.each([
    ['https://evil.example/'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['javascript:alert(1)'],
    ['/%0d%0aSet-Cookie:x=1'],
    ['/..//evil.example'],
  ])('comes back to no other site when asked to return to %s', async (returnTo) => {
    const back = await browser().signsInAs('alvarado', returnTo);
    expect(new URL(back.at).origin).toBe(door.origin);
  });

  it('refuses a session that was forged, and one that is over', async () => {
    const forger = browser();
    forger.cookies.set('throughline', 'A'.repeat(43));
    expect(await statusOfMe(forger)).toBe(401);
    const one = await signedIn();
    door.passed = 2 * hour;
    expect(await statusOfMe(one)).toBe(401);
  });

  it('ends a session after twelve hours, however busy it was', async () => {
    const one = await signedIn();
    for (door.passed = 0; door.passed < 12 * hour; door.passed += hour / 2)
      expect(await statusOfMe(one)).toBe(200);
    door.passed = 12 * hour + 1_000;
    expect(await statusOfMe(one)).toBe(401);
  });

  it('refuses whoever was revoked at the very next request', async () => {
    const one = await signedIn('sato');
    expect(await statusOfMe(one)).toBe(200);
    await setRevoked(door.api.store, 'Kenji Sato', door.now());
    expect(await statusOfMe(one)).toBe(401);
    const again = await browser().signsInAs('sato');
    expect([again.status, await again.json()]).toMatchObject([403, { code: 'sign-in/revoked' }]);
    const [sato] = (await listPeople(door.api.store)).filter(({ name }) => name === 'Kenji Sato');
    expect(sato?.revokedAt).not.toBeNull();
  });

  it('ends the live events of whoever was revoked', async () => {
    const one = await signedIn('nguyen');
    const stream = await one.asks('/api/events', { headers: { Accept: 'text/event-stream' } });
    expect(stream.status).toBe(200);
    await setRevoked(door.api.store, 'Minh Nguyen', door.now());
    await expect(stream.text()).rejects.toThrow();
  });

  it('shows pages that run no script but our own and stand in no frame', async () => {
    const chooser = await browser().visits('/sign-in');
    const policy = chooser.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(await chooser.text()).not.toContain('<script');
  });

  it('signs out here and at the provider, and the old cookie opens nothing', async () => {
    const one = await signedIn('iqbal');
    const stolen = one.cookies.get('throughline') ?? '';
    const out = await one.asks('/sign-out', { method: 'POST' });
    expect(out.status).toBe(303);
    expect(out.headers.get('location')).toContain('/development/provider/session/end?');
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(one.cookies.has('throughline')).toBe(false);
    const thief = browser();
    thief.cookies.set('throughline', stolen);
    expect(await statusOfMe(thief)).toBe(401);
  });

  it('takes no callback that this browser has not begun, and none twice', async () => {
    const strange = await browser().asks('/sign-in/callback?code=x&state=y');
    expect([strange.status, await strange.json()]).toMatchObject([401, { code: 'sign-in/failed' }]);
    const one = browser();
    const seen: string[] = [];
    const asks = one.asks.bind(one);
    one.asks = (address, request) => (seen.push(address), asks(address, request));
    await one.asks('/sign-in');
    const begun = one.cookies.get('throughline-sign-in') ?? '';
    await one.signsInAs('alvarado');
    const callback = seen.find((address) => address.includes('/sign-in/callback')) ?? '';
    one.cookies.set('throughline-sign-in', begun);
    expect((await one.asks(callback)).status).toBe(401);
  });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbor of the same domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['an old browser on another site', { Origin: 'https://evil.example' }],
    ['nowhere at all', {}],
  ])('takes no command that a signed-in browser is made to send from %s', async (_, headers) => {
    const one = await signedIn();
    const cookie = { Cookie: `throughline=${one.cookies.get('throughline')}` };
    const response = await fetch(`${door.origin}/api/design-projects`, opening({ ...cookie, ...headers }));
    expect(await response.json()).toMatchObject({ status: 403, code: 'caller/elsewhere' });
  });

  it('writes down what happens about access, without a name and without a token', () => {
    const events = door.log
      .map((line) => JSON.parse(line) as { security?: string })
      .map(({ security }) => security);
    expect(events).toEqual(
      expect.arrayContaining([
        'signed in',
        'signed out',
        'sign-in failed',
        'sign-in refused',
        'caller refused',
      ]),
    );
    expect(door.log.join('\n')).not.toMatch(/Alvarado|Fuentes|code=|state=/);
  });
});

describe('outside of development', () => {
  it('nobody signs in without a provider, and the one of development is not there', async () => {
    const api = await startApi({ mode: 'production' });
    try {
      const { body } = await api.get('/sign-in').expect(503);
      expect(body.code).toBe('sign-in/none');
      await api.get('/development/provider/.well-known/openid-configuration').expect(404);
    } finally {
      await api.end();
    }
  });
});
