import type { Rule } from '../rule-book.js';
import { assumption, businessDays, calendarDays, confirmed, own, rule, workingDays, years } from './entry.js';

const lineExtensions = 'A.A.C. R14-2-207 A.3';
const publishedBy = (utilities: string): string => `Own proposal; compare ${utilities}`;

/** How long each stage of a design project may take. */
export const apsStages: Rule[] = [
  rule(
    'intake',
    businessDays(2),
    own(
      'A request is registered within two business days.',
      publishedBy('Oncor: project manager within 2 business days'),
    ),
  ),
  rule(
    'qualification',
    businessDays(3),
    own(
      'Kind, level and applicant are settled within three business days.',
      publishedBy('PG&E: contact within 3 business days'),
    ),
  ),
  rule(
    'assignment',
    businessDays(10),
    own(
      'A project associate is assigned within ten business days of the application.',
      publishedBy('CPUC D.24-09-020: project manager within 10 business days'),
    ),
  ),
  rule(
    'scope and site visit',
    businessDays(10),
    own(
      'The site is visited and the scope agreed within two weeks.',
      publishedBy('Trico: designer contact in 1 to 2 weeks'),
    ),
  ),
  rule(
    'preliminary sketch',
    businessDays(10),
    own(
      'The free sketch and rough estimate are given within two weeks.',
      publishedBy('United Power: design and cost letter within 10 business days'),
    ),
  ),
  rule(
    'design deposit',
    calendarDays(30),
    own('The applicant has 30 days to pay the deposit for detailed plans.'),
  ),
  rule(
    'detailed plans',
    calendarDays(90),
    confirmed(
      lineExtensions,
      'Detailed plans, specifications and cost estimates are delivered within 90 days of the deposit.',
    ),
  ),
  rule(
    'detailed plans of a subdivision',
    calendarDays(45),
    confirmed(
      lineExtensions,
      'For a subdivision with an approved plat they are delivered within 45 days of the deposit.',
    ),
  ),
  rule(
    'estimate',
    businessDays(10),
    own(
      'The estimate follows the design within two weeks.',
      publishedBy('Trico: cost 1 to 2 weeks after design'),
    ),
  ),
  rule('easement', businessDays(40), own('Easements are drafted, signed and recorded within eight weeks.')),
  rule(
    'permit review',
    businessDays(40),
    own(
      'An authority decides on a permit within eight weeks.',
      publishedBy('We Energies: permits can take 8 weeks and more'),
    ),
  ),
  rule('joint use', businessDays(30), own('Joint users of poles answer a notice within six weeks.')),
  rule('customer charge', businessDays(5), own('The charge is settled within a week of the estimate.')),
  rule('agreement', calendarDays(30), own('The customer has 30 days to sign the extension agreement.')),
  rule('payment', calendarDays(30), own('The invoice is payable within 30 days.')),
  rule('material', businessDays(60), own('Long-lead material is received within twelve weeks of the order.')),
  rule(
    'job package',
    businessDays(10),
    own('The job package is complete within two weeks of its last part.'),
  ),
  rule('release', businessDays(5), own('A complete job package is released with a crew date within a week.')),
  rule(
    'start of work',
    businessDays(25),
    own(
      'Work starts within five weeks of release.',
      publishedBy('United Power: scheduling 3 to 5 weeks out'),
    ),
  ),
  rule(
    'customer trench',
    businessDays(20),
    own('The customer has four weeks for trench and conduit, ready for inspection.'),
  ),
  rule('construction', businessDays(30), own('Construction takes no more than six weeks.')),
  rule('line energized', businessDays(5), own('A finished line is energized within a week.')),
  rule(
    'authority clearance',
    businessDays(10),
    own('City or county clears the service within two weeks of the inspection being asked for.'),
  ),
  rule(
    'meter set',
    workingDays(5),
    confirmed(
      'A.A.C. R14-2-206',
      'Establishment is scheduled for completion within 5 working days of acceptance, unless the customer asks for later.',
    ),
  ),
  rule(
    'service point',
    businessDays(30),
    own('Every service point has service within six weeks of its energized line.'),
  ),
  rule(
    'outage appointment',
    businessDays(10),
    own('An outage or a disconnect and reconnect is agreed with the customer within two weeks.'),
  ),
  rule(
    'as-built',
    businessDays(20),
    own('As-built drawings and quantities are in within four weeks of construction.'),
  ),
  rule('close-out', calendarDays(60), own('Actual cost is settled and the job closed within 60 days.')),
  rule(
    'refund watch',
    years(5),
    assumption(
      'APS Service Schedule 3, of which the five-year period is confirmed up to Version 12 (2011) only',
      'Advances are refunded as service is taken up, for five years.',
    ),
  ),
  rule(
    'old pole removal',
    calendarDays(90),
    own('A pole left standing for joint users is removed within 90 days.'),
  ),
  rule('temporary service removal', years(1), own('A temporary service is removed within a year.')),
];
