import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import type { Items, Job } from './row.js';

/** Trench and conduit that the customer lays, inspected before backfill. */
export const customerFacilities: Items = {
  one: 'customer facility',
  first: 'being built',
  from: ({ facts }) => (facts.customerFacilities ?? []).map(({ id }) => ({ name: id })),
  states: {
    'being built': { next: ['inspection asked for'], clock: 'customer' },
    'inspection asked for': { next: ['passed', 'corrections listed'], clock: 'utility' },
    'corrections listed': {
      next: ['inspection asked for'],
      clock: 'customer',
      starts: { effect: 'send correction list' },
      due: (job, item) => ({
        at: dueAfter(job.rules.calendar(), item.since, job.rules.limit('re-inspection')),
        name: 're-inspection',
        raises: { what: 'corrections are late: inspect again', role: 'inspector' },
      }),
    },
    passed: { next: [], ends: true, needs: ['inspectedOn'] },
  },
};

export const customerBuilds = ({ facts }: Job): boolean => (facts.customerFacilities ?? []).length > 0;
export const sameFacilities = (job: Job): boolean => job.unchanged('customer trench');
