import { liveAll } from './many-lives.js';

describe('whatever happens, in ten thousand other lives', () => {
  it('nothing is dispatched, or stays in the field, while it is protected', () => {
    const { wrongful, handed } = liveAll({ from: 10_001, lives: 10_000 });
    expect(wrongful).toEqual([]);
    expect(handed).toBeGreaterThan(1_000);
  });
});
