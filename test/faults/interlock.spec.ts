import { liveAll } from '../unit/interlock/many-lives.js';
import { isFull, say, seeds } from './seeds.js';

const lives = isFull ? 1_000_000 : 500;

describe('the interlock, in lives that nobody has seen before', () => {
  it('dispatches nothing that is protected', () => {
    const [from = 0] = seeds(1);
    const { wrongful, ...counts } = liveAll({ from: 1_000_000 + from, lives });
    say(`${lives} lives from seed ${1_000_000 + from}: ${JSON.stringify(counts)}`);
    expect(wrongful).toEqual([]);
    expect(counts.handed).toBeGreaterThan(lives / 10);
  }, 36_000_000);
});
