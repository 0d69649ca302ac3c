import { instant } from '../../libs/domain/src/time/instant.js';
import { CounselorOverHttp } from '../support/counselor-over-http.js';
import { Console } from './console.js';

describe('arrangements after a moratorium, in the console', () => {
  let office: Console;
  beforeAll(async () => {
    office = await Console.opened({ at: instant('2026-10-16T18:00:00.000Z'), town: false });
    const counseling = new CounselorOverHttp(office.api);
    for (const [number, amount] of [
      ['A-1', 7_500],
      ['A-2', 7_499],
      ['A-3', 90_000],
    ] as const)
      await counseling.owing(number, amount);
  });
  afterAll(() => office.closed());

  it('are only seen by a counselor', async () => {
    const screen = await office.screenOf({ name: 'Lucía Fuentes', role: 'credit counselor' });
    await screen.opens('/after-moratorium');
    await screen.page.getByText('would not be arranged').waitFor();
    expect(await screen.page.getByRole('button', { name: 'Make these arrangements' }).count()).toBe(0);
    expect(await screen.page.getByRole('link', { name: 'After a moratorium' }).count()).toBe(0);
  });

  it('are foreseen, begun by a manager, and have a verdict for each account', async () => {
    const screen = await office.screenOf({ name: 'Raúl Castillo', role: 'manager' });
    const { page } = screen;
    await screen.opens('/');
    await page.getByRole('link', { name: 'After a moratorium' }).click();
    await screen.settles();
    const foreseen = page.getByRole('row').filter({ hasText: 'would be arranged' });
    expect(await foreseen.count()).toBe(2);
    await page.getByText('No arrangement in bulk for this account, which owes $74.99.').waitFor();
    expect(await screen.barriersInBoth('after-moratorium')).toEqual([]);
    await page.getByText('Sin convenio en conjunto: la cuenta debe $74.99.').waitFor();
    await screen.switches();
    await page.getByRole('button', { name: 'Make these arrangements' }).click();
    await page.getByText('Make them for every account at once?').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Yes, make them' }).click();
    await page.getByText('2 arranged, 1 not. All accounts were judged.').first().waitFor();
    await page
      .getByRole('link', { name: /^HA-2026-/ })
      .first()
      .waitFor();
    await screen.settles();
    expect(await page.getByRole('row').filter({ hasText: 'not arranged' }).count()).toBe(1);
    expect(await screen.barriersInBoth('after-moratorium-done')).toEqual([]);
    expect(screen.faults).toEqual([]);
  });
});
