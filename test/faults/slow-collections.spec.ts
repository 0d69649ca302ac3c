import { WorkflowNotFoundError } from '@temporalio/client';
import { keepAgency } from '../../libs/billing-store/src/agencies/agencies.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { hardshipArrangement } from '../../workflows/hardship-arrangement/process.js';
import { pledge } from '../../workflows/pledge/process.js';
import { severance } from '../../workflows/severance/process.js';
import { Town } from '../support/town.js';
import { occasions, strikeWith, type Occasion, type Strike } from './collections-scenes.js';
import { HeldAccount } from './held-account.js';
import { hasNoRunLeft, runOf } from './runs-of-cases.js';
import { Chance, isFull, say, seeds } from './seeds.js';
import { callsCanBeHeld, SlowInBox } from './slow-parties.js';
import { partner, places, type Place } from './slow-partner.js';
import { UnrulyNews } from './unruly-news.js';
import { until } from '../support/until.js';
import { disagreements } from './what-partners-have.js';

interface Scene {
  occasion: Occasion;
  place: Place;
  strike: Strike;
}

const matrix = occasions.flatMap((occasion) =>
  places.flatMap((place) => occasion.strikes.map((strike): Scene => ({ occasion, place, strike }))),
);

/** The whole matrix, or each call once. */
const scenes = (chance: Chance): Scene[] =>
  isFull
    ? matrix
    : occasions.map((occasion) => ({
        ...{ occasion, place: chance.one([...places]), strike: chance.one([...occasion.strikes]) },
      }));

/** Orders that came back from the door: from then on a person says when they go again. */
const ofOrders = (scene: Scene): boolean =>
  ['order disconnection', 'recall order', 'reconnect'].includes(scene.occasion.call);

/** Of these no partner hears. */
const unheard = ['ask the interlock', 'open severance', 'erase interview answers'];

async function plays(one: HeldAccount, { occasion, place, strike }: Scene): Promise<void> {
  one.isToHold(occasion.call, place);
  await occasion.brings(one);
  await partner.isHeld(one.case.number);
  const run = await runOf(one.case);
  await strikeWith(strike, one).catch(unlessItIsOver);
  partner.letGo(one.case.number);
  if (strike === 'begins a new run') {
    await until(async () => (await runOf(one.case)) !== run, { what: `${one.case.number} in a new run` });
  }
  await one.rests();
}

/** What strikes may come too late: the call was the last that was waited for. */
function unlessItIsOver(error: unknown): void {
  if (!(error instanceof Problem) && !(error instanceof WorkflowNotFoundError)) throw error;
}

/** Thursday, ten o'clock in Phoenix: orders may go for five hours. */
const thursday = instant('2029-01-18T17:00:00Z');

const organization = { id: 'A-1', name: 'St. Vincent', email: 'pledges@example.org' };

/** An account for each scene; those whose orders are held have come back from the door once. */
async function accountsOf(town: Town, all: readonly Scene[]): Promise<HeldAccount[]> {
  const accounts: HeldAccount[] = [];
  for (const index of all.keys()) accounts.push(await HeldAccount.owing(town, `A-${index + 1}`));
  const ready = accounts.filter((_, index) => ofOrders(all[index] as Scene));
  for (const one of ready) {
    await one.isThreatened();
    for (let tries = 0; tries < 2; tries++) await one.does({ kind: 'contact', by: 'phone', reached: true });
  }
  await inTransaction(town.store, (client) => keepAgency(client, { organization, at: town.now, by: 'Ana' }));
  await town.sleepsUntil(thursday);
  for (const one of ready) await one.crewIsDone('refused at door');
  await town.settles();
  return accounts;
}

describe('letters, orders and their recall, and reminders of agencies take their time, and news come twice, late and out of order', () => {
  let town: Town;
  beforeAll(async () => {
    callsCanBeHeld();
    town = await Town.founded({
      process: severance,
      beside: [hardshipArrangement, pledge],
      inBox: (store) => new SlowInBox(store),
    });
  });
  afterAll(() => town.closes());

  it(
    'partners have what the journals say, whatever strikes while a call is open',
    async () => {
      const [seed = 0] = seeds(1);
      say(`slow partners of collections: seed ${seed}`);
      const chance = new Chance(seed);
      const all = scenes(chance);
      const accounts = await accountsOf(town, all);
      const news = new UnrulyNews(town.parts.client, chance);
      await Promise.all(accounts.map((one, index) => plays(one, all[index] as Scene)));
      await news.end();
      const found: string[] = [];
      for (const one of accounts) {
        found.push(...(await disagreements(town.store, one.case.number, unheard)));
        const { status } = (await one.case.state()).head;
        if (status === 'closed' && !one.case.number.startsWith('HA')) await hasNoRunLeft(one.case);
      }
      expect(found).toEqual([]);
      expect(partner.saidAfterItWasWithdrawn()).toEqual([]);
      expect(partner.heard.length).toBeGreaterThan(all.length);
    },
    isFull ? 900_000 : 300_000,
  );
});
