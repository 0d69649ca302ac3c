import { instant } from '../../libs/domain/src/time/instant.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { AnArrangedAccount } from '../store/an-arranged-account.js';
import { numbersOn, opened, type Answer } from './answers.js';
import { Console } from './console.js';
import { Keyboard } from './keyboard.js';
import type { Screen } from './screen.js';

const at = instant('2026-11-22T16:00:00.000Z');
const raul = { name: 'Raul Castillo', role: 'manager' };
const viewport = { width: 1280, height: 1400 };

/** Ten questions, each by the labels of the filters and what is chosen there. */
const questions: readonly Record<string, string>[] = [
  { Late: 'yes' },
  { Stage: 'permit' },
  { 'Waits on': 'customer' },
  { 'On hold': 'yes' },
  { Level: '3', Status: 'any' },
  { 'Kind of job': 'new service', Status: 'any' },
  { 'Harm if late': 'crew waits', Late: 'yes' },
  { 'Came through': 'design', 'in the last days': '90', Status: 'any' },
  { 'Lateness told to': 'supervisor' },
  { Team: 'right-of-way agent', 'At the stage for days or longer': '30' },
];

describe('a manager’s day', () => {
  let town: Console;
  let screen: Screen;
  beforeAll(async () => {
    town = await Console.opened({ at, town: true });
    await threeArrangements();
    screen = await town.screenOf(raul, { viewport });
    await screen.opens('/manager');
  });
  afterAll(() => town.closed());

  it('answers ten questions, and takes each along as a workbook that says the same as the screen', async () => {
    const empty: object[] = [];
    for (const question of questions) {
      await asks(question);
      const onScreen = await numbersOn(screen);
      const { cases, asked } = await workbook();
      expect([question, cases]).toEqual([question, onScreen]);
      for (const value of Object.values(question)) expect(asked).toContain(value);
      const count = `${cases.length} ${cases.length === 1 ? 'case' : 'cases'}`;
      await screen.page.getByText(count, { exact: true }).waitFor();
      if (cases.length === 0) empty.push(question);
    }
    await screen.pictured('manager-question');
    // A question that nothing answers would show nothing.
    expect(empty).toEqual([]);
    expect(screen.faults).toEqual([]);
  });

  it('asks with the keyboard alone, from the first Tab to the workbook', async () => {
    const keyboard = new Keyboard(screen.page);
    await screen.opens('/manager');
    await keyboard.presses('Cases');
    await screen.page.waitForURL('**/cases');
    // The stages to choose from are read as well.
    await screen.settles();
    await keyboard.types('Stage', 'permit');
    await screen.page.waitForURL(/stage=permit/);
    await screen.settles();
    const onScreen = await numbersOn(screen);
    const begun = screen.page.waitForEvent('download');
    await keyboard.presses('Excel');
    const { cases } = await opened((await (await begun).path()) ?? '');
    expect(cases).toEqual(onScreen);
    expect(cases.length).toBeGreaterThan(0);
  });

  it('keeps a question and shares it; whoever it is shared with finds the same', async () => {
    const { page } = screen;
    await asks({ Stage: 'permit', Status: 'open' });
    const onScreen = await numbersOn(screen);
    await page.getByRole('button', { name: 'Keep this question' }).click();
    await page.getByLabel('Name').fill('Permits we wait for');
    await page.getByLabel('Shared with').selectOption('supervisor');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Keep it' }).waitFor({ state: 'detached' });

    const ines = await town.screenOf({ name: 'Ines Ortega', role: 'supervisor' });
    await ines.opens('/manager?view=questions');
    await ines.page.getByRole('link', { name: 'Permits we wait for', exact: true }).click();
    await ines.settles();
    expect(await numbersOn(ines)).toEqual(onScreen);

    const other = await town.screenOf({ name: 'Ben Cole', role: 'permit desk' });
    await other.opens('/manager?view=questions');
    await other.page.getByText('No question is kept yet').waitFor();
  });

  it('reads the funnel, and every number leads to so many cases', async () => {
    const { page } = screen;
    await screen.goes('/manager?view=stages');
    const numbers = page.getByRole('grid', { name: /^Stages: what came through/ }).getByRole('link');
    const names = await numbers.evaluateAll((links) =>
      links.map((link) => link.getAttribute('aria-label') ?? ''),
    );
    const counts = names.filter((name) => /^(easement|permit|payment),.*: \d+$/.test(name));
    expect(counts.length).toBeGreaterThan(5);
    for (const name of counts.slice(0, 6)) {
      await screen.goes('/manager?view=stages');
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.waitForURL(/\/cases\?/);
      await screen.settles();
      expect([name, (await numbersOn(screen)).length]).toEqual([name, Number(name.split(': ').at(-1))]);
    }
    expect(screen.faults).toEqual([]);
  });

  it('sees who owes how many hours, and how they add up', async () => {
    await screen.goes('/manager?view=load');
    const first = screen.page.getByRole('button', { name: /^.+: [\d,]+ hours?$/ }).first();
    await first.click();
    const title = ((await first.textContent()) ?? '').trim();
    const shown = Number(/: ([\d,]+) hours?$/.exec(title)?.[1]?.replace(',', ''));
    const table = screen.page.getByRole('grid', { name: title, exact: true });
    const lines = await table.getByText(/^[\d.]+ × 8 h = [\d.]+ h$/).allTextContents();
    const sums = lines.map((line) => /^([\d.]+) × 8 h = ([\d.]+) h$/.exec(line)?.slice(1).map(Number) ?? []);
    for (const [days = 0, hours = 0] of sums) expect(hours).toBeCloseTo(days * 8, 1);
    const total = sums.reduce((sum, [, hours = 0]) => sum + hours, 0);
    expect(Math.round(total)).toBe(shown);
    expect(shown).toBeGreaterThan(0);
  });

  it('sees what became of arrangements, and follows a broken one to its case', async () => {
    const { page } = screen;
    await screen.goes('/manager?view=outcomes');
    expect(await screen.barriersInBoth('manager-outcomes-of-three')).toEqual([]);
    await screen.switches();
    const broken = page.getByRole('link', { name: /^All, broken: \d+$/ });
    const count = Number(/\d+$/.exec((await broken.getAttribute('aria-label')) ?? '')?.[0]);
    await broken.click();
    await page.waitForURL(/show=cases/);
    await screen.settles();
    const cases = await numbersOn(screen);
    expect(cases).toHaveLength(count);
    expect(count).toBeGreaterThan(0);
    expect(await screen.barriersInBoth('manager-broken')).toEqual([]);
    await screen.switches();
    await page.getByRole('link', { name: cases[0] ?? '' }).click();
    await page.waitForURL(/\/cases\/HA-/);
    expect(screen.faults).toEqual([]);
  });

  it('says that somebody is away; the team sees the work offered, and why, and takes it', async () => {
    await screen.goes('/away');
    await screen.page.getByLabel('Who (without a name: Raul Castillo)').fill('M. Alvarado');
    await screen.page.getByLabel('From (without a day: now)').fill('2026-11-19');
    await screen.page.getByRole('button', { name: 'Say who is away' }).click();
    await screen.page.getByRole('link', { name: 'See what is offered: M. Alvarado' }).waitFor();
    await screen.pictured('somebody-away');

    const ana = await town.screenOf({ name: 'Ana Ruiz', role: 'project associate' });
    await ana.opens('/?whose=offered');
    await ana.page.getByText('is away; offered since').first().waitFor();
    await ana.pictured('offered-work');
    const [taken = ''] = await numbersOn(ana);
    await ana.page.getByRole('button', { name: `Take it: ${taken}`, exact: true }).click();
    await ana.page.getByRole('link', { name: taken }).waitFor({ state: 'detached' });
    const { body } = await town.api.get(`/api/cases/${taken}`).expect(200);
    expect(body).toMatchObject({ assignee: 'Ana Ruiz' });
    expect(ana.faults).toEqual([]);
  });

  it('gives several cases to somebody at once, and is told what became of each', async () => {
    const { page } = screen;
    await screen.goes('/cases?stage=permit');
    const chosen = (await numbersOn(screen)).slice(0, 2);
    for (const caseNumber of chosen) await page.getByLabel(`Choose ${caseNumber}`).check();
    await page.getByLabel('Give the 2 chosen cases to').fill('Ana Ruiz');
    await page.getByRole('button', { name: 'Give', exact: true }).click();
    await page.getByText('2 cases were given to Ana Ruiz').waitFor();
    expect(await screen.barriersInBoth('given-several')).toEqual([]);
    for (const caseNumber of chosen) {
      const { body } = await town.api.get(`/api/cases/${caseNumber}`).expect(200);
      expect(body).toMatchObject({ assignee: 'Ana Ruiz' });
    }
  });

  /** Of three months, of six, and one that is broken; the town's few homes have agreed on none. */
  async function threeArrangements(): Promise<void> {
    const { store, databaseUrl: url } = town.api;
    const inOne = <Result>(work: Parameters<typeof inTransaction<Result>>[1]) => inTransaction(store, work);
    const fresh = { store, url, inOne, close: () => Promise.resolve() };
    for (const [months, paid, until] of [
      [3, 45_000, '2026-03-12'],
      [6, 15_000, '2026-03-12'],
      [6, 5_000, '2026-06-30'],
    ] as const) {
      const arranged = await AnArrangedAccount.beside(fresh, `A-9${months}${paid}`, { electric: 45_000 });
      await arranged.isAgreed(months);
      await arranged.pays(paid);
      await arranged.comesTo(until);
    }
  }

  /** By the filters, as a person sets them. */
  async function asks(question: Record<string, string>): Promise<void> {
    await screen.goes('/cases');
    const { page } = screen;
    for (const [label, value] of Object.entries(question)) {
      const filter = page.getByLabel(label, { exact: true });
      if (!(await filter.isVisible())) await page.getByRole('button', { name: 'More filters' }).click();
      await filter.selectOption(value);
      // Digits stand in quotes in the address.
      await page.waitForURL((url) =>
        [...url.searchParams.values()].some((one) => one.replaceAll('"', '') === value),
      );
    }
    await screen.settles();
  }

  async function workbook(): Promise<Answer> {
    const begun = screen.page.waitForEvent('download');
    await screen.page.getByRole('button', { name: 'Excel' }).click();
    return opened((await (await begun).path()) ?? '');
  }
});
