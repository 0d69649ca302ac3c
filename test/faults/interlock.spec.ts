import { liveAll } from '../unit/interlock/many-lives.js';
import { Disconnections } from '../support/disconnections.js';
import { Races } from '../support/races-for-an-order.js';
import { severance } from '../../workflows/severance/process.js';
import { isFull, say, seeds } from './seeds.js';

const races = isFull ? 5_000 : 12;
const lives = isFull ? 1_000_000 : 500;

describe('the interlock, in lives that nobody has seen before', () => {
  it('dispatches nothing that is protected', () => {
    const [from = 0] = seeds(1);
    const { wrongful, ...counts } = liveAll({ from: 1_000_000 + from, lives });
    say(`${lives} lives from seed ${1_000_000 + from}: ${JSON.stringify(counts)}`);
    expect(wrongful).toEqual([]);
    expect(counts.handed).toBeGreaterThan(lives / 10);
  }, 36_000_000);

  it('lets no order stand that is protected, when many connections come at once', async () => {
    const [seed = 0] = seeds(1);
    const town = await Disconnections.begun({ severance }, 16);
    const { wrongful, ...counts } = await new Races(town, seed).run(races).finally(() => town.ends());
    say(`seed ${seed}: ${JSON.stringify(counts)}`);
    expect(wrongful).toEqual([]);
    expect(counts.races).toBeGreaterThanOrEqual(races);
    expect(counts.went).toBeGreaterThan(0);
  }, 36_000_000);
});
