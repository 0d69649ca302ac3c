import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Rules } from '../rules/rule-book.js';

/** The rule by which a person approves a letter before it goes out. */
export const heldRule = 'letters held for approval';

/** Whether letters of a kind wait for an approval. A utility without rules for collections holds none. */
export const isHeld = (rules: Rules, kind: string): boolean =>
  rules.covers('collections') && rules.get(heldRule).letters.includes(kind);

/** Who may approve a letter that is held, or withdraw it. */
export const approversOf = (rules: Rules): readonly string[] =>
  rules.covers('collections') ? rules.get(heldRule).roles : [];

/** Refuses whoever may not say of a held letter that it goes out, is kept back, or was settled by hand. */
export function mustApprove(approvers: readonly string[], role: string): void {
  if (approvers.includes(role)) return;
  const whom = approvers.join(' or ');
  throw new Problem('caller/not-allowed', phrase`This letter goes out when ${whom} has approved it.`, {
    rule: heldRule,
    remedy: phrase`Ask ${whom}.`,
  });
}
