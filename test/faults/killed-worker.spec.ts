import { instant } from '../../libs/domain/src/time/instant.js';
import { HeldTown, within } from './held-town.js';
import { places, type Place } from './programs/held-calls.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { until } from '../support/until.js';
import { disagreements } from './what-partners-have.js';

/** How it comes to a call, where the call is held open, and what people do before or after the kill. */
interface Scene {
  when: 'at the visit' | 'taken anew' | 'cancelled';
  call: 'send a crew' | 'call the crew back';
  place: Place;
  strike: Strike;
}
type Strike = (typeof strikes)[number];
const strikes = ['nothing', 'cancel', 'reopen', 'hold', 'continue as new'] as const;

const occasions = [
  { when: 'at the visit', call: 'send a crew' },
  { when: 'taken anew', call: 'call the crew back' },
  { when: 'cancelled', call: 'call the crew back' },
] as const;
const inTime = strikes.filter((strike) => strike !== 'continue as new');

/** The whole matrix in waves; or each await of each call once. */
function waves(chance: Chance): Scene[][] {
  const scenes = (many: readonly Strike[]): Scene[] =>
    occasions.flatMap((occasion) =>
      places.flatMap((place) => many.map((strike) => ({ ...occasion, place, strike }))),
    );
  if (isFull) return strikes.map((strike) => scenes([strike]));
  return [scenes(['nothing']).map((scene) => ({ ...scene, strike: chance.one(inTime) }))];
}

describe('a worker that is killed while its calls are open', () => {
  let town: HeldTown;
  beforeAll(async () => void (town = await HeldTown.founded()));
  afterAll(() => town.ends());

  const cancelled = (number: string) => town.does(number, { kind: 'cancel', reason: 'not wanted any more' });
  const intakeIsDone = (number: string) => town.does(number, { kind: 'report', stage: 'intake' });
  const takenAnew = async (number: string): Promise<void> => {
    await town.does(number, { kind: 'reopen', stage: 'intake', reason: 'another address' });
    await intakeIsDone(number);
  };
  const strikesCase: Record<Strike, (number: string) => Promise<void>> = {
    nothing: () => Promise.resolve(),
    cancel: cancelled,
    reopen: takenAnew,
    hold: (number) => {
      const reviewOn = instant(new Date(Date.now() + 5 * 86_400_000).toISOString());
      return town.does(number, { kind: 'hold', reason: 'road closed', party: 'authority', reviewOn });
    },
    'continue as new': (number) => town.tellsTooMuch(number),
  };

  /** A case whose call is held open. */
  async function heldOpen({ when, call, place }: Scene): Promise<string> {
    const number = await town.opens();
    await town.holds(number, call, place);
    await intakeIsDone(number);
    if (when !== 'at the visit') await comesToRest(number);
    if (when === 'taken anew') await takenAnew(number);
    if (when === 'cancelled') await cancelled(number);
    await town.isHeld(number);
    return number;
  }

  /** Nothing is under way any more; a person lets go on what was left to one. */
  async function comesToRest(number: string): Promise<void> {
    const goesOn = async (): Promise<void> => {
      const { effects } = await town.state(number);
      for (const [effect, { stuck }] of Object.entries(effects)) {
        if (stuck !== undefined) await town.does(number, { kind: 'go on', effect });
      }
    };
    const isAtRest = (): Promise<boolean> => goesOn().then(() => town.isAtRest(number));
    await until(isAtRest, { what: `${number} at rest`, within, every: 100 });
  }

  /** Takes a case to its end, whatever has become of it. */
  async function comesToItsEnd(number: string): Promise<void> {
    await comesToRest(number);
    const { head } = await town.state(number);
    if (head.hold) await town.does(number, { kind: 'resume' });
    for (const stage of head.status === 'open' ? ['visit', 'close-out'] : []) {
      await town.does(number, { kind: 'report', stage });
    }
    const isClosed = async (): Promise<boolean> => (await town.state(number)).head.status === 'closed';
    await until(isClosed, { what: `${number} closed`, within, every: 100 });
    await town.hasNoRunOf(number);
  }

  async function play(scenes: Scene[], chance: Chance): Promise<void> {
    const held = await Promise.all(
      scenes.map(async (scene) => ({
        ...scene,
        isBefore: chance.next() < 0.5,
        number: await heldOpen(scene),
      })),
    );
    const strike = (isBefore: boolean) =>
      Promise.all(
        held
          .filter((scene) => scene.isBefore === isBefore)
          .map((scene) => strikesCase[scene.strike](scene.number)),
      );
    await strike(true);
    await town.workerIsKilled();
    await strike(false);
    await Promise.all(held.map(({ number }) => comesToItsEnd(number)));
    const found = await Promise.all(
      held.map(async (scene) => ({ ...scene, disagreements: await disagreements(town.store, scene.number) })),
    );
    expect(found.filter(({ disagreements: some }) => some.length > 0)).toEqual([]);
  }

  it.each(seeds(3))(
    'leaves every partner with what the journal says, at each await of a call (seed %i)',
    async (seed) => {
      say(`killed worker: seed ${seed}`);
      const chance = new Chance(seed);
      for (const scenes of waves(chance)) await play(scenes, chance);
    },
    isFull ? 1_200_000 : 300_000,
  );
});
