import type { Rule } from '../rule-book.js';
import { businessDays, calendarDays, hours, own, rule } from './entry.js';

/** How cases are carried, proposed to every utility until it sets its own. */
export const usualCarrying: Rule[] = [
  rule(
    'ladder',
    [
      { rung: 'owner', after: hours(0) },
      { rung: 'supervisor', after: businessDays(1) },
      { rung: 'manager', after: businessDays(5) },
    ],
    own(
      'A late stage is told to its owner at once, to the supervisor after one business day, to the manager after five.',
    ),
  ),
  rule(
    'hours of a business day',
    hours(8),
    own('Work that is owed is counted in hours: eight to a business day of its time limit.'),
  ),
  rule('reminder', businessDays(2), own('The owner is reminded two business days before a stage falls due.')),
  rule(
    'clock order',
    ['storm', 'weather', 'hold', 'utility', 'contractor', 'authority', 'third party', 'customer'],
    own('No day is called the customer’s while the utility had something to do itself.'),
  ),
  rule('ask answered', businessDays(5), own('Another department answers within a week.')),
  rule(
    'absence is covered after',
    hours(4),
    own('The work of somebody who is away is offered to the team after four hours.'),
  ),
  rule('hold review longest', calendarDays(90), own('A hold is looked at again within 90 days.')),
  rule(
    'partner retry',
    { for: hours(4) },
    own('A partner that fails is called again for four hours, then a person is asked.'),
  ),
  rule('customer link', calendarDays(30), own('A link opens the customer’s page for 30 days.')),
];
