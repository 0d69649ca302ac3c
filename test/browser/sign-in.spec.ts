import { instant, plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { Console } from './console.js';
import type { Screen } from './screen.js';

const at = instant('2026-05-04T16:00:00.000Z');
const elevenMinutes = 660_000;

describe('signing in, in a browser', () => {
  let house: Console;
  beforeAll(async () => {
    house = await Console.opened({ at, town: false });
  });
  afterAll(() => house.closed());

  const signsIn = async (screen: Screen): Promise<void> => {
    await screen.page.getByRole('button', { name: 'Sign in as M. Alvarado' }).click();
    await screen.page.getByRole('button', { name: /M. Alvarado/ }).waitFor();
  };
  const signedIn = async (): Promise<Screen> => {
    const screen = await house.visitor();
    await screen.opens('/');
    await screen.page.getByRole('link', { name: 'Sign in' }).click();
    await signsIn(screen);
    return screen;
  };

  it.each(['light', 'dark'] as const)(
    'the page where development chooses who one is has no barrier, in both languages, in %s colours and on a phone',
    async (colorScheme) => {
      for (const viewport of [
        { width: 1280, height: 1000 },
        { width: 390, height: 844 },
      ]) {
        const screen = await house.visitor({ viewport, colorScheme });
        await screen.opens('/sign-in');
        await screen.page.getByRole('button', { name: 'Sign in as M. Alvarado' }).waitFor();
        expect(await screen.page.getByText('elija quién es usted').count()).toBe(1);
        expect(await screen.barriers()).toEqual([]);
        await screen.pictured(`choose-who-you-are-${viewport.width}-${colorScheme}`);
      }
    },
  );

  it('a person sees where they are signed in, and ends what they do not know', async () => {
    const [here, lost] = [await signedIn(), await signedIn()];
    await here.page.getByRole('button', { name: /M. Alvarado/ }).click();
    await here.page.getByRole('menuitem', { name: 'Where you are signed in' }).click();
    await here.settles();
    expect(await here.page.getByRole('row').count()).toBe(3);
    await here.page.getByText('the one you are using now').waitFor();
    expect(await here.barriersInBoth('sessions')).toEqual([]);
    await here.switches();
    await here.page.getByRole('button', { name: /^End: Chrome on Linux/ }).click();
    await here.page.getByText('Done. What was signed in there is signed out.').first().waitFor();
    expect(await here.page.getByRole('row').count()).toBe(2);
    await lost.opens('/to-dos');
    await lost.page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(here.faults).toEqual([]);
  });

  it('is asked for again before sessions elsewhere are ended later on', async () => {
    const [here] = [await signedIn(), await signedIn()];
    house.clock.reaches(plusMilliseconds(house.clock.now(), elevenMinutes));
    await here.opens('/sessions');
    await here.page.getByText('To end sessions elsewhere, sign in again').waitFor();
    expect(await here.page.getByRole('button', { name: 'End all the others' }).count()).toBe(0);
    expect(await here.barriers()).toEqual([]);
    await here.page.getByRole('link', { name: 'Sign in' }).click();
    await signsIn(here);
    await here.settles();
    await here.page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    await here.page.getByRole('button', { name: 'End all the others' }).click();
    await here.page.getByText('Done. What was signed in there is signed out.').first().waitFor();
    expect(await here.page.getByRole('row').count()).toBe(2);
  });
});
