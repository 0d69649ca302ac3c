import type { Service } from '../accounts/service.js';
import { cents, sum, type Cents } from '../money.js';

/** What is owed, or paid, of one service. */
export interface OfService {
  service: Service;
  amount: Cents;
}

/**
 * Splits debt into installments, service by service. The parts of a service add up to its debt; those of an installment are
 * the equal parts of all of it, of which the first carry the odd cents.
 */
export function inInstallments(debt: readonly OfService[], count: number): OfService[][] {
  const installments: OfService[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (const { service, amount } of debt) {
    const share = Math.floor(amount / count);
    const odd = amount - share * count;
    for (const [index, installment] of installments.entries()) {
      // The odd cents of one service go on where those of the one before it ended.
      const carriesOne = (index - next + count) % count < odd;
      installment.push({ service, amount: cents(share + (carriesOne ? 1 : 0)) });
    }
    next = (next + odd) % count;
  }
  return installments;
}

/** Takes an amount off debt, each service by its share of it. What is taken and what is left add up to the debt. */
export function shared(debt: readonly OfService[], amount: Cents): { taken: OfService[]; left: OfService[] } {
  const total = totalOf(debt);
  let reached = 0;
  let before = 0;
  const taken = debt.map(({ service, amount: owed }) => {
    reached += owed;
    const upTo = total === 0 ? 0 : Math.floor((amount * reached) / total);
    const part = cents(upTo - before);
    before = upTo;
    return { service, amount: part };
  });
  const left = debt.map(({ service, amount: owed }, index) => ({
    service,
    amount: cents(owed - (taken[index]?.amount ?? 0)),
  }));
  return { taken, left };
}

export const totalOf = (parts: readonly OfService[]): Cents => sum(...parts.map(({ amount }) => amount));
