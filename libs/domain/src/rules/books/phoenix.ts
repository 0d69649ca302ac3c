import type { RuleBook } from '../rule-book.js';
import { assumption, rule } from './entry.js';
import { phoenixAccounts } from './phoenix-accounts.js';
import { phoenixArrangements } from './phoenix-arrangements.js';
import { phoenixCalendar } from './phoenix-calendar.js';
import { phoenixDisconnection } from './phoenix-disconnection.js';
import { usualCarrying } from './usual-carrying.js';
import { usualFollowUp } from './usual-follow-up.js';
import { usualPractice } from './usual-practice.js';

/** The City of Phoenix, whose City Services Bill is for water, sewer and solid waste. It does no design projects here. */
export const phoenixRuleBook: RuleBook = {
  name: 'City of Phoenix',
  version: '2026.5',
  jurisdiction: 'City of Phoenix, City Code Chapter 37',
  utility: 'City of Phoenix',
  rules: [
    rule(
      'calendar',
      phoenixCalendar,
      assumption(
        'phoenix.gov for Monday to Friday, 8 to 5; A.R.S. 1-301 for legal holidays; the city’s own holidays are supposed',
        'Arizona keeps no daylight saving time.',
      ),
    ),
    ...usualCarrying,
    ...phoenixAccounts,
    ...phoenixArrangements,
    ...phoenixDisconnection,
    ...usualFollowUp,
    ...usualPractice,
  ],
};
