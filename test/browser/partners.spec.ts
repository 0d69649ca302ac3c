import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { ServiceAccount } from '../support/service-account.js';
import { Console } from './console.js';

const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };

describe('those from outside', () => {
  let house: Console;
  beforeAll(async () => {
    house = await Console.opened({ at: instant('2026-05-04T16:00:00.000Z'), town: false });
    await house.api.opens({ contractor: 'CONTRACTOR-4', amperes: 200 });
    await house.api.opens({ contractor: 'CONTRACTOR-9', amperes: 400 });
    await house.api.post('/api/agencies', { id: 'ST-VINCENT', name: 'St. Vincent' }, supervisor).expect(200);
    await ServiceAccount.opened(house.api.store, (work) => inTransaction(house.api.store, work), 'A-81');
  });
  afterAll(() => house.closed());

  it('a contractor begins at its own jobs, and opens one', async () => {
    const screen = await house.screenOf({ name: 'Ben Kelly', role: 'contractor', of: 'CONTRACTOR-4' });
    const { page } = screen;
    await screen.opens('/');
    await page.getByRole('heading', { name: 'Our jobs' }).waitFor();
    await screen.settles();
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await screen.barriersInBoth('own-jobs')).toEqual([]);
    await page.getByRole('link', { name: /^DP-/ }).click();
    await screen.settles();
    expect(screen.faults).toEqual([]);
  });

  it('an agency promises for one account and by a file, and sees what became of each row', async () => {
    const screen = await house.screenOf({ name: 'Leila Haddad', role: 'agency', of: 'ST-VINCENT' });
    const { page } = screen;
    await screen.opens('/');
    await page.getByRole('heading', { name: 'Our pledges' }).waitFor();
    await page.getByLabel('Account').fill('A-81');
    await page.getByLabel('Amount in dollars').fill('120.00');
    await page.getByLabel('Your own number of it').fill('SV-1');
    await page.getByRole('button', { name: 'Promise' }).click();
    await page.getByText(/^.*Taken as PL-/).waitFor();
    const buffer = Buffer.from('reference,account,amount\nSV-2,A-81,50.00\nSV-3,A-NOBODY,20.00\n');
    await page
      .getByLabel('A file of pledges (CSV)')
      .setInputFiles({ name: 'may.csv', mimeType: 'text/csv', buffer });
    await page.getByText('1 taken, 1 not taken').waitFor();
    await page.getByText('SV-2').first().waitFor();
    expect(await screen.barriersInBoth('own-pledges')).toEqual([]);
    expect(screen.faults).toEqual([]);
  });
});
