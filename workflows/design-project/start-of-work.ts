import type { Item, Party } from '../../libs/domain/src/cases/state.js';
import type { ItemDue } from '../../libs/domain/src/stages/stage.js';
import { addDays, type LocalDate } from '../../libs/domain/src/time/calendar.js';
import { siteReady } from './job-package.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { materialReceived } from './material.js';
import { outageTold } from './outage.js';
import { paymentCleared } from './payments.js';
import { permitsInForceToday } from './permits.js';
import { dateIn, endOfDay, isBuilt, type Items, type Job, type Line } from './row.js';

/** One utility locating ticket (811) for each excavator; the customer's contractor counts as the customer. */
const excavator = ({ fields }: Item): Party => fields['party'] as Party;

export const tickets: Items = {
  one: 'locating ticket',
  first: 'to open',
  from: ({ facts }) => (facts.excavators ?? []).map(({ id, party }) => ({ name: id, fields: { party } })),
  states: {
    'to open': { next: ['opened'], clock: excavator },
    opened: { next: ['marked'], clock: 'third party', needs: ['ticket', 'openedOn'] },
    marked: { next: ['opened'], ends: true, needs: ['markedOn'], due: renewal },
    'to be renewed': {
      next: ['opened', 'marked'],
      ends: true,
      due: (job, item) => lapse(job, item),
      raises: { what: 'locating marks lapse soon: renew the ticket', role: 'construction scheduler' },
    },
    lapsed: {
      next: ['opened'],
      clock: excavator,
      raises: { what: 'locating marks have lapsed: no digging', role: 'construction scheduler' },
    },
  },
};

/** The last day on which marks stand. */
function lastDay(job: Job, item: Item): LocalDate | undefined {
  const marked = dateIn(item, 'markedOn');
  return marked && addDays(job.rules.calendar(), marked, job.rules.get('marks valid'));
}

function renewal(job: Job, item: Item): ItemDue | undefined {
  const last = lastDay(job, item);
  if (!last || isBuilt(job)) return undefined;
  const { count, unit } = job.rules.get('marks renewal');
  const day = addDays(job.rules.calendar(), last, { count: -count, unit });
  return { at: endOfDay(job, day), name: 'is to be renewed', then: 'to be renewed' };
}

function lapse(job: Job, item: Item): ItemDue | undefined {
  const last = isBuilt(job) ? undefined : lastDay(job, item);
  return last && { at: endOfDay(job, last), name: 'lapses', then: 'lapsed' };
}

/** Judged on the day of digging and on no other. */
const onDigDate: Line = {
  name: 'dig date is today',
  missing: ({ facts: { digOn }, today }) => {
    if (digOn === today) return [];
    const what = digOn === undefined ? phrase`dig date` : phrase`dig date is ${digOn}, today is ${today}`;
    return [{ what, owes: 'construction scheduler' }];
  },
};

const marksValid: Line = {
  name: 'locating marks valid (811)',
  missing: (job) =>
    job.items('start of work').flatMap((item) => {
      const last = lastDay(job, item);
      if (last && last >= job.today) return [];
      const excavator = item.name;
      const what = last ? phrase`marks of ${excavator} lapsed on ${last}` : phrase`marks of ${excavator}`;
      return [{ what, owes: String(item.fields['party']), since: item.since }];
    }),
};

/** A.R.S. 40-360.22: a ticket is opened full working days before digging, the day of opening not counted. */
const noticeGiven: Line = {
  name: 'locating ticket opened in time (811)',
  missing: ({ items, rules, today }) =>
    items('start of work').flatMap((item) => {
      const opened = dateIn(item, 'openedOn');
      const from = opened && addDays(rules.calendar(), opened, rules.get('marks notice'));
      if (!from || from < today) return [];
      const what = phrase`ticket of ${item.name} was opened on ${opened}: digging may begin after ${from}`;
      return [{ what, owes: String(item.fields['party']), since: item.since }];
    }),
};

/** What must hold on the day on which the first shovel goes in. */
export const startOfWork: readonly Line[] = [
  onDigDate,
  noticeGiven,
  marksValid,
  permitsInForceToday,
  siteReady,
  paymentCleared,
  materialReceived,
  outageTold,
];
