import type { AccountFact } from '../../libs/domain/src/cases/command.js';
import type { Item } from '../../libs/domain/src/cases/state.js';
import { cents, dollars } from '../../libs/domain/src/money.js';
import type { RuleKey } from '../../libs/domain/src/rules/keys.js';
import type { ItemDue, ItemSeed, PostedItem } from '../../libs/domain/src/stages/stage.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import type { EffectName } from './effect-names.js';
import { centsIn, type Items, type Job, type Line } from './row.js';

/** Money that the customer advances: how much, billed by which effect, under which letter invoices are numbered. */
interface Advance {
  stage: 'design deposit' | 'payment';
  letter: 'D' | 'C';
  send: EffectName;
  owed(job: Job): number;
}

const designDeposit: Advance = {
  stage: 'design deposit',
  letter: 'D',
  send: 'send deposit invoice',
  owed: ({ facts }) => facts.designDepositCents ?? 0,
};
const charge: Advance = { stage: 'payment', letter: 'C', send: 'send invoice', owed: chargeToPay };

/** A deposit that was paid is credited to the cost of construction (R14-2-207 A.3). */
function chargeToPay(job: Job): number {
  const deposit = job.stage('design deposit')?.status === 'done' ? designDeposit.owed(job) : 0;
  return Math.max(0, (job.facts.chargeCents ?? 0) - deposit);
}

export const deposits = invoicesAndPayments(designDeposit);
export const payments = invoicesAndPayments(charge);
export const depositPaid = paidInFull(designDeposit, 'design deposit paid and cleared');
export const chargePaid = paidInFull(charge, 'charge paid and cleared');

export const asksDeposit = (job: Job): boolean => designDeposit.owed(job) > 0;
export const chargesCustomer = (job: Job): boolean => charge.owed(job) > 0;

/** Whether what was billed is what is owed now. */
export const depositBilled = (job: Job): boolean => job.unchanged('design deposit');
export const chargeBilled = (job: Job): boolean => job.unchanged('payment');

/** The charge, and the deposit that is credited to it, are both there and were not taken back. */
export const paymentCleared: Line = {
  name: 'payment cleared',
  missing: (job) => [...depositPaid.missing(job), ...chargePaid.missing(job)],
};

function paidInFull(advance: Advance, name: string): Line {
  return {
    name,
    missing: (job) => {
      const owed = advance.owed(job);
      const open = owed - clearedOf(job, advance);
      if (open <= 0 || open <= job.rules.get('short payment tolerance')) return [];
      const what = `${dollars(cents(open))} of ${dollars(cents(owed))} not paid and cleared`;
      return [{ what, owes: 'customer' }];
    },
  };
}

/** Invoices come from what is owed, payments from the account; neither is moved by hand. */
function invoicesAndPayments(advance: Advance): Items {
  return {
    one: 'payment',
    first: 'billed',
    from: (job) => invoices(job, advance),
    posted: (fact, job) => posted(fact, job, advance),
    states: {
      billed: { next: [], ends: true, starts: { effect: advance.send, undo: 'refund or forfeit' } },
      credited: { next: [], ends: true, starts: { effect: 'credit difference' } },
      received: { next: [], clock: 'utility', due: clearing('cleared') },
      cleared: { next: [], ends: true },
      'received in excess': { next: [], clock: 'utility', due: clearing('cleared in excess') },
      'cleared in excess': { next: [], ends: true, starts: { effect: 'refund overpayment' } },
      returned: {
        next: [],
        ends: true,
        raises: { what: 'payment returned: collect it again', role: 'project associate' },
      },
      'received after the end': {
        next: [],
        ends: true,
        raises: { what: 'payment on a job that has ended: refund it', role: 'project associate' },
      },
    },
  };
}

/** What has been billed stays; what is owed more is billed, what is owed less is credited, each by an item of its own. */
function invoices(job: Job, advance: Advance): ItemSeed[] {
  const items = job.items(advance.stage);
  const standing = items.map(({ name }) => ({ name }));
  const difference = advance.owed(job) - billedOf(items);
  if (difference === 0) return standing;
  const number = items.filter(isInvoice).length + 1;
  const name = `${job.state.head.caseNumber}-${advance.letter}${number}`;
  if (difference > 0) return [...standing, { name, fields: { amount: difference } }];
  const refund = Math.max(0, clearedOf(job, advance) - advance.owed(job));
  return [...standing, { name, state: 'credited', fields: { amount: -difference, refund } }];
}

const isInvoice = ({ state }: Item): boolean => state === 'billed' || state === 'credited';

const billedOf = (items: Item[]): number =>
  total(items, 'billed', 'amount') - total(items, 'credited', 'amount');

/** What is there and can no longer be taken back, less what was refunded of it. */
function clearedOf(job: Job, { stage }: Advance): number {
  const items = job.items(stage);
  const excess = total(items, 'cleared in excess', 'excess');
  return (
    total(items, 'cleared', 'amount') +
    total(items, 'cleared in excess', 'amount') -
    excess -
    total(items, 'credited', 'refund')
  );
}

const total = (items: Item[], state: string, field: string): number =>
  items.filter((item) => item.state === state).reduce((sum, item) => sum + centsIn(item, field), 0);

function posted(fact: AccountFact, job: Job, advance: Advance): PostedItem | undefined {
  const items = job.items(advance.stage);
  const known = items.find(({ name }) => name === fact.payment);
  if (fact.kind === 'payment returned') {
    return known && { name: known.name, state: 'returned', fields: { reason: fact.reason } };
  }
  if (known || !items.some(({ name }) => name === fact.invoice)) return undefined;
  const { amount, tender, receivedAt } = fact;
  const excess = excessWith(job, advance, amount);
  const fields = { amount, tender, receivedAt, ...(excess > 0 ? { excess } : {}) };
  return { name: fact.payment, state: arrival(job, tender, excess), fields };
}

function arrival(job: Job, tender: string, excess: number): string {
  if (job.state.head.status !== 'open') return 'received after the end';
  const state = clearingOf(job, tender) === undefined ? 'cleared' : 'received';
  return excess > 0 ? `${state} in excess` : state;
}

/** By how much a payment goes beyond what is owed, counting what is still clearing; a little too much stays on the job. */
function excessWith(job: Job, advance: Advance, amount: number): number {
  const items = job.items(advance.stage);
  const clearing =
    total(items, 'received', 'amount') +
    total(items, 'received in excess', 'amount') -
    total(items, 'received in excess', 'excess');
  const beyond = clearedOf(job, advance) + clearing + amount - advance.owed(job);
  const { excess, smallest } = job.rules.get('overpayment');
  return excess === 'refunded' && beyond >= smallest ? Math.min(beyond, amount) : 0;
}

const clearingRules: Readonly<Record<string, RuleKey>> = {
  check: 'check clearing',
  ach: 'ach clearing',
  card: 'card guaranteed',
};

/** How long money of this kind can be taken back; not at all when it is guaranteed at once. */
function clearingOf(job: Job, tender: string) {
  const key = clearingRules[tender];
  const limit = key && job.rules.limit(key);
  return limit && limit.count > 0 ? limit : undefined;
}

function clearing(then: string) {
  return (job: Job, item: Item): ItemDue | undefined => {
    const { tender, receivedAt } = item.fields;
    const limit = clearingOf(job, String(tender));
    if (!limit) return undefined;
    const at = dueAfter(job.rules.calendar(), instant(String(receivedAt)), limit);
    return { at, name: 'clears', then };
  };
}

/** Nothing that the customer paid too much is left at the end. */
export const advanceSettled: Line = {
  name: 'advance settled',
  missing: (job) => [
    ...paymentCleared.missing(job),
    ...[designDeposit, charge].flatMap((advance) => overpaid(job, advance)),
  ],
};

function overpaid(job: Job, advance: Advance) {
  const beyond = clearedOf(job, advance) - advance.owed(job);
  if (beyond <= 0 || beyond < job.rules.get('overpayment').smallest) return [];
  return [
    {
      what: `refund of ${dollars(cents(beyond))} paid beyond the ${advance.stage}`,
      owes: 'project associate',
    },
  ];
}
