import type { Locator } from 'playwright-core';
import { Partners } from '../../apps/town/src/partners.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { CounselorOverHttp, counselor, supervisor } from '../support/counselor-over-http.js';
import { Console } from './console.js';
import { Keyboard } from './keyboard.js';
import type { Screen } from './screen.js';

/** Outside of the season in which nobody is cut off. */
const at = instant('2026-03-02T17:00:00.000Z');
const person = { name: 'R. Begay', role: 'credit counselor' };

describe('a counselor’s day', () => {
  let house: Console;
  let partners: Partners;
  let screen: Screen;
  let over: CounselorOverHttp;
  const made = { account: '', other: '', arrangement: '', pledge: '', protection: '', severance: '' };

  beforeAll(async () => {
    house = await Console.opened({ at, town: false });
    partners = await Partners.of(house.api.store, house.clock);
    over = new CounselorOverHttp(house.api);
    await house.api
      .post('/api/agencies', { id: 'ST-VINCENT', name: 'Society of St. Vincent de Paul' }, supervisor)
      .expect(200);
    made.account = await over.owing('A-1');
    made.other = await over.owing('A-2');
    screen = await house.screenOf(person, { viewport: { width: 1280, height: 1400 } });
  });
  afterAll(async () => {
    await partners.close();
    await house.closed();
  });

  const page = () => screen.page;
  const main = () => page().locator('main');
  const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
  const dialog = () => page().getByRole('dialog');
  const numberIn = (path: string): string => new URL(path).pathname.split('/').at(-1) ?? '';
  /** Gives what stands in a dialog, and waits until it is done. */
  const gives = async (): Promise<void> => {
    await dialog().locator('button[type=submit]').click();
    await dialog().waitFor({ state: 'detached' });
  };

  it('begins with an account that is looked for by its number, and says nothing of it before it is known who calls', async () => {
    await screen.opens('/');
    await page().getByRole('textbox', { name: 'Find a case' }).fill('a-1');
    await page().keyboard.press('Enter');
    await page().waitForURL('**/accounts/A-1');
    await main().getByText('Nothing is said before it is known who is calling').waitFor();
    expect(await main().textContent()).not.toContain('$450.00');
    await main().getByLabel('Who it is').selectOption('holder');
    await main().getByLabel('How that was shown').selectOption('photo identification');
    await press('It is who they say');
    await main().getByText('$450.00').first().waitFor();
    await press('Start an arrangement');
    await dialog().waitFor();
    await dialog().locator('button[type=submit]').click();
    await page().waitForURL('**/interview/HA-*');
    made.arrangement = numberIn(page().url());
    await main().getByRole('heading', { name: 'Language' }).waitFor();
    await main().getByLabel('Language that is spoken').fill('Navajo');
    await main().getByLabel('An interpreter is needed').check();
    await press('Keep and go on');
    await main().getByRole('heading', { name: 'Household' }).waitFor();
  });

  it('holds the interview in either language, loses nothing with the network, and seals the answers once', async () => {
    await main().getByLabel('How many people live there?').fill('4');
    await main().getByLabel('Somebody is 60 or older').check();
    await press('Next');
    await main().getByLabel('Income in a month, in dollars').fill('1,876.50');
    await main().getByLabel('Day of the month on which wages come').fill('5');
    await main().getByRole('button', { name: 'Español' }).click();
    await main().getByRole('heading', { name: 'Ingresos' }).waitFor();
    expect(await main().getByLabel('Ingreso de un mes, en dólares').inputValue()).toBe('1,876.50');
    await main().getByRole('button', { name: 'English' }).click();
    await press('Next');
    await main().getByLabel('What has happened?').selectOption('job loss');
    await press('Next');
    await press('Next');
    await main().getByLabel('LIHEAP').check();
    await page().context().setOffline(true);
    await press('Seal the answers and see the result');
    await main().getByText('Not sent yet').waitFor();
    await page().context().setOffline(false);
    await main().getByText('This household gets an arrangement').waitFor();
    const held = await house.api.store.query('SELECT count(*)::int AS count FROM interviews');
    expect(held).toEqual([{ count: 1 }]);
  });

  it('sees which rules are met and what would change the others, and opens sealed answers for a purpose alone', async () => {
    await main()
      .getByRole('row', { name: /LIHEAP.*not met.*the answer to what was asked/ })
      .waitFor();
    await main().getByLabel('What for').selectOption('qualification');
    await main().getByLabel('monthly income', { exact: true }).check();
    await press('Open sealed answers');
    await main().getByText('$1,876.50').waitFor();
    await press('Close them');
    expect(await main().textContent()).not.toContain('$1,876.50');
    const opened = await house.api.store.query('SELECT purpose, by_name FROM answers_opened');
    expect(opened).toEqual([{ purpose: 'qualification', by_name: person.name }]);
  });

  it('offers terms with the true total of every month, and takes the customer’s agreement', async () => {
    await main().getByRole('link', { name: 'Go to the terms' }).first().click();
    await page().waitForURL('**/offers/HA-*');
    await screen.settles();
    await main().getByLabel('Months').fill('6');
    await press('Offer terms');
    await main().getByRole('heading', { name: '6 months, bill due date' }).waitFor();
    const row = main().getByRole('grid', { name: '6 months, bill due date' }).getByRole('row').nth(1);
    const [, installment = 0, bill = 0, total = 0] = await sumsIn(row);
    expect(installment).toBe(7_500);
    expect(total).toBe(installment + bill);
    await main().getByRole('button', { name: 'The customer takes these: 6 months, bill due date' }).click();
    await dialog().getByLabel('How the customer agreed').selectOption('by phone');
    await dialog()
      .getByRole('row', { name: /installment 6.*new/ })
      .waitFor();
    await gives();
    await main().getByText('The customer agreed to: 6 months, bill due date').waitFor();
  });

  it('sees before a date is moved what it comes to', async () => {
    await screen.goes(`/cases/${made.arrangement}`);
    await main().getByRole('button', { name: 'Move the date: installment 2' }).click();
    await dialog().getByLabel('New date').fill('2026-04-30');
    await dialog()
      .getByRole('row', { name: /installment 2/ })
      .waitFor();
    expect(
      await dialog()
        .getByRole('row', { name: /installment 2/ })
        .textContent(),
    ).toContain('Apr 30, 2026');
    expect(await screen.barriers()).toEqual([]);
    await screen.pictured('move-installment');
    await gives();
    await main()
      .getByRole('row', { name: /installment 2 Apr 30, 2026/ })
      .waitFor();
  });

  it('records a pledge, which is a case that protects the account', async () => {
    await screen.goes(`/accounts/${made.other}?act=record%20pledge`);
    await dialog()
      .getByLabel(/^Agency/)
      .selectOption('ST-VINCENT');
    await dialog().getByLabel('Amount in dollars').fill('120');
    await dialog().locator('button[type=submit]').click();
    await page().waitForURL('**/cases/PL-*');
    made.pledge = numberIn(page().url());
    await main().getByText('$120.00').first().waitFor();
  });

  it('protects an account with the keyboard alone', async () => {
    await screen.goes(`/accounts/${made.other}`);
    const keyboard = new Keyboard(page());
    await keyboard.presses('Protect');
    await dialog().waitFor();
    await keyboard.types('What keeps service on', 'medical');
    await keyboard.presses('Record');
    await page().waitForURL('**/cases/PT-*');
    made.protection = numberIn(page().url());
    await main().getByText('medical claim').first().waitFor();
  });

  it('is refused a disconnection, with every protection that stands and its clause', async () => {
    made.severance = await over.opens('/api/severances', { account: made.other, service: 'electric' });
    await screen.goes(`/cases/${made.severance}`);
    const stands = main().getByRole('grid', { name: 'What stands: electric' });
    for (const kind of ['medical claim', 'pledge', 'notice steps'])
      await stands
        .getByRole('row', { name: new RegExp(`^${kind}`) })
        .first()
        .waitFor();
    await press('Ask for the order');
    await dialog().getByText('As it stands this would be refused').waitFor();
    await dialog().locator('button[type=submit]').click();
    await dialog().getByText('Rule: ').waitFor();
    expect(await dialog().textContent()).toContain('medical claim');
    await screen.pictured('order-refused');
    await dialog().getByRole('button', { name: 'Discard' }).click();
  });

  it('has a letter read and approved before it goes out; who gets it is shown first', async () => {
    const died = { account: await over.owing('A-3') };
    const arrangement = await over.opens('/api/arrangements', died);
    const told = { toldOn: '2026-03-02' };
    await house.api.post(`/api/arrangements/${arrangement}/death`, told, counselor).expect(200);
    await partners.perform(arrangement);
    const chief = await house.screenOf({ name: 'Dana Whitehorse', role: 'supervisor' });
    await chief.opens('/held-letters');
    await chief.page.locator('main').getByRole('button', { name: /^Show/ }).click();
    const letter = chief.page.getByRole('dialog');
    await letter.getByRole('grid', { name: 'Who gets it' }).getByText('not yet').first().waitFor();
    await letter.getByText('12 W Palm Ln, Phoenix').first().waitFor();
    expect(await chief.barriersInBoth('held-letter')).toEqual([]);
    await chief.switches();
    await letter.getByRole('button', { name: 'Let it go out' }).click();
    await letter.getByText('Approved by Dana Whitehorse').waitFor();
    expect(chief.faults).toEqual([]);
  });
});

/** The sums of a row, in cents; what is no sum is 0. */
async function sumsIn(row: Locator): Promise<number[]> {
  const cells = await row.getByRole('gridcell').allTextContents();
  return cells.map((text) =>
    Math.round(Number(/^\$([\d,.]+)$/.exec(text)?.[1]?.replace(/,/g, '') ?? 0) * 100),
  );
}
