import type { AccountMoney } from '../accounts/standing.js';
import type { Cents } from '../money.js';
import type { Rules } from '../rules/rule-book.js';
import type { Instant } from '../time/instant.js';

/** Who asks for an arrangement, and with what. */
export interface Applicant {
  money: AccountMoney;
  rules: Rules;
  now: Instant;
  /** What would be arranged. */
  balance: Cents;
  /** Arrangements that this one takes the place of: they do not bar it. */
  takesOver: readonly string[];
  unauthorizedUse: boolean;
  /** Gets a discount or aid: some amounts are lower then. */
  assisted: boolean;
}
