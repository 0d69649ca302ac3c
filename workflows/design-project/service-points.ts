import type { ItemDue } from '../../libs/domain/src/stages/stage.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import type { Items, Job } from './row.js';

/** With an applicant (R14-2-203) service is opened at once; without one it stays pending until somebody applies. */
const forApplicant = (job: Job, item: { since: ItemDue['at'] }): ItemDue => ({
  at: item.since,
  name: 'is ready for service',
  then: job.account?.hasCustomer ? 'service to open' : 'service pending',
});

/** From the energized line to service, point by point: a lot of a subdivision waits for no other lot. */
export const servicePoints: Items = {
  one: 'service point',
  first: 'clearance to ask for',
  from: ({ facts }) =>
    (facts.servicePoints ?? []).map(({ id, metered }) => ({
      name: id,
      fields: { metered },
      ...(metered ? {} : { state: 'ready for service' }),
    })),
  states: {
    /** Clearance is the customer's until the inspection is asked for, then the authority's. */
    'clearance to ask for': { next: ['inspection asked for'], clock: 'customer' },
    'inspection asked for': {
      next: ['cleared', 'corrections asked'],
      clock: 'authority',
      due: (job, item) => ({
        at: dueAfter(job.rules.calendar(), item.since, job.rules.limit('authority clearance')),
        name: 'clearance is late',
        raises: { what: 'clearance is late: ask the authority', role: 'inspector' },
      }),
    },
    'corrections asked': { next: ['inspection asked for'], clock: 'customer' },
    cleared: {
      next: ['meter ordered'],
      needs: ['clearance', 'clearedOn'],
      starts: { effect: 'order meter set', undo: 'cancel meter order', then: 'meter ordered' },
    },
    /** Scheduled for completion within five working days (R14-2-206). */
    'meter ordered': {
      next: ['meter set'],
      due: (job, item) => ({
        at: dueAfter(job.rules.calendar(), item.since, job.rules.limit('meter set')),
        name: 'meter set is late',
        raises: { what: 'meter set is late (R14-2-206)', role: 'construction scheduler' },
      }),
    },
    'meter set': {
      next: ['service to open', 'service pending'],
      needs: ['meter', 'setOn'],
      due: forApplicant,
    },
    /** Without a meter the energized line is enough. */
    'ready for service': { next: ['service to open', 'service pending'], due: forApplicant },
    'service to open': { next: ['in service'], starts: { effect: 'open service', then: 'in service' } },
    'service pending': { next: ['service to open'], ends: true, starts: { effect: 'open service' } },
    'in service': { next: [], ends: true },
  },
};
