import type { AccountFact } from '../../libs/domain/src/cases/command.js';
import type { Item } from '../../libs/domain/src/cases/state.js';
import type { RuleKey } from '../../libs/domain/src/rules/keys.js';
import type { ItemDue, ItemSeed, PostedItem } from '../../libs/domain/src/stages/stage.js';
import { dueAfter } from '../../libs/domain/src/time/calendar.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import type { EffectName } from './effect-names.js';
import { centsIn, type Items, type Job, type State } from './row.js';

/** Money that the customer advances: how much, billed by which effect, under which letter its invoices are numbered. */
export interface Advance {
  stage: 'design deposit' | 'payment';
  letter: 'D' | 'C';
  send: EffectName;
  owed(job: Job): number;
}

const collect = (what: string): State => ({
  next: [],
  ends: true,
  raises: { what, role: 'project associate' },
});

/** Invoices come from what is owed, payments from the account; neither is moved by hand. */
const states = (send: EffectName): Items['states'] => ({
  billed: { next: [], ends: true, starts: { effect: send, undo: 'refund or forfeit' } },
  credited: { next: [], ends: true, starts: { effect: 'credit difference' } },

  received: { next: [], clock: 'utility', due: clearing('cleared') },
  'received short': { next: [], clock: 'utility', due: clearing('cleared short') },
  'received in excess': { next: [], clock: 'utility', due: clearing('cleared in excess') },
  cleared: { next: [], ends: true },
  'cleared short': collect('payment short: ask for the rest'),
  'cleared in excess': { next: [], ends: true, starts: { effect: 'refund overpayment' } },
  returned: collect('payment returned: collect it again'),
  'not owed': collect('payment that is not owed: refund it'),
});

export const invoicesAndPayments = (advance: Advance): Items => ({
  one: 'payment',
  first: 'billed',
  from: (job) => invoices(job, advance),
  posted: (fact, job) => posted(fact, job, advance),
  states: states(advance.send),
});

/** What has been billed stays; what is owed more is billed, what is owed less is credited, each by an item of its own. */
function invoices(job: Job, advance: Advance): ItemSeed[] {
  const { stage, letter } = advance;
  const items = job.items(stage);
  const standing = items.map(({ name }) => ({ name }));
  const difference = advance.owed(job) - billedOf(items);
  if (difference === 0) return standing;
  const prefix = `${job.state.head.caseNumber}-${letter}`;
  const given = everOf(job, stage).filter((item) => item.name.startsWith(prefix));
  const name = `${prefix}${given.length + 1}`;
  if (difference > 0) return [...standing, { name, fields: { amount: difference } }];
  const refund = Math.max(0, paidOf(job, advance).cleared - advance.owed(job));
  return [...standing, { name, state: 'credited', fields: { amount: -difference, refund } }];
}

/** Also items that are no longer asked for: an invoice number is given once. */
const everOf = (job: Job, stage: string): Item[] =>
  Object.values(job.state.items).filter((item) => item.stage === stage);

const billedOf = (items: Item[]): number =>
  total(items, 'billed', 'amount') - total(items, 'credited', 'amount');

/** What was paid on invoices that stand, less what is refunded of it: cleared for good, and still clearing. */
export function paidOf(job: Job, { stage }: Advance): { cleared: number; clearing: number } {
  const items = job.items(stage);
  const numbers = new Set(items.map(({ name }) => name));
  const paid = items.filter(({ fields }) => numbers.has(String(fields['invoice'])));
  const of = (state: string) => total(paid, state, 'amount') - total(paid, state, 'excess');
  return { cleared: of('cleared') - total(items, 'credited', 'refund'), clearing: of('received') };
}

/** Of the items in a state, or in one that begins with it: `cleared`, `cleared in excess`. */
const total = (items: Item[], state: string, field: string): number =>
  items.filter((item) => item.state.startsWith(state)).reduce((sum, item) => sum + centsIn(item, field), 0);

function posted(fact: AccountFact, job: Job, advance: Advance): PostedItem | undefined {
  const known = job.state.items[`${advance.stage}: ${fact.payment}`];
  if (fact.kind === 'payment returned') {
    return known && { name: known.name, state: 'returned', fields: { reason: fact.reason } };
  }
  const invoice = everOf(job, advance.stage).find(({ name }) => name === fact.invoice);
  return known || !invoice ? undefined : arrival(fact, job, { ...advance, invoice });
}

type Payment = Extract<AccountFact, { kind: 'payment' }>;

/** What is owed at the moment when a payment comes decides what becomes of it. */
function arrival(fact: Payment, job: Job, advance: Advance & { invoice: Item }): PostedItem {
  const { payment: name, invoice, amount, tender, receivedAt } = fact;
  const fields = { invoice, amount, tender, receivedAt };
  const isOwed = job.state.head.status === 'open' && advance.invoice.state === 'billed';
  if (!isOwed) return { name, state: 'not owed', fields };
  const state = clearingOf(job, tender) === undefined ? 'cleared' : 'received';
  const { cleared, clearing: underway } = paidOf(job, advance);
  const beyond = cleared + underway + amount - advance.owed(job);
  if (-beyond > job.rules.get('short payment tolerance')) return { name, state: `${state} short`, fields };
  if (!isRefunded(job, beyond)) return { name, state, fields };
  return { name, state: `${state} in excess`, fields: { ...fields, excess: Math.min(beyond, amount) } };
}

/** A little too much stays on the job. */
export function isRefunded(job: Job, beyond: number): boolean {
  const { excess, smallest } = job.rules.get('overpayment');
  return excess === 'refunded' && beyond > 0 && beyond >= smallest;
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
