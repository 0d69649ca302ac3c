import { addedUp, keptRate, noPromises } from '../../../libs/domain/src/work/kept.js';

describe('the kept rate of promises to customers', () => {
  it('counts what was kept by its date, of all whose date has come', () => {
    const counts = { ...noPromises, kept: 6, late: 1, overdue: 2, missed: 1, open: 40, 'not needed': 5 };
    expect(keptRate(counts)).toBe(0.6);
  });

  it('is nothing where no date has come: nobody has kept or broken a word', () => {
    expect(keptRate({ ...noPromises, open: 3, 'not needed': 1 })).toBeNull();
  });

  it('of a team is that of all its promises, not the mean of its people', () => {
    const [busy, idle] = [
      { ...noPromises, kept: 9, late: 1 },
      { ...noPromises, late: 1 },
    ];
    expect(keptRate(addedUp([busy, idle]))).toBeCloseTo(9 / 11);
  });
});
