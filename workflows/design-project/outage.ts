import type { Item } from '../../libs/domain/src/cases/state.js';
import type { ItemDue, ItemSeed } from '../../libs/domain/src/stages/stage.js';
import { addDays, localDate } from '../../libs/domain/src/time/calendar.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { endOfDay, type Items, type Job, type Line } from './row.js';

/** Who is told of a planned outage: customers with medical equipment first, and more days before. */
export const outageNotices: Items = {
  one: 'outage notice',
  first: 'to be told',
  from: groups,
  states: {
    'to be told': { next: ['to tell'], due: dayOfNotice },
    'to tell': { next: ['told'], starts: { effect: 'tell customers of outage', then: 'told' } },
    told: { next: [], ends: true },
  },
};

export const needsOutage = ({ facts }: Job): boolean => facts.requiresOutage === true;

function groups({ facts }: Job): ItemSeed[] {
  const { medicalCustomers = 0, affectedCustomers = 0, outageOn } = facts;
  if (outageOn === undefined) return [];
  const fields = { outageOn };
  return [
    ...(medicalCustomers > 0 ? [{ name: 'medical', fields }] : []),
    ...(affectedCustomers > medicalCustomers ? [{ name: 'others', fields }] : []),
  ];
}

function dayOfNotice(job: Job, item: Item): ItemDue {
  const notice = job.rules.get('outage notice');
  const { count, unit } = item.name === 'medical' ? notice.medical : notice.others;
  const outage = localDate(String(item.fields['outageOn']));
  const day = addDays(job.rules.calendar(), outage, { count: -count - 1, unit });
  return { at: endOfDay(job, day), name: 'is told', then: 'to tell' };
}

export const outageDayNamed: Line = {
  name: 'outage day and number of customers',
  missing: ({ facts }) =>
    facts.outageOn !== undefined && facts.affectedCustomers !== undefined
      ? []
      : [{ what: phrase`outage day and number of customers`, owes: 'construction scheduler' }],
};

export const outageTold: Line = {
  name: 'customers told of the outage',
  missing: (job) =>
    !needsOutage(job) || job.stage('outage notice')?.status === 'done'
      ? []
      : [{ what: phrase`customers told of the outage`, owes: 'construction scheduler' }],
};

/** A window of no more than four hours is agreed with the customer (R14-2-206); a missed one is agreed anew. */
export const appointmentAgreed: Line = {
  name: 'appointment agreed (R14-2-206)',
  missing: ({ facts: { appointment }, rules }) => {
    if (!appointment) return [{ what: phrase`appointment agreed`, owes: 'customer' }];
    const longest = rules.get('appointment window').count;
    if (hoursIn(appointment) <= longest) return [];
    const what = phrase`appointment window of ${longest} hours at most`;
    return [{ what, owes: 'construction scheduler' }];
  },
};

const hoursIn = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(`1970-01-01T${to}Z`) - Date.parse(`1970-01-01T${from}Z`)) / 3_600_000;
