import type { Browser } from '../support/browser.js';
import { FrontDoor, statusOfMe } from '../support/front-door.js';

const minute = 60_000;
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Sessions {
  sessions: { session: string; browser: string | null; system: string | null; isThis: boolean }[];
  provenUntil: string | null;
}

describe('where somebody is signed in', () => {
  let door: FrontDoor;
  beforeAll(async () => void (door = await FrontDoor.opened()));
  afterAll(() => door.closes());
  afterEach(() => (door.passed = 0));

  /** Somebody whom no other test signs in. */
  const signedIn = (person: string, agent?: string) => door.signedIn(person, agent);
  const seenBy = async (one: Browser) => (await (await one.asks('/api/sessions')).json()) as Sessions;
  const ends = (one: Browser, which: 'end-others' | { session: string }) =>
    one.asks(`/api/sessions/${which === 'end-others' ? which : 'end'}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(which === 'end-others' ? {} : which),
    });
  const nameOf = async (one: Browser): Promise<string> =>
    (await seenBy(one)).sessions.find(({ isThis }) => isThis)?.session ?? '';

  it('is shown to that person alone: which browser, and which of them asks', async () => {
    const desk = await signedIn('alvarado', firefox);
    await signedIn('alvarado');
    await signedIn('petrov');
    const { sessions } = await seenBy(desk);
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ isThis }) => isThis)).toMatchObject({
      ...{ browser: 'Firefox', system: 'Windows', address: '127.0.0.1' },
    });
    const whole = JSON.stringify(sessions);
    for (const cookie of desk.cookies.values()) expect(whole).not.toContain(cookie);
  });

  it('is ended elsewhere, one and then all others, and what is ended opens nothing', async () => {
    const [here, lost, old] = [await signedIn('moreno'), await signedIn('moreno'), await signedIn('moreno')];
    const left = await ends(here, { session: await nameOf(lost) });
    expect(left.status).toBe(200);
    expect(((await left.json()) as Sessions).sessions).toHaveLength(2);
    expect([await statusOfMe(lost), await statusOfMe(old), await statusOfMe(here)]).toEqual([401, 200, 200]);
    expect((await ends(here, 'end-others')).status).toBe(200);
    expect([await statusOfMe(old), await statusOfMe(here)]).toEqual([401, 200]);
  });

  it('is not ended by anybody else, who hears nothing of it', async () => {
    const [whose, stranger] = [await signedIn('benally'), await signedIn('iqbal')];
    const answer = await ends(stranger, { session: await nameOf(whose) });
    expect(((await answer.json()) as Sessions).sessions).toHaveLength(1);
    await ends(stranger, 'end-others');
    expect(await statusOfMe(whose)).toBe(200);
  });

  it('is ended by signing out where it is asked, not from the list', async () => {
    const one = await signedIn('kelly');
    const refused = await ends(one, { session: await nameOf(one) });
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'session/this-one' }]);
  });

  it('is ended only soon after signing in anew, and again once that was done', async () => {
    const [here, lost] = [await signedIn('okonkwo'), await signedIn('okonkwo')];
    door.passed = 10 * minute + 1_000;
    expect((await seenBy(here)).provenUntil).toBeNull();
    const refused = await ends(here, 'end-others');
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'session/prove-again' }]);
    expect(await statusOfMe(lost)).toBe(200);
    await here.signsInAs('okonkwo');
    expect((await ends(here, 'end-others')).status).toBe(200);
    expect(await statusOfMe(lost)).toBe(401);
  });

  it('is nothing to a caller without a session, and is written down without a name', async () => {
    const { body } = await door.api
      .get('/api/sessions')
      .set('X-Actor', 'Rosa Delgado; role=project associate');
    expect(body).toEqual({ sessions: [], provenUntil: null });
    await door.api.post('/api/sessions/end-others').expect(403);
    const written = door.log.filter((line) => line.includes('sessions ended'));
    expect(written.length).toBeGreaterThan(0);
    expect(written.join('\n')).not.toMatch(/Moreno|Okonkwo/);
  });
});
