import type { AccountFact } from '../../libs/domain/src/cases/command.js';
import type { Item } from '../../libs/domain/src/cases/state.js';
import type { ItemKind, PostedItem, View } from '../../libs/domain/src/stages/stage.js';
import { stageProcess } from '../../libs/domain/src/stages/stage-process.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { phrase } from '../../libs/domain/src/phrase.js';

interface PaidCall {
  charge?: number;
}

/** Money that came in; a check can be taken back until it has cleared. */
const payments: ItemKind<PaidCall> = {
  one: 'payment',
  first: 'received',
  posted,
  states: {
    received: { next: [], clock: 'utility', due: clearing },
    cleared: { next: [], ends: true },
    returned: { next: [], ends: true, raises: { what: phrase`payment returned`, role: 'project associate' } },
  },
};

/** A permit that runs out when nobody has come by then. */
const permits: ItemKind<PaidCall> = {
  one: 'permit',
  first: 'to apply',
  from: () => [{ name: 'City' }],
  states: {
    'to apply': { next: ['in review'], clock: 'utility' },
    'in review': { next: ['issued'], clock: 'authority' },
    issued: {
      next: ['expired'],
      ends: true,
      due: (_, item) => ({
        at: instant(String(item.fields.until)),
        name: 'permit runs out',
        then: 'expired',
      }),
    },
    expired: { next: ['in review'], raises: { what: phrase`permit expired`, role: 'permit desk' } },
  },
};

/** A service call that is paid before the visit: money, a permit, notices to whoever does not pay. No gate here is opened by an effect. */
export const paidCall = stageProcess<PaidCall>({
  name: 'paid call',
  prefix: 'PC',
  workflow: 'serviceCall',
  reads: 'account',
  concerns: 'job',
  owner: 'project associate',
  completed: 'completed',
  stages: [
    { name: 'intake', owner: 'project associate', within: 'intake' },
    {
      name: 'payment',
      owner: 'customer',
      clock: 'customer',
      within: 'intake',
      after: ['intake'],
      items: payments,
      requires: [
        {
          name: 'charge paid',
          missing: (view) =>
            paid(view) < (view.facts.charge ?? 0) ? [{ what: phrase`money`, owes: 'customer' }] : [],
        },
      ],
      reportsItself: true,
      unanswered: { notices: 'customer notices', send: 'send a crew' },
    },
    {
      name: 'permit',
      owner: 'permit desk',
      clock: 'authority',
      // Another limit than the payment has: the time-skipping server loses a run's task when two of its timers fire at once.
      within: 'permit review',
      after: ['intake'],
      items: permits,
    },
    {
      name: 'visit',
      owner: 'construction scheduler',
      within: 'scope and site visit',
      after: ['payment', 'permit'],
      starts: [{ effect: 'send a crew', undo: 'call the crew back' }],
    },
    { name: 'close-out', owner: 'project associate', within: 'close-out' },
  ],
  checkFacts: (facts) => facts,
  listed: () => ({ title: 'paid call', kind: 'call' }),
});

const paid = (view: View<PaidCall>): number =>
  view
    .items('payment')
    .filter(({ state }) => state === 'cleared')
    .reduce((sum, { fields }) => sum + Number(fields.amount), 0);

function posted(fact: AccountFact): PostedItem {
  if (fact.kind === 'payment returned') return { name: fact.payment, state: 'returned' };
  const { payment, amount, receivedAt } = fact;
  return { name: payment, state: 'received', fields: { amount, receivedAt } };
}

function clearing(view: View<PaidCall>, item: Item) {
  const received = instant(String(item.fields.receivedAt));
  const at = dueAfter(view.rules.calendar(), received, view.rules.limit('check clearing'));
  return { at, name: 'money cannot be taken back any more', then: 'cleared' };
}
