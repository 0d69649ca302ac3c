import type { RuleBook } from '../rule-book.js';
import { apsAccounts } from './aps-accounts.js';
import { apsArrangements } from './aps-arrangements.js';
import { apsDisconnection } from './aps-disconnection.js';
import { apsMoney } from './aps-money.js';
import { apsStages } from './aps-stages.js';
import { apsWork } from './aps-work.js';
import { usualFollowUp } from './usual-follow-up.js';
import { usualPractice } from './usual-practice.js';

/**
 * Arizona Public Service under the Arizona Corporation Commission. What is marked an assumption or own is for the utility to
 * confirm or set; a changed value ends with `validTo` and is followed by a new one.
 */
export const apsRuleBook: RuleBook = {
  name: 'APS',
  version: '2026.6',
  jurisdiction: 'Arizona Corporation Commission',
  utility: 'APS',
  rules: [
    ...apsWork,
    ...apsStages,
    ...apsMoney,
    ...apsAccounts,
    ...apsArrangements,
    ...apsDisconnection,
    ...usualFollowUp,
    ...usualPractice,
  ],
};
