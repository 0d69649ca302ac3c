import { instant } from '../../libs/domain/src/time/instant.js';
import { Console } from './console.js';
import type { Screen } from './screen.js';

describe('people at the same case', () => {
  let house: Console;
  let ana: Screen;
  let caseNumber: string;
  beforeAll(async () => {
    house = await Console.opened({ at: instant('2026-05-04T16:00:00.000Z'), town: false });
    ana = await house.screenOf({ name: 'Ana Ruiz', role: 'project associate' });
  });
  afterAll(() => house.closed());
  beforeEach(async () => {
    caseNumber = await house.api.opens();
    await ana.opens(`/cases/${caseNumber}?tab=story`);
  });

  const writes = (text: string) => house.api.post(`/api/cases/${caseNumber}/notes`, { text }).expect(200);
  const notesSaying = async (text: string): Promise<number> => {
    const { body } = await house.api.get(`/api/cases/${caseNumber}/notes`).expect(200);
    return (body.notes as { text: string }[]).filter((note) => note.text === text).length;
  };
  const begins = async (command: string): Promise<void> => {
    await ana.page.getByRole('button', { name: 'Actions', exact: true }).click();
    await ana.page.getByRole('menuitem', { name: command }).click();
  };

  it('see what another one does, as it is done', async () => {
    await writes('on site from Monday');
    await ana.page.getByText('Rosa Delgado: note written').waitFor();
    await ana.page.getByRole('list', { name: 'story' }).getByText('on site from Monday').waitFor();
    await ana.pictured('live');
  });

  it('are told when a form is older than the case, and overwrite nothing unread', async () => {
    await begins('Put on hold');
    const dialog = ana.page.getByRole('dialog');
    await dialog.getByLabel(/^Reason/).fill('plat not recorded yet');
    await dialog.getByLabel(/^Whose time/).selectOption('customer');
    await dialog.getByLabel(/^Look at it/).fill('2026-06-01');
    await dialog.getByText('This will follow').waitFor();
    await writes('the plat is recorded');
    await dialog.getByText('The case has moved since you began this form').waitFor();
    expect(await dialog.locator('button[type=submit]').isDisabled()).toBe(true);
    expect(await ana.barriers()).toEqual([]);
    await ana.pictured('moved-meanwhile');
    await dialog.getByRole('button', { name: 'I have read it' }).click();
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await ana.page.getByText('On hold since').waitFor();
  });

  it('lose nothing with the network: a form outlives it and a reload, and is sent once', async () => {
    await begins('Write a note');
    const text = 'called, gate code changed';
    await ana.page.getByRole('dialog').getByLabel(/^Note/).fill(text);
    await ana.page.reload();
    const dialog = ana.page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByLabel(/^Note/).inputValue()).toBe(text);
    await ana.page.context().setOffline(true);
    await dialog.locator('button[type=submit]').click();
    await dialog.getByText('Not sent yet').waitFor();
    await ana.pictured('without-network');
    expect(await notesSaying(text)).toBe(0);
    await ana.page.context().setOffline(false);
    await dialog.waitFor({ state: 'detached' });
    expect(await notesSaying(text)).toBe(1);
  });

  it('are told the rule and the remedy when something is refused', async () => {
    await ana.page.getByRole('button', { name: 'Report done: intake', exact: true }).click();
    const dialog = ana.page.getByRole('dialog');
    await dialog.getByText('As it stands this would be refused').waitFor();
    await dialog.locator('button[type=submit]').click();
    await dialog.getByText('Rule: ').waitFor();
    await dialog.getByText('What would change it: ').waitFor();
    expect(await dialog.textContent()).toContain('applicant (R14-2-203 A.1)');
    await ana.switches();
    await dialog.getByText('Reportar otra vez la etapa recepción cuando todo eso esté.').first().waitFor();
    expect(await dialog.textContent()).toContain('solicitante (R14-2-203 A.1)');
    expect(await dialog.locator('[lang=en]').count()).toBe(0);
    await ana.pictured('refused-in-spanish');
  });
});

describe('somebody with a keyboard alone', () => {
  let house: Console;
  afterAll(() => house.closed());

  it('goes from the queue to a case, writes a note, and is never lost on the way', async () => {
    house = await Console.opened({ at: instant('2026-05-04T16:00:00.000Z'), town: false });
    const ana = await house.screenOf({ name: 'Ana Ruiz', role: 'project associate' });
    const caseNumber = await house.api.opens();
    const { page } = ana;
    const presses = async (key: string, until: () => Promise<boolean>): Promise<void> => {
      for (let times = 0; times < 60 && !(await until()); times += 1) await page.keyboard.press(key);
      expect(await until()).toBe(true);
    };
    const isOn = (text: string) => () =>
      page.evaluate<boolean>(
        `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim() === ${JSON.stringify(text)}`,
      );
    await ana.opens('/?whose=all');
    await page.keyboard.press('Tab');
    expect(await isOn('Skip to content')()).toBe(true);
    await page.keyboard.press('Enter');
    await presses('Tab', isOn(caseNumber));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${caseNumber}`);
    await ana.settles();
    await presses('Tab', isOn('Actions'));
    await page.keyboard.press('Enter');
    await presses('ArrowDown', isOn('Write a note'));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await presses('Tab', () => page.evaluate<boolean>(`document.activeElement?.tagName === 'TEXTAREA'`));
    await page.keyboard.type('by keyboard');
    await presses('Tab', isOn('Write it'));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { body } = await house.api.get(`/api/cases/${caseNumber}/notes`).expect(200);
    expect(body.notes).toMatchObject([{ text: 'by keyboard', author: 'Ana Ruiz' }]);
    expect(ana.faults).toEqual([]);
  });
});
