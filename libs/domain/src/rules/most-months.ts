import type { Cents } from '../money.js';
import type { RuleValue } from './keys.js';

/**
 * The most months over which a balance may be spread: as many as there are smallest installments in it, no more than the rule
 * gives, and the full term only above the balance that must be exceeded. 0 when not even one is possible.
 */
export function mostMonths(rule: RuleValue<'arrangement months'>, balance: Cents): number {
  const { most, smallestInstallment, fullTerm } = rule;
  const installments = smallestInstallment === 0 ? most : Math.floor(balance / smallestInstallment);
  const months = Math.min(most, installments);
  if (fullTerm === undefined || balance > fullTerm.balanceMustExceed) return months;
  return Math.min(months, fullTerm.months - 1);
}
