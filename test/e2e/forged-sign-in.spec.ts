import { FrontDoor } from '../support/front-door.js';
import { UntrueProvider, type Untruth } from '../support/untrue-provider.js';

const hour = 3_600;
const now = (): number => Math.floor(Date.now() / 1000);

describe('an identity provider that cannot be believed', () => {
  let door: FrontDoor;
  let provider: UntrueProvider;
  beforeAll(async () => {
    provider = await UntrueProvider.started();
    door = await FrontDoor.opened({ signIn: { provider: provider.settings } });
  });
  afterAll(async () => {
    await door.closes();
    await provider.ends();
  });

  /** Begins to sign in, and comes back from the provider with what it then tells. */
  async function comesBack(untruth: Untruth, more: { state?: string; again?: true } = {}) {
    const browser = door.browser();
    const begun = await browser.asks(`/sign-in?return=/cases${more.again ? '&again=yes' : ''}`);
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    provider.tells(asked.get('nonce') ?? '', untruth);
    const state = more.state ?? asked.get('state') ?? '';
    const response = await browser.asks(`/sign-in/callback?code=x&state=${state}`);
    return { browser, response };
  }

  it('signs in whoever it tells of truly', async () => {
    const { browser, response } = await comesBack({});
    expect([response.status, response.headers.get('location')]).toEqual([303, '/cases']);
    expect(await (await browser.asks('/api/me')).json()).toMatchObject({ name: 'Rosa Delgado' });
  });

  it.each<[string, Untruth]>([
    ['signed by a key that it does not publish', { strangeKey: true }],
    ['altered after it was signed', { altered: { role: 'manager' } }],
    ['of no signature at all', { header: { alg: 'none' }, unsigned: true }],
    ['signed in another way than it says', { header: { alg: 'HS256' } }],
    ['over for an hour', { claims: { iat: now() - 2 * hour, exp: now() - hour } }],
    ['for another program', { claims: { aud: 'another' } }],
    ['of another provider', { claims: { iss: 'https://elsewhere.example' } }],
    ['of another sign-in', { claims: { nonce: 'the nonce of somebody else' } }],
    ['of nobody', { claims: { sub: undefined } }],
  ])('signs in nobody by a token that is %s', async (_, untruth) => {
    const { browser, response } = await comesBack(untruth);
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'sign-in/failed' }]);
    expect(browser.cookies.has('throughline')).toBe(false);
  });

  it.each<[string, object]>([
    ['does not say when it asked', {}],
    ['has asked long ago', { auth_time: now() - hour }],
  ])('does not take it that somebody has proved anew who they are from one that %s', async (_, claims) => {
    const { response } = await comesBack({ claims }, { again: true });
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'sign-in/failed' }]);
    const provenUntil = async (more: { again?: true }) => {
      const { browser } = await comesBack({ claims: { auth_time: now() } }, more);
      return ((await (await browser.asks('/api/sessions')).json()) as { provenUntil: string | null })
        .provenUntil;
    };
    expect(await provenUntil({})).toBeNull();
    expect(await provenUntil({ again: true })).not.toBeNull();
  });

  it('signs in nobody with the state of another browser', async () => {
    const { browser, response } = await comesBack({}, { state: 'the state of somebody else' });
    expect(response.status).toBe(401);
    expect(browser.cookies.has('throughline')).toBe(false);
  });

  it('is told to wait after too many wrong sign-ins, whatever addresses it claims, while those who are signed in go on', async () => {
    const { browser } = await comesBack({});
    const began = Date.now();
    const statuses: number[] = [];
    const wrong = async (nth: number): Promise<number> => {
      const headers = { 'X-Forwarded-For': `203.0.113.${nth % 250}` };
      const response = await door.browser().asks(`/sign-in/callback?code=${nth}&state=y`, { headers });
      await response.arrayBuffer();
      return response.status;
    };
    for (let nth = 0; nth < 1000; nth += 20)
      statuses.push(...(await Promise.all(Array.from({ length: 20 }, (_, more) => wrong(nth + more)))));
    const windows = Math.ceil((Date.now() - began) / 60_000) + 1;
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(20 * windows);
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
    expect(statuses).toHaveLength(1000);
    expect((await browser.asks('/api/me')).status).toBe(200);
  });

  it('has all of it written down, without a name, a code or a token', () => {
    const events = door.log.map((line) => (JSON.parse(line) as { security?: string }).security);
    expect(events).toEqual(expect.arrayContaining(['sign-in failed', 'too many', 'signed in']));
    expect(events.filter((event) => event === 'sign-in failed').length).toBeGreaterThanOrEqual(1000);
    expect(door.log.join('\n')).not.toMatch(/Rosa|code=|state=|eyJ/);
  });
});
