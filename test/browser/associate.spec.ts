import type { Step } from '../../apps/town/src/diary.js';
import { Partners } from '../../apps/town/src/partners.js';
import { scriptOf } from '../../apps/town/src/scripts.js';
import { settle, type Household } from '../../apps/town/src/settlement.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { JobOverHttp } from '../support/job-over-http.js';
import { Console } from './console.js';
import { fills } from './form.js';
import type { Screen } from './screen.js';

const role = 'project associate';

describe('an associate’s job', () => {
  let house: Console;
  let partners: Partners;
  let household: Household;
  let screen: Screen;
  beforeAll(async () => {
    house = await Console.opened({ at: instant('2026-05-04T16:00:00.000Z'), town: false });
    partners = await Partners.of(house.api.store, house.clock);
    const [first] = await settle(house.api.store, house.clock.now());
    if (!first) throw new Error('Nobody lives here');
    household = first;
    screen = await house.screenOf({ name: 'M. Alvarado', role });
  });
  afterAll(async () => {
    await partners.close();
    await house.closed();
  });

  it('is carried from the first call to an energized line, in the browser', async () => {
    const caseNumber = await opensJob();
    const { account, customer, premise, servicePoint } = household;
    const ids = { customer, premise, address: premise, servicePoints: [{ id: servicePoint, metered: true }] };
    const opensAt = house.clock.now();
    const rules = await new RuleBooks(house.api.store).rulesFor('APS', opensAt);
    const { steps } = scriptOf('new service', { caseNumber, opensAt, rules, facts: ids });
    const others = new JobOverHttp(house.api, house.clock, { caseNumber, account });
    const energized = steps.findIndex(({ stage }) => stage === 'service');
    for (const step of steps.slice(0, energized)) {
      if (step.command && step.by === role) await does(caseNumber, step, step.command);
      else if (step.effects) await performed(caseNumber, step);
      else await others.takes(step);
    }
    await screen.opens(`/cases/${caseNumber}?view=table`);
    const row = screen.page.getByRole('row', { name: /^line energized/ });
    expect(await row.textContent()).toContain('done');
    expect(screen.faults).toEqual([]);
    await screen.pictured('job-energized');
  });

  async function opensJob(): Promise<string> {
    await screen.opens('/new-job');
    const { page } = screen;
    await page.getByLabel('kind', { exact: true }).selectOption('new service');
    await page.getByLabel('Premise').fill(household.premise);
    await page.getByLabel('Account').fill(household.account);
    await page.getByRole('button', { name: 'Open the job' }).click();
    await page.waitForURL(/\/cases\/DP-/);
    await screen.settles();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  async function performed(caseNumber: string, { at }: Step): Promise<void> {
    house.clock.reaches(at);
    await partners.perform(caseNumber);
  }

  /** A step of the script, by hand: found on the page, filled in, looked at, given. */
  async function does(caseNumber: string, { at }: Step, command: Command): Promise<void> {
    house.clock.reaches(at);
    await screen.opens(
      `/cases/${caseNumber}${command.kind === 'record item' ? '?tab=items' : '?view=table'}`,
    );
    await begins(command);
    const dialog = screen.page.getByRole('dialog');
    if ('facts' in command && command.facts) await fills(dialog, command.facts);
    if (command.kind === 'amend') await dialog.getByLabel(/^Reason/).fill(command.reason);
    if (command.kind === 'record item') {
      if (command.state) await dialog.getByLabel('Goes to', { exact: true }).selectOption(command.state);
      await fills(dialog, command.fields ?? {});
    }
    await dialog.getByText('This will follow').waitFor();
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
  }

  async function begins(command: Command): Promise<void> {
    const { page } = screen;
    if (command.kind === 'report')
      return page.getByRole('button', { name: `Report done: ${command.stage}`, exact: true }).click();
    if (command.kind === 'record item')
      return page.getByRole('button', { name: `Record: ${command.item}`, exact: true }).click();
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Change facts' }).click();
  }
});
