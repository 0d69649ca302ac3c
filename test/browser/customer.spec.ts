import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { instant, plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { aJpeg } from '../support/files.js';
import { jobAtAgreement } from '../support/job-at-agreement.js';
import { ServiceAccount } from '../support/service-account.js';
import { Console } from './console.js';
import type { Screen } from './screen.js';

const counselor = { 'X-Actor': 'R. Begay; role=credit counselor' };
const day = 86_400_000;
const photo = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: aJpeg() });

describe('a customer with a phone', () => {
  let house: Console;
  let job: Awaited<ReturnType<typeof jobAtAgreement>>;
  beforeAll(async () => {
    house = await Console.opened({ at: instant('2026-05-04T16:00:00.000Z'), town: false });
    job = await jobAtAgreement(house.api, house.clock);
  });
  afterAll(async () => {
    await job.close();
    await house.closed();
  });

  const linkTo = async (caseNumber: string, headers = {}): Promise<{ link: string; path: string }> => {
    const made = await house.api
      .post(`/api/customer-links/${caseNumber}`, { by: 'hand' }, headers)
      .expect(201);
    const { link, address } = made.body as { link: string; address: string };
    return { link, path: address.slice(address.indexOf('/my')) };
  };
  const opened = async (path: string): Promise<Screen> => {
    const screen = await house.phone();
    await screen.opens(path);
    await screen.page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    return screen;
  };

  it('sees where the job stands, sends what was asked for, and agrees to what was shown', async () => {
    const asked = {
      stage: 'agreement',
      of: 'customer',
      party: 'customer',
      question: 'Please send a photo of your panel.',
    };
    await house.api.post(`/api/cases/${job.caseNumber}/asks`, asked).expect(200);
    const screen = await opened((await linkTo(job.caseNumber)).path);
    const { page } = screen;
    await page.getByRole('heading', { name: 'Your job' }).waitFor();
    expect(page.url()).toBe(`${house.address}/my`);
    await page.getByText('Others have work to do, and so do you.').waitFor();
    await looksGood(screen, 'customer-job');

    await page.getByLabel('Add a photo or a PDF').setInputFiles({
      name: 'x.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg><script/></svg>'),
    });
    await page.getByText('We can only take a photo or a PDF.').waitFor();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByText('Solo se puede mandar una foto o un PDF.').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Add a photo or a PDF').setInputFiles(photo('my panel.jpg'));
    await page.getByText('my panel.jpg is here.').waitFor();
    await page.getByLabel('Your answer').fill('It is on the north wall.');
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('You answered on').waitFor();

    await page.getByRole('button', { name: 'I have read the rules' }).click();
    await page.getByLabel('Type your full name').fill('Elena Ortega');
    await looksGood(screen, 'customer-agreement');
    await page.getByRole('button', { name: 'I agree' }).click();
    await page.getByText('You agreed on').waitFor();
    await page.getByText('It is our turn.').waitFor();
    await screen.pictured('customer-agreed');
    expect(screen.faults).toEqual([]);
  });

  it('proposes an arrangement, and has its schedule', async () => {
    const screen = await opened((await linkTo(await owing('A-71', 45_000), counselor)).path);
    const { page } = screen;
    await page.getByText('You owe $450.00.').waitFor();
    await page.getByLabel('How many people live with you?').fill('4');
    await page.getByLabel(/^Money that all of you get/).fill('1,876.50');
    await page.getByLabel('What made it hard to pay?').selectOption('job loss');
    await looksGood(screen, 'customer-interview');
    await page.reload();
    expect(await page.getByLabel(/^Money that all of you get/).inputValue()).toBe('1,876.50');
    await page.getByLabel(/^In how many months/).fill('4');
    await page.getByRole('button', { name: 'Show me my plans' }).click();
    await page.getByRole('heading', { name: 'Choose your plan' }).waitFor();
    await looksGood(screen, 'customer-offers');
    await page.getByRole('button', { name: 'I take this plan: 4 months' }).first().click();
    await looksGood(screen, 'customer-confirm');
    await page.getByRole('button', { name: 'Yes, I will pay this way' }).click();
    await page.getByRole('heading', { name: 'Your plan', exact: true }).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThanOrEqual(5);
    await looksGood(screen, 'customer-schedule');
    expect(screen.faults).toEqual([]);
  });

  it('is told which rule stands in the way, and hands over what was typed', async () => {
    const caseNumber = await owing('A-72', 2_000);
    const screen = await opened((await linkTo(caseNumber, counselor)).path);
    const { page } = screen;
    await page.getByLabel('How many people live with you?').fill('2');
    await page.getByLabel(/^Money that all of you get/).fill('900');
    await page.getByLabel('What made it hard to pay?').selectOption('high bill');
    await page.getByRole('button', { name: 'Show me my plans' }).click();
    await page.getByText('We cannot make a plan right now').waitFor();
    await page.getByText(/^You owe less than/).waitFor();
    await looksGood(screen, 'customer-not-yet');
    await page.getByText('I would like to talk to a person').click();
    await page.getByLabel('What should the counselor know?').fill('I am paid late.');
    await page.getByRole('button', { name: 'Send it to a counselor' }).click();
    await page.getByText(/A person will get back to you/).waitFor();
    const open = { fields: ['householdSize', 'monthlyIncome'], purpose: 'interview' };
    const { body } = await house.api.post(`/api/interviews/${caseNumber}/open`, open, counselor).expect(200);
    expect((body as { answers: object }).answers).toEqual({ householdSize: 2, monthlyIncome: 90_000 });
  });

  it.each([
    ['forged', async () => '/my#7K2M-7K2M-7K2M-7K2M-7K2M-7K2M-7K2M', 'This link does not work'],
    ['revoked', async () => revoked(), 'This link was stopped'],
    ['expired', async () => expired(), 'Your link has run out'],
    ['no', async () => '/my', 'Open your page'],
  ])('%s link gets a page that says what helps', async (name, path, title) => {
    const screen = await opened(await path());
    await screen.page.getByRole('heading', { name: title }).waitFor();
    await looksGood(screen, `customer-${name}-link`);
  });

  async function revoked(): Promise<string> {
    const { link, path } = await linkTo(job.caseNumber);
    await house.api.post(`/api/customer-links/${job.caseNumber}/${link}/revoke`).expect(200);
    return path;
  }

  async function expired(): Promise<string> {
    const { path } = await linkTo(job.caseNumber);
    house.clock.reaches(plusMilliseconds(house.clock.now(), 31 * day));
    return path;
  }

  async function owing(number: string, amount: number): Promise<string> {
    const { store } = house.api;
    const account = await ServiceAccount.opened(store, (work) => inTransaction(store, work), number);
    const billedOn = plusMilliseconds(house.clock.now(), -60 * day).slice(0, 10);
    await account.bills(billedOn, { electric: amount }, { number: `B-${number}` });
    const arrangement = await house.api.post('/api/arrangements', { account: number }, counselor).expect(201);
    return (arrangement.body as { caseNumber: string }).caseNumber;
  }

  it('is given a link at the case, which is taken back there', async () => {
    const screen = await house.screenOf({ name: 'M. Alvarado', role: 'project associate' });
    const { page } = screen;
    await screen.opens(`/cases/${job.caseNumber}?tab=customer`);
    await page.getByRole('button', { name: 'Hand over a link' }).click();
    await page.getByText('Shown this once.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await screen.pictured('links-of-case');
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await page.getByText('Taken back by M. Alvarado').first().waitFor();
    expect(screen.faults).toEqual([]);
  });
});

/** No barrier in either language and either colours, and nothing that hangs over the edge of a phone. */
async function looksGood(screen: Screen, name: string): Promise<void> {
  const { page } = screen;
  const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  for (const [language, colorScheme] of [
    ['en', 'light'],
    ['es', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[lang="${language}"]`).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(await page.evaluate<number>(overhang)).toBeLessThanOrEqual(0);
    await screen.pictured(`${name}-${language}-${colorScheme}`, { whole: true });
    await page.getByRole('button', { name: /^(Español|English)$/ }).click();
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
