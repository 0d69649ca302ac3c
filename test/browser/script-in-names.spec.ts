import { instant } from '../../libs/domain/src/time/instant.js';
import { aDesignProject } from '../support/api.js';
import { Console } from './console.js';
import type { Screen } from './screen.js';

/** What would set a mark on the page if any of it were run, each in another way. */
const script = `<script>window.marked = 1</script>`;
const image = `<img src=x onerror="window.marked = 2">`;
const link = `javascript:window.marked=3`;
const name = `Mallory ${image}`;
const address = `1 ${script} St`;

describe('script in what people are called and in what they write', () => {
  let house: Console;
  let screen: Screen;
  let job: string;
  beforeAll(async () => {
    house = await Console.opened({ at: instant('2026-05-04T16:00:00.000Z'), town: false });
    const { api } = house;
    const since = '2020-01-01T00:00:00Z';
    await api.store.query(
      `INSERT INTO customers (number, name, kind, since) VALUES ('C-1', $1, 'residential', $2)`,
      [name, since],
    );
    await api.store.query(
      `INSERT INTO accounts (number, utility, customer, opened_at) VALUES ('A-1', 'APS', 'C-1', $1)`,
      [since],
    );
    await api.store.query(
      `INSERT INTO premises (number, utility, address, city) VALUES ('PR-1', 'APS', $1, $2)`,
      [address, link],
    );
    const opening = { ...aDesignProject({ address: 'PR-1' }), account: 'A-1' };
    const { body } = await api.post('/api/design-projects', opening).expect(201);
    job = (body as { caseNumber: string }).caseNumber;
    await api.post(`/api/cases/${job}/notes`, { text: `seen ${script}${image}` }).expect(200);
    const ask = { stage: 'intake', of: 'customer', party: 'customer', question: `why ${image}` };
    await api.post(`/api/cases/${job}/asks`, ask).expect(200);
    screen = await house.screenOf({ name: `Eve ${script}`, role: 'supervisor' });
  });
  afterAll(() => house.closed());

  const marked = (): Promise<unknown> => screen.page.evaluate('window.marked ?? "nothing was run"');

  it.each([
    ['the list', () => '/cases', [name]],
    ['the head of the case', () => `/cases/${job}`, [name]],
    ['its story', () => `/cases/${job}?tab=story`, [`seen ${script}${image}`]],
    ['its asks', () => `/cases/${job}?tab=asks`, [`why ${image}`]],
  ])('is shown on %s as it is written, and never run', async (_, path, texts) => {
    await screen.opens(path());
    for (const text of texts) await screen.page.getByText(text, { exact: false }).first().waitFor();
    expect(await marked()).toBe('nothing was run');
    expect(screen.faults).toEqual([]);
  });

  it('would not be run if it came into the page: the browser is told to refuse it', async () => {
    await screen.opens(`/cases/${job}`);
    await screen.page.evaluate(`new Promise((done) => {
      const element = document.createElement('script');
      element.textContent = 'window.marked = 4';
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.marked = 5');
      image.src = 'data:image/png;base64,none';
      document.body.append(element, image);
      setTimeout(done, 300);
    })`);
    expect(await marked()).toBe('nothing was run');
    expect(screen.faults.some((fault) => fault.includes('Content Security Policy'))).toBe(true);
  });
});
