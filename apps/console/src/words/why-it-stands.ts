import type { Words } from './use-words';

/** Why a protection stands: a recorded one by its amount, one that was worked out in the words of its check. */
export function whySaid(
  { why, amount, key }: { why: string; amount?: number; key?: string },
  words: Words,
): string | null {
  if (key === undefined) return words.said(why);
  return amount === undefined ? words.t('account.allOfIt') : words.money(amount);
}
