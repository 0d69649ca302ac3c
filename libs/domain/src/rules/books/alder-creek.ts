import type { RuleBook } from '../rule-book.js';
import { alderCreekAccounts } from './alder-creek-accounts.js';
import { alderCreekArrangements } from './alder-creek-arrangements.js';
import { alderCreekCalendar } from './alder-creek-calendar.js';
import { alderCreekDisconnection } from './alder-creek-disconnection.js';
import { own, rule } from './entry.js';
import { usualCarrying } from './usual-carrying.js';
import { usualFollowUp } from './usual-follow-up.js';
import { usualPractice } from './usual-practice.js';

/**
 * A water system under California's Water Shutoff Protection Act (SB 998). The district is made up, and what is its own choice is
 * made up with it; what the Act says is the Act's.
 */
export const alderCreekRuleBook: RuleBook = {
  name: 'Alder Creek Water District (made up)',
  version: '2026.5',
  jurisdiction: 'California, Health and Safety Code 116900 to 116926',
  utility: 'Alder Creek Water',
  rules: [
    rule(
      'calendar',
      alderCreekCalendar,
      own(
        'The office closes at half past four and keeps Pacific time.',
        'The made-up district; Government Code 6700 for legal holidays',
      ),
    ),
    ...usualCarrying,
    ...alderCreekAccounts,
    ...alderCreekArrangements,
    ...alderCreekDisconnection,
    ...usualFollowUp,
    ...usualPractice,
  ],
};
