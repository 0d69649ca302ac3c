import { WorkflowNotFoundError } from '@temporalio/client';
import { plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { threeRows } from '../support/three-rows.js';
import { Town } from '../support/town.js';
import type { TownCase } from '../support/town-case.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { SlowCrewActivities } from './slow-crew.activities.js';
import { hasNoRunLeft, rests, runOf, tellsTooMuch } from './runs-of-cases.js';
import { partner, places, type Place } from './slow-partner.js';
import { UnrulyNews } from './unruly-news.js';
import { until } from '../support/until.js';
import { disagreements } from './what-partners-have.js';

const day = 86_400_000;
const workflows = new URL('../support/service-call/workflows.ts', import.meta.url);

const strikes = ['cancel', 'reopen', 'hold', 'continue as new'] as const;
type Strike = (typeof strikes)[number];

/** How it comes to a call, and where the call is held open. */
interface Held {
  when: 'at the visit' | 'taken anew' | 'cancelled';
  call: string;
  place: Place;
}
interface Scene extends Held {
  strike: Strike;
}

const occasions = [
  { when: 'at the visit', call: 'send a crew' },
  { when: 'taken anew', call: 'call the crew back' },
  { when: 'cancelled', call: 'call the crew back' },
] as const;
const everyPlace = occasions.flatMap((occasion) => places.map((place): Held => ({ ...occasion, place })));
const matrix = strikes.flatMap((strike) => everyPlace.map((at): Scene => ({ strike, ...at })));

/** The whole matrix, or each strike once. */
const scenes = (chance: Chance): Scene[] =>
  isFull ? matrix : strikes.map((strike): Scene => ({ strike, ...chance.one(everyPlace) }));

/** A case of the town, where the call is held open. */
async function heldOpen(town: Town, { when, call: what, place }: Held): Promise<TownCase> {
  const call = await town.opens({ crew: 'C-12' });
  partner.hold(call.number, what, place);
  await call.reports('intake');
  if (when !== 'at the visit') await rests(call);
  if (when === 'taken anew') await takenAnew(call);
  if (when === 'cancelled') await cancelled(call);
  await partner.isHeld(call.number);
  return call;
}

const cancelled = async (call: TownCase): Promise<void> =>
  void (await call.does({ kind: 'cancel', reason: 'not wanted any more' }));

async function takenAnew(call: TownCase): Promise<void> {
  await call.does({ kind: 'reopen', stage: 'intake', reason: 'another address' });
  await call.reports('intake');
}

const struck: Record<Strike, (call: TownCase) => Promise<void>> = {
  cancel: cancelled,
  reopen: takenAnew,
  hold: async (call) => {
    const reviewOn = plusMilliseconds(call.town.now, 5 * day);
    await call.does({ kind: 'hold', reason: 'road closed', party: 'authority', reviewOn });
  },
  'continue as new': tellsTooMuch,
};

async function isOver(call: TownCase): Promise<void> {
  const ended = async (): Promise<boolean> => (await call.state()).head.status === 'closed';
  await until(ended, { what: `${call.number} closed` });
}

/** Takes a case to its end, whatever has become of it. */
async function comesToItsEnd(call: TownCase): Promise<void> {
  await rests(call);
  const { head } = await call.state();
  if (head.hold) await call.does({ kind: 'resume' });
  if (head.status === 'open') await call.reports('visit', 'close-out', { crew: 'C-12' });
  await isOver(call);
}

async function plays(town: Town, { strike, ...held }: Scene): Promise<TownCase> {
  const call = await heldOpen(town, held);
  const run = await runOf(call);
  await struck[strike](call).catch(unlessItIsOver);
  partner.letGo(call.number);
  if (strike === 'continue as new' && held.when !== 'cancelled') {
    await until(async () => (await runOf(call)) !== run, { what: `${call.number} carried by a new run` });
  }
  await comesToItsEnd(call);
  return call;
}

/** A case that is being cancelled, or was, takes few commands. */
function unlessItIsOver(error: unknown): void {
  const { code } = error as { code?: string };
  const isRefused = code === 'case/cancelling' || code === 'case/closed';
  if (!isRefused && !(error instanceof WorkflowNotFoundError)) throw error;
}

async function expectAgreement(town: Town, cases: TownCase[]): Promise<void> {
  for (const { number } of cases) {
    expect({ number, disagreements: await disagreements(town.store, number) }).toEqual({
      number,
      disagreements: [],
    });
  }
  expect(partner.saidAfterItWasWithdrawn()).toEqual([]);
}

describe('a partner that takes its time, and news that come twice, late and out of order', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.founded({ process: threeRows, workflows, activities: [SlowCrewActivities] });
  });
  afterAll(() => town.closes());

  it.each(seeds(6))(
    'has what the journal says, whatever strikes while a call is open (seed %i)',
    async (seed) => {
      say(`slow partner: seed ${seed}`);
      const chance = new Chance(seed);
      const news = new UnrulyNews(town.parts.client, chance);
      partner.heard.length = 0;
      const played = await Promise.all(scenes(chance).map((scene) => plays(town, scene)));
      await news.end();
      for (const call of played) await hasNoRunLeft(call);
      await expectAgreement(town, played);
    },
    isFull ? 240_000 : 60_000,
  );
});
