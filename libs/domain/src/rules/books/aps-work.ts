import type { Rule } from '../rule-book.js';
import { apsCalendar } from './aps-calendar.js';
import { usualCarrying } from './usual-carrying.js';
import { assumption, businessDays, calendarDays, confirmed, hours, own, rule, workingDays } from './entry.js';

const arizona811 = 'A.R.S. 40-360.21 to .32 (Arizona 811)';

/** How cases are carried, and what must hold in the field. */
export const apsWork: Rule[] = [
  rule(
    'calendar',
    apsCalendar,
    assumption(
      'A.R.S. 1-301 for legal holidays; the office’s hours and holidays are supposed',
      'Arizona keeps no daylight saving time. Working days leave out weekends and legal holidays, business days weekends and the office’s own.',
    ),
  ),
  ...usualCarrying,
  rule(
    'level',
    {
      level1: {
        kinds: ['new service', 'temporary service', 'upgrade'],
        customerClasses: ['residential'],
        phases: 1,
        amperes: 400,
      },
      level3: {
        aboveKva: 1000,
        aboveEstimate: 25_000_000,
        works: ['subdivision', 'primary extension with system study'],
        crossings: ['railroad', 'state highway'],
      },
    },
    own(
      'Level 1: single-phase residential service or upgrade up to 400 A without line extension, easement or permit. Level 3: subdivision, primary extension with system study, above 1,000 kVA or $250,000, railroad or state highway crossing. Level 2: all between.',
      'Own proposal; APS does not publish its levels',
    ),
  ),
  rule(
    'voltage drop allowed',
    { percent: 5 },
    confirmed('ANSI C84.1, Range A', 'Service voltage stays within 5 % of nominal.'),
  ),
  rule('permit verified', calendarDays(30), own('A permit is verified with its authority every 30 days.')),
  rule('permit margin', businessDays(5), own('A permit outlasts the planned end of construction by a week.')),
  rule('marks valid', workingDays(15), confirmed(arizona811, 'Marks are valid for 15 working days.')),
  rule(
    'marks notice',
    workingDays(2),
    confirmed(arizona811, 'A ticket is opened at least two full working days before digging.'),
  ),
  rule(
    'marks renewal',
    workingDays(2),
    confirmed(arizona811, 'A ticket is renewed two working days before it lapses.'),
  ),
  rule(
    're-inspection',
    businessDays(10),
    own('The customer has two weeks to correct what an inspection found.'),
  ),
  rule(
    'appointment window',
    hours(4),
    confirmed(
      'A.A.C. R14-2-206',
      'Appointments fall in a window of no more than four hours within normal working hours.',
    ),
  ),
  rule(
    'outage notice',
    { medical: businessDays(5), others: businessDays(3) },
    own(
      'Customers are told of a planned outage three business days before, those with medical equipment five.',
    ),
  ),
  rule(
    'crew lead time',
    businessDays(15),
    own(
      'Crews are planned three weeks ahead.',
      'Own proposal; compare United Power: scheduling 3 to 5 weeks out',
    ),
  ),
];
