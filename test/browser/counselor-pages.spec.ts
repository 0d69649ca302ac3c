import { instant } from '../../libs/domain/src/time/instant.js';
import { CounselorOverHttp, counselor, supervisor } from '../support/counselor-over-http.js';
import { Console } from './console.js';
import type { Screen } from './screen.js';

const at = instant('2026-03-02T17:00:00.000Z');
const person = { name: 'R. Begay', role: 'credit counselor' };

describe('the pages of a counselor', () => {
  let house: Console;
  let screen: Screen;
  const made = {
    account: '',
    other: '',
    arrangement: '',
    fresh: '',
    pledge: '',
    protection: '',
    severance: '',
  };

  beforeAll(async () => {
    house = await Console.opened({ at, town: false });
    const { owing, opens, agrees, calls } = new CounselorOverHttp(house.api);
    const agency = { id: 'ST-VINCENT', name: 'Society of St. Vincent de Paul' };
    await house.api.post('/api/agencies', agency, supervisor).expect(200);
    made.account = await owing('A-1');
    made.other = await owing('A-2');
    made.arrangement = await agrees(made.account, 6);
    const referred = `/api/arrangements/${made.arrangement}/referrals`;
    await house.api.post(referred, { agency: agency.id }, counselor).expect(200);
    made.fresh = await opens('/api/arrangements', { account: await owing('A-3') });
    await calls(made.fresh).expect(200);
    made.pledge = await opens('/api/pledges', { account: made.account, agency: agency.id, amount: 12_000 });
    made.protection = await opens('/api/protections', { account: made.other, kind: 'medical claim' });
    made.severance = await opens('/api/severances', { account: made.other, service: 'electric' });
    const promise = { what: 'call back about the bill', dueAt: '2026-03-04T17:00:00.000Z' };
    await house.api.post(`/api/cases/${made.arrangement}/promises`, promise, counselor).expect(200);
    screen = await house.screenOf(person, { viewport: { width: 1280, height: 1400 } });
    await screen.opens('/');
  });
  afterAll(() => house.closed());

  const pages: readonly [string, () => string][] = [
    ['account', () => `/accounts/${made.account}`],
    ['account-not-known', () => `/accounts/${made.other}`],
    ['account-protect', () => `/accounts/${made.other}?act=protect`],
    ['interview-caller', () => `/interview/${made.fresh}?step=caller`],
    ['interview-income', () => `/interview/${made.fresh}?step=income`],
    ['interview-result', () => `/interview/${made.arrangement}?step=result`],
    ['offers', () => `/offers/${made.arrangement}`],
    ['arrangement-schedule', () => `/cases/${made.arrangement}?tab=schedule`],
    ['move-installment', () => `/cases/${made.arrangement}?tab=schedule&act=move%20installment&on=2`],
    ['arrangement-strip', () => `/cases/${made.arrangement}?tab=strip`],
    ['arrangement-referrals', () => `/cases/${made.arrangement}?tab=referrals`],
    ['arrangement-documents', () => `/cases/${made.arrangement}?tab=documents`],
    ['arrangement-stages', () => `/cases/${made.arrangement}?tab=stages&view=graph`],
    ['pledge', () => `/cases/${made.pledge}`],
    ['protection', () => `/cases/${made.protection}`],
    ['severance', () => `/cases/${made.severance}`],
    ['agencies', () => '/agencies'],
    ['follow-ups', () => '/follow-ups?whose=everybody'],
    ['held-letters', () => '/held-letters'],
  ];

  it.each(pages)('%s has no barrier, in either language and either colours', async (name, path) => {
    await screen.goes(path());
    expect(await screen.barriersInBoth(`counselor-${name}`)).toEqual([]);
    expect(screen.faults.splice(0)).toEqual([]);
  });

  it('a link of the account is handed over at its page, taken back there, and sent by letter', async () => {
    const other = await house.screenOf(person);
    await other.opens(`/accounts/${made.account}`);
    const main = other.page.locator('main');
    await main.getByRole('button', { name: 'Hand over a link' }).click();
    await main.getByText('Shown this once.').waitFor();
    expect(await other.barriers()).toEqual([]);
    await other.pictured('links-of-account', { whole: true });
    await main.getByRole('button', { name: 'Take back' }).click();
    await main.getByText(`Taken back by ${person.name}`).waitFor();
    await main.getByRole('button', { name: 'Send a link by letter' }).click();
    await main.getByText('The link goes out by letter or e-mail').waitFor();
    await main.getByRole('link', { name: /^IV-/ }).click();
    await other.page.getByRole('heading', { name: /^IV-/ }).waitFor();
    await other.settles();
    expect(await other.barriersInBoth('counselor-invitation')).toEqual([]);
    expect(other.faults).toEqual([]);
  });

  it.each([
    ['account', () => `/accounts/${made.account}`],
    ['interview', () => `/interview/${made.fresh}?step=household`],
    ['offers', () => `/offers/${made.arrangement}`],
    ['case', () => `/cases/${made.arrangement}`],
  ])('%s fits a phone, and a screen that is shown at twice its size', async (name, path) => {
    const phone = await house.screenOf(person, { viewport: { width: 390, height: 844 } });
    await phone.opens(path());
    await phone.pictured(`counselor-${name}-phone`);
    const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await phone.page.evaluate<number>(overhang)).toBeLessThanOrEqual(0);
    await phone.page.setViewportSize({ width: 640, height: 500 });
    expect(await phone.page.evaluate<number>(overhang)).toBeLessThanOrEqual(0);
    await phone.page.context().close();
  });
});
