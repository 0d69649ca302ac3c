import { cents, dollars } from '../../../libs/domain/src/money.js';
import { WrongUsage } from './endings.js';

/** `2500.00`, as people write it, in whole cents. */
export function centsIn(text: string): number {
  const [, whole, odd = ''] = /^\$?(\d{1,9})(?:\.(\d{2}))?$/.exec(text.replaceAll(',', '')) ?? [];
  if (whole === undefined) throw new WrongUsage(`"${text}" is not an amount such as 2500.00.`);
  return Number(whole) * 100 + Number(odd);
}

export const money = (amount: number): string => dollars(cents(amount));
