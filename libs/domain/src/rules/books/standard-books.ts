import type { RuleBook } from '../rule-book.js';
import { alderCreekRuleBook } from './alder-creek.js';
import { apsRuleBook } from './aps.js';
import { phoenixRuleBook } from './phoenix.js';

/** The rule books that come with the program. */
export const standardBooks: readonly RuleBook[] = [apsRuleBook, phoenixRuleBook, alderCreekRuleBook];
