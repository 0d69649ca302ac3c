import type { Process } from '../../../libs/domain/src/cases/process.js';
import { blindTo, deaf, unpaid, without } from './planted-faults.js';
import { firstWrongful, liveAll } from './many-lives.js';

describe('whatever happens, in whatever order, late or twice', () => {
  it('nothing is dispatched, or stays in the field, while it is protected', () => {
    const { wrongful, ...counts } = liveAll({ from: 1, lives: 10_000 });
    expect(wrongful).toEqual([]);
    expect(counts.handed).toBeGreaterThan(1_000);
    expect(counts.cut).toBeGreaterThan(100);
    expect(counts.recalled).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(1_000);
  });
});

describe('the check of wrongful dispatches notices', () => {
  it.each<[string, Process]>([
    ['an interlock that sees no pledge', blindTo(without('pledge'))],
    ['an interlock that sees no medical claim', blindTo(without('medical claim'))],
    ['an interlock that sees no arrangement', blindTo(without('arrangement'))],
    ['an interlock that sees no dispute and no receipt', blindTo(without('dispute', 'receipt'))],
    ['an interlock that sees no payment', unpaid],
    [
      'an interlock that takes everybody for a business in the season',
      blindTo((account) => ({ ...account, customerClass: 'business' })),
    ],
    ['an order that is not recalled', deaf],
  ])('%s', (_, process) => {
    expect(firstWrongful({ from: 1, lives: 3_000, process })).toMatch(/seed \d+: /);
  });
});
