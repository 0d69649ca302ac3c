import type { Item } from '../../libs/domain/src/cases/state.js';
import type { ItemDue } from '../../libs/domain/src/stages/stage.js';
import { addDays } from '../../libs/domain/src/time/calendar.js';
import { onFile } from './intake.js';
import { advanceSettled } from './payments.js';
import { dateIn, endOfDay, known, line, type Items, type Job, type Line } from './row.js';
import { phrase } from '../../libs/domain/src/phrase.js';

export const asBuiltQuantities = known('asBuiltOn', phrase`as-built quantities`);

export const isRefundable = ({ facts }: Job): boolean => (facts.refundableCents ?? 0) > 0;

const refundClockSet: Line = line(
  phrase`refund clock`,
  'project associate',
  (job) => !isRefundable(job) || job.facts.refundFrom !== undefined,
);

/** Nothing of the job may be left open when its cost is settled. */
export const closeOut: readonly Line[] = [
  asBuiltQuantities,
  onFile('as-built drawing'),
  known('actualCostCents', phrase`actual cost`),
  advanceSettled,
  refundClockSet,
];

/** The advance is refunded as service is taken up, until its years are over. Nobody is late meanwhile. */
export const refundableAdvance: Items = {
  one: 'advance',
  first: 'refundable',
  from: ({ facts }) => [
    {
      name: 'advance',
      fields: { refundableCents: facts.refundableCents ?? 0, from: facts.refundFrom ?? null },
    },
  ],
  states: {
    refundable: {
      next: ['wholly refunded'],
      clock: 'customer',
      starts: { effect: 'start refund clock', undo: 'stop refund clock' },
      due: periodOver,
    },
    'wholly refunded': { next: [], ends: true, starts: { effect: 'end refund clock' } },
    'contribution in aid': { next: [], ends: true, starts: { effect: 'end refund clock' } },
  },
};

/** What is not refunded by then becomes a contribution in aid of construction. */
function periodOver(job: Job, item: Item): ItemDue | undefined {
  const from = dateIn(item, 'from');
  if (!from) return undefined;
  const last = addDays(job.rules.calendar(), from, job.rules.limit('refund watch'));
  return { at: endOfDay(job, last), name: 'is over', then: 'contribution in aid' };
}
