import { readFileSync } from 'node:fs';
import { instant } from '../../libs/domain/src/time/instant.js';
import { Console } from './console.js';
import type { Screen } from './screen.js';

const at = instant('2026-11-22T16:00:00.000Z');
const associate = { name: 'M. Alvarado', role: 'project associate' };
const aCase = '/cases/DP-2026-000008';

const caseAt = async ({ api }: Console, stage: string): Promise<string> => {
  const { body } = await api.get(`/api/cases?stage=${stage}&limit=1`).expect(200);
  return (body as { rows: { caseNumber: string }[] }).rows[0]?.caseNumber ?? '';
};

/** Where nothing is to be seen, and that is what the page is for. */
const meantToBeEmpty = ['nothing-found', 'no-such-case', 'manager-questions', 'manager-outcomes'];

const pages: readonly [string, string][] = [
  ['my-work', '/'],
  ['team-queue', '/?whose=team'],
  ['to-dos', '/to-dos'],
  ['cases', '/cases?status=any'],
  ['search', '/cases?status=any#text=builders'],
  ['nothing-found', '/cases#text=nobody-is-called-this'],
  ['manager', '/manager'],
  ['manager-stages', '/manager?view=stages'],
  ['manager-load', '/manager?view=load'],
  ['manager-late', '/manager?view=late'],
  ['manager-questions', '/manager?view=questions'],
  ['manager-outcomes', '/manager?view=outcomes'],
  ['who-is-away', '/away'],
  ['new-job', '/new-job'],
  ['case-graph', `${aCase}?view=graph`],
  ['case-stages', `${aCase}?view=table`],
  ...[
    'story',
    'clock',
    'items',
    'package',
    'map',
    'dates',
    'asks',
    'toDos',
    'documents',
    'decisions',
    'facts',
  ].map((tab): [string, string] => [`case-${tab}`, `${aCase}?tab=${tab}`]),
  ['report-design', '?view=table&act=report&on=design'],
  ['report-refused', `${aCase}?view=table&act=report&on=estimate`],
  ['record-item', `${aCase}?tab=items&act=record%20item&on=easement%3A%20parcel-1`],
  ['held-case', '/cases/DP-2026-000023?view=table'],
  ['closed-case', '/cases/DP-2026-000012?view=table'],
  ['no-such-case', '/cases/DP-2026-999999'],
  ['no-such-page', '/nowhere'],
];

describe('every page', () => {
  let town: Console;
  let screen: Screen;
  let inDesign: string;
  beforeAll(async () => {
    town = await Console.opened({ at, town: true });
    inDesign = await caseAt(town, 'design');
    const ask = {
      stage: 'permit',
      of: 'customer',
      party: 'customer',
      question: 'Is the gate open on Monday?',
    };
    await town.api.post(`/api${aCase}/asks`, ask).expect(200);
    screen = await town.screenOf(associate, { viewport: { width: 1280, height: 1400 } });
    await screen.opens('/');
  });
  afterAll(() => town.closed());

  /** Once in the language and the colours of the page before, then by the page's own switches in the others. */
  it.each(pages)('%s has no barrier, in either language and either colours', async (name, path) => {
    await screen.goes(path.startsWith('/') ? path : `/cases/${inDesign}${path}`);
    expect(await screen.barriersInBoth(name)).toEqual([]);
    const nothing = await screen.page.locator('main .pf-v6-c-empty-state').count();
    expect({ isEmpty: nothing > 0 }).toEqual({ isEmpty: meantToBeEmpty.includes(name) });
    expect(screen.faults.splice(0)).toEqual([]);
  });

  it.each([
    ['my-work', '/'],
    ['case', aCase],
    ['manager', '/manager'],
  ])('%s fits a phone', async (name, path) => {
    const phone = await town.screenOf(associate, { viewport: { width: 390, height: 844 } });
    await phone.opens(path);
    expect(await phone.barriers()).toEqual([]);
    await phone.pictured(`${name}-phone`);
    const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await phone.page.evaluate<number>(overhang)).toBeLessThanOrEqual(0);
    await phone.page.context().close();
  });

  it('a page that is not open to a role says so, and what the API answers stays the API’s', async () => {
    const inspector = await town.screenOf({ name: 'Sana Iqbal', role: 'agency' });
    await inspector.opens('/manager');
    await inspector.page.getByText('This is not open to you').waitFor();
    expect(await inspector.barriers()).toEqual([]);
    await inspector.pictured('forbidden');
  });

  it('somebody who is not known is asked to sign in', async () => {
    const stranger = await town.phone();
    await stranger.opens('/');
    await stranger.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await stranger.barriersInBoth('sign-in')).toEqual([]);
  });

  it('sends words that are looked for in no address', async () => {
    const sent: URL[] = [];
    screen.page.on('request', (request) => sent.push(new URL(request.url())));
    await screen.opens('/cases?status=any#text=builders');
    await screen.page.locator('h1').getByText('builders').waitFor();
    await screen.page.getByRole('textbox', { name: 'Find a case' }).fill('heritage');
    await screen.page.keyboard.press('Enter');
    await screen.page.locator('h1').getByText('heritage').waitFor();
    await screen.settles();
    const addresses = sent.map(({ pathname, search }) => pathname + search);
    expect(addresses).toContain('/api/cases?status=any');
    expect(addresses.filter((address) => /builders|heritage/.test(address))).toEqual([]);
  });

  it('hands out the promised dates of a job as a calendar file, without a name', async () => {
    await screen.opens(`${aCase}?tab=dates`);
    const begun = screen.page.waitForEvent('download');
    await screen.page.getByRole('button', { name: /calendar file|archivo de calendario/ }).click();
    const file = await begun;
    expect(file.suggestedFilename()).toBe('DP-2026-000008.ics');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:2026\d{4}\r\n[^]*END:VCALENDAR\r\n$/);
    expect(text).not.toMatch(/Alvarado|Gilbert/);
  });

  it('sends names of people in no address', async () => {
    const sent: URL[] = [];
    screen.page.on('request', (request) => sent.push(new URL(request.url())));
    await screen.opens('/');
    await screen.opens('/cases#assignee=M.+Alvarado');
    await screen.goes('/manager?view=load');
    await screen.page.getByRole('button', { name: /^S\. Whitehorse: / }).click();
    await screen.page
      .getByRole('link', { name: /^S\. Whitehorse, / })
      .first()
      .click();
    await screen.settles();
    expect(new URL(screen.page.url()).hash).toContain('inHandOf=S.+Whitehorse');
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.map(({ search }) => search).filter((search) => /Alvarado|Whitehorse/.test(search))).toEqual(
      [],
    );
  });

  it('takes scripts and styles from its own files alone', async () => {
    const response = await screen.page.request.get(`${town.address}/cases/x`, {
      headers: { accept: 'text/html' },
    });
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toContain('unsafe');
    const missing = await screen.page.request.get(`${town.address}/api/nothing`, {
      headers: { accept: 'text/html' },
    });
    expect(missing.status()).toBe(404);
  });
});
