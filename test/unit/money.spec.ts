import { fc, test } from '@fast-check/jest';
import { cents, dollars, split, sum } from '../../libs/domain/src/money.js';

describe('splitting an amount into installments', () => {
  it.each([
    { balance: 10_000, installments: 3, parts: [3334, 3333, 3333] },
    { balance: 2, installments: 3, parts: [1, 1, 0] },
    { balance: -10_000, installments: 3, parts: [-3334, -3333, -3333] },
    { balance: 0, installments: 2, parts: [0, 0] },
  ])('$balance cents over $installments', ({ balance, installments, parts }) => {
    expect(split(cents(balance), installments)).toEqual(parts);
  });

  test.prop([fc.maxSafeInteger(), fc.integer({ min: 1, max: 60 })])(
    'always adds back up, and no two parts differ by more than a cent',
    (total, parts) => {
      const amounts = split(cents(total), parts);
      expect(amounts).toHaveLength(parts);
      expect(sum(...amounts)).toBe(cents(total));
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
    },
  );

  it.each([0, -1, 1.5, NaN])('refuses %d parts', (parts) => {
    expect(() => split(cents(100), parts)).toThrow('Cannot be split');
  });
});

describe('money', () => {
  it.each([10.5, NaN, Infinity, 2 ** 53])('refuses %d, which is not a whole number of cents', (value) => {
    expect(() => cents(value)).toThrow('Not a whole number of cents');
  });

  it('has one zero', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  it('refuses a sum that is too large to be exact', () => {
    expect(() => sum(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow('Not a whole number of cents');
  });

  it.each([
    [123_450, '$1,234.50'],
    [-300, '-$3.00'],
    [5, '$0.05'],
    [-5, '-$0.05'],
    [100_000_000, '$1,000,000.00'],
    [99_999, '$999.99'],
  ])('%d cents are printed as %s', (amount, text) => {
    expect(dollars(cents(amount))).toBe(text);
  });
});
